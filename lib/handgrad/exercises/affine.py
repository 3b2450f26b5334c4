"""Chapter 06: the Affine layer, and the shapes of its gradients."""

import numpy as np

from handgrad.exercise import Exercise, Layer, Part

SHAPES = ("dX", "dW", "db")

shapes = Exercise(
    "affine_backward_shapes",
    "n, d, m",
    returns={name: name for name in SHAPES},
    steps={
        "X": lambda n, d: (n, d),
        "W": lambda d, m: (d, m),
        "b": lambda m: (m,),
        "dX": lambda X: X,
        "dW": lambda W: W,
        "db": lambda b: b,
    },
    parts={"": Part(2, "the shape of the thing itself")},
    labels={name: f"the shape of {name}" for name in SHAPES},
)
for name in SHAPES[:2]:
    shapes.slip(
        "shape transposed",
        "The two numbers are swapped: it has the shape of the thing itself.",
        **{name: {"dX": lambda X: X[::-1], "dW": lambda W: W[::-1]}[name]},
    )
for name in ("dX", "db"):
    shapes.slip(
        "shape of the output",
        "This is the shape of the output; a gradient has its thing's own.",
        **{name: lambda n, m: (n, m)},
    )
shapes.slip(
    "dX and dW swapped",
    "X is (n, d) and W is (d, m): their gradients are swapped here.",
    dX=lambda W: W,
    dW=lambda X: X,
)
shapes.slip(
    "number for a tuple",
    "This is a number; a tuple of one number is written (m,).",
    db=lambda m: m,
)
for db in (lambda m: (1, m), lambda m: (m, 1)):
    shapes.slip(
        "an axis too many", "b is one row of m numbers: its shape (m,) has one entry.", db=db
    )
for db in (lambda d: (d,), lambda n: (n,)):
    shapes.slip(
        "bias of the wrong length", "There is one bias for each of the m columns of W.", db=db
    )
shapes.slip(
    "answer of the example",
    "This is the answer of the example: find it from n, d and m.",
    X=lambda: (1, 2),
    W=lambda: (2, 3),
    b=lambda: (3,),
)

affine = Layer(
    "Affine",
    "W, b | X | dout",
    returns="Y",
    back="dX",
    attributes=("dW", "db"),
    steps={
        "batch": lambda X: np.atleast_2d(X),
        "rows": lambda dout: np.atleast_2d(dout),
        "product": lambda X, W: X @ W,
        "bias": lambda b: b,
        "Y": lambda product, bias: product + bias,
        "total": lambda X, W, b, dout: np.sum((X @ W + b) * dout),
        "dX": lambda dout, W: dout @ W.T,
        "terms": lambda batch, rows: batch[:, :, np.newaxis] * rows[:, np.newaxis],  # (N, D, M)
        "dW": lambda terms: terms.sum(axis=0),
        "db": lambda rows: rows.sum(axis=0),
    },
    slopes={"dX": ("total", "X"), "dW": ("total", "W"), "db": ("total", "b")},
    parts={
        "forward": Part(2, "forward, nothing changed", ("Y",)),
        "dX": Part(1, "dX, nothing changed", ("dX",)),
        "dW": Part(2, "dW", ("dW",), spare=True),
        "db": Part(1, "db", ("db",), spare=True),
        "one": Part(1, "one example alone", ("Y", "dX", "dW", "db"), spare=True),
        "memory": Part(1, "the memory of the last forward", ("dX", "dW", "db"), spare=True),
    },
    rows="batch",
    rtol=1e-5,
)
for name, sentence, steps in [
    ("bias forgotten", "The bias b is missing: add it to every row.", {"bias": lambda: 0.0}),
    ("bias added twice", "The bias is added twice: add it once.", {"bias": lambda b: 2 * b}),
    ("bias subtracted", "The bias is subtracted: add it.", {"bias": lambda b: -b}),
    (
        "sum of the bias added",
        "The sum of b is added everywhere: each column has its own.",
        {"bias": lambda b: b.sum()},
    ),
    (
        "weights transposed",
        "The weights are transposed: W is (D, M), so it is X @ W.",
        {"product": lambda X, W: X @ W.T},
    ),
    (
        "factors swapped",
        "The factors are swapped: it is X @ W.",
        {"product": lambda X, W: W @ X},
    ),
    (
        "entry-by-entry product",
        "X * W multiplies entry by entry: X @ W is the matrix product.",
        {"product": lambda X, W: X * W},
    ),
    (
        "weights not transposed",
        "Walking back needs W transposed: dout @ W.T.",
        {"dX": lambda dout, W: dout @ W},
    ),
    (
        "upstream forgotten",
        "dout has no influence: multiply it by W.T.",
        {"dX": lambda dout, W: np.ones_like(dout) @ W.T},
    ),
    (
        "upstream forgotten",
        "This is the local gradient, W.T, alone: multiply dout by it.",
        {"dX": lambda W: W.T},
    ),
    (
        "multiplied by the input",
        "X has no business in its own gradient: it is dout @ W.T.",
        {"dX": lambda dX, X: dX * X},
    ),
    (
        "dW instead of dX",
        "This is the gradient of W; the one of X is dout @ W.T.",
        {"dX": lambda dW: dW},
    ),
    (
        "bias in the gradient",
        "The bias is added to the gradient: it is dout @ W.T alone.",
        {"dX": lambda dX, b: dX + b},
    ),
    (
        "an axis too many",
        "One example (D,) went in, so (D,) should come back, not a batch.",
        {"dX": lambda rows, W: rows @ W.T},
    ),
    (
        "upstream forgotten",
        "dout has no influence: it is X.T @ dout.",
        {"terms": lambda batch, rows: batch[:, :, np.newaxis] * np.ones_like(rows)[:, np.newaxis]},
    ),
    (
        "upstream forgotten",
        "dout has no influence: it is X.T @ dout, and the sum of the rows of dout.",
        {"rows": lambda rows: np.ones_like(rows)},
    ),
    (
        "input forgotten",
        "X has no influence: it is X.T @ dout.",
        {"terms": lambda batch, rows: np.ones_like(batch)[:, :, np.newaxis] * rows[:, np.newaxis]},
    ),
    (
        "output instead of input",
        "Y is used where X belongs: it is X.T @ dout.",
        {"dW": lambda Y, rows: np.atleast_2d(Y).T @ rows},
    ),
    (
        "works only for a batch",
        "For one example, X.T @ dout is a number: the gradient of W is the outer product.",
        {"dW": lambda X, dout: X.T @ dout},
    ),
    (
        "works only for a batch",
        "The entries of one example's dout are added up: its bias gradient is dout itself.",
        {"db": lambda dout: dout.sum(axis=0)},
    ),
    *(
        ("upstream forgotten", "dout has no influence: sum its rows.", {"db": db})
        for db in (lambda rows: np.ones(rows.shape[1]), lambda rows: np.ones_like(rows).sum(axis=0))
    ),
    (
        "summed over the wrong axis",
        "db was summed over the wrong axis: use axis=0.",
        {"db": lambda rows: rows.sum(axis=1)},
    ),
    (
        "summed over everything",
        "db was summed over all axes: sum over axis=0 only.",
        {"db": lambda rows: rows.sum()},
    ),
    (
        "an axis too many",
        "It is still a batch of one row: b is (M,), so dout.sum(axis=0).",
        {"db": lambda rows: rows.sum(axis=0, keepdims=True)},
    ),
]:
    affine.slip(name, sentence, **steps)
for name, sentence, slip in [
    (
        "mean instead of sum",
        "This is the mean over the batch: sum, for dout is averaged already.",
        lambda terms: terms.mean(axis=0),
    ),
    (
        "one example counted",
        "Only the first example of the batch counts: sum over all.",
        lambda terms: terms[0],
    ),
    (
        "one example counted",
        "Only the last example of the batch counts: sum over all.",
        lambda terms: terms[-1],
    ),
    (
        "not summed",
        "There is still one for each example: sum over the batch.",
        lambda terms: terms,
    ),
]:
    affine.slip(name, sentence, dW=lambda terms, slip=slip: slip(terms))
    affine.slip(name, sentence, db=lambda rows, slip=slip: slip(rows))
    affine.slip(
        name,
        sentence,
        dW=lambda terms, slip=slip: slip(terms),
        db=lambda rows, slip=slip: slip(rows),
    )
for steps in ({}, {"dW": lambda terms: terms.mean(axis=0), "db": lambda rows: rows.mean(axis=0)}):
    affine.slip(
        "mean instead of sum",
        "dX is divided by the number of rows, but dout is averaged already.",
        dX=lambda dX, batch: dX / len(batch),
        **steps,
    )
