"""Chapter 00: products, adding a row, shapes."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from handgrad.exercise import Exercise, Part
from handgrad.exercises.general import sum_slips

dot = Exercise(
    "dot",
    "a, b",
    returns="total",
    steps={
        "products": lambda a, b: a * b,
        "total": lambda products: products.sum(),
    },
    parts={"": Part(2, "products, added up", spare=True)},
)
sum_slips(dot, "total", "products")
dot.slip(
    "added instead of multiplied",
    "The entries are added: multiply each pair, then add up.",
    products=lambda a, b: a + b,
)
dot.slip(
    "every entry with every other",
    "Every entry of a meets every entry of b: pair entry i with entry i, in one loop.",
    products=lambda a, b: np.outer(a, b),
)
dot.slip(
    "multiplied, not added",
    "The products are multiplied with each other: add them up.",
    total=lambda products: products.prod(),
)
dot.slip(
    "three entries only",
    "Only three entries count: go through all of them, len(a).",
    products=lambda products: products[:3],
)
for vector in (lambda a: a * a, lambda b: b * b):
    dot.slip(
        "one vector twice",
        "Only one of the two vectors is used: multiply entries of a with those of b.",
        products=vector,
    )
dot.slip(
    "answer of the example",
    "This is the answer of the example: compute it from what is given.",
    total=lambda: 32.0,
)
dot.slip(
    "cut to integers",
    "Each number was cut to a whole number: take them as floats.",
    products=lambda products: np.trunc(products),
)

matmul = Exercise(
    "matmul",
    "A, B",
    returns="product",
    steps={
        "terms": lambda A, B: A.T[:, :, np.newaxis] * B[:, np.newaxis],  # (D, N, M)
        "product": lambda terms: terms.sum(axis=0),
    },
    parts={"": Part(3, "rows times columns", spare=True)},
)
sum_slips(matmul, "product", "terms")
matmul.slip("not added up", "These are the terms: add them up.", product=lambda terms: terms)
matmul.slip(
    "operands swapped", "The factors are swapped: B @ A is not A @ B.", product=lambda A, B: B @ A
)
matmul.slip(
    "entry by entry",
    "Entries at the same place are multiplied; each entry is a row of A times a column of B.",
    product=lambda A, B: A * B,
)
matmul.slip(
    "row with row",
    "Rows of A meet rows of B: entry (i, j) takes column j of B, B[:, j].",
    terms=lambda A, B: A.T[:, :, np.newaxis] * B.T[:, np.newaxis],
)
matmul.slip(
    "column with column",
    "Columns of A meet columns of B: entry (i, j) takes row i of A, A[i].",
    terms=lambda A, B: A[:, :, np.newaxis] * B[:, np.newaxis],
)


def _cut_on_the_way(terms):
    total = np.zeros(terms[0].shape)
    for term in terms:
        total = np.trunc(total + term)
    return total


for product in (lambda terms: np.trunc(terms).sum(axis=0), _cut_on_the_way):
    matmul.slip(
        "cut to integers",
        "The numbers were cut to whole ones on the way: start from 0.0, in a float array.",
        product=product,
    )

add_bias = Exercise(
    "add_bias",
    "Z, b",
    returns="sum",
    steps={
        "rows": lambda Z, b: np.broadcast_to(b, Z.shape),
        "sum": lambda Z, rows: Z + rows,
    },
    parts={
        "sum": Part(1, "b on every row", spare=True),
        "keeps": Part(1, "Z left as it was"),
    },
)
add_bias.slip("bias forgotten", "The bias b is missing: add it to every row.", sum=lambda Z: Z)
add_bias.slip(
    "bias added to the columns",
    "b goes down the columns here: add it to every row.",
    rows=lambda Z, b: np.broadcast_to(b[:, np.newaxis], Z.shape),
)
for place in (0, -1):
    add_bias.slip(
        "bias in one row only",
        "Only one row has b added to it: add b to every row.",
        rows=lambda rows, place=place: rows * (np.arange(len(rows)) == place % len(rows))[:, None],
    )
add_bias.slip(
    "one number for the whole bias",
    "The sum of b is added to every entry: add entry j of b to column j.",
    rows=lambda Z, b: np.full(Z.shape, b.sum()),
)
add_bias.slip(
    "one number for the whole bias",
    "The first entry of b is added everywhere: add entry j of b to column j.",
    rows=lambda Z, b: np.full(Z.shape, b[0]),
)
add_bias.slip("bias subtracted", "b is subtracted: add it.", rows=lambda rows: -rows)
add_bias.slip("bias multiplied", "b is multiplied in: add it.", sum=lambda Z, rows: Z * rows)
add_bias.slip("bias added twice", "b is added twice: add it once.", rows=lambda rows: 2 * rows)
add_bias.slip(
    "only the bias", "These are rows of b alone: add b to the rows of Z.", sum=lambda rows: rows
)
add_bias.slip(
    "appended, not added",
    "b is put below Z as one more row: add it to every row.",
    sum=lambda Z, b: np.vstack([Z, b]),
)


class PredictShape(Exercise):
    """Where the product exists, what shape was said is one part, that there is one another."""

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        answer = super().call(student, inputs, ("answer",), spare)["answer"]
        return {"answer": answer, "said": _said(self.run(inputs)["fits"], answer)}


def _said(fits, answer):
    return "a shape" if fits and answer is not None else answer


predict_shape = PredictShape(
    "predict_shape",
    "shape_a, shape_b",
    returns="answer",
    steps={
        "fits": lambda shape_a, shape_b: shape_a[1] == shape_b[0],
        "shape": lambda shape_a, shape_b: (shape_a[0], shape_b[1]),
        "answer": lambda fits, shape: shape if fits else None,
        "said": lambda shape_a, shape_b, answer: _said(shape_a[1] == shape_b[0], answer),
    },
    parts={
        "exists": Part(2, "products that exist"),
        "none": Part(1, "None for those that do not", ("said",)),
    },
)
for name, sentence, shape in [
    (
        "outer sizes swapped",
        "The sizes are swapped: rows of A first, then columns of B.",
        lambda shape: shape[::-1],
    ),
    (
        "inner sizes kept",
        "These are the inner sizes; they vanish, and the outer ones stay.",
        lambda shape_a, shape_b: (shape_a[1], shape_b[0]),
    ),
    (
        "shape of a factor",
        "This is the shape of one of the two, not of their product.",
        lambda shape_a: shape_a,
    ),
    (
        "shape of a factor",
        "This is the shape of one of the two, not of their product.",
        lambda shape_b: shape_b,
    ),
    (
        "number of entries",
        "This counts the entries; the shape is a tuple, (rows, columns).",
        lambda shape: shape[0] * shape[1],
    ),
    (
        "four sizes",
        "You returned all four sizes: the two inner ones vanish.",
        lambda shape_a, shape_b: shape_a + shape_b,
    ),
]:
    predict_shape.slip(name, sentence, shape=shape)
predict_shape.slip(
    "never None",
    "There is no such product: return None where the inner sizes differ.",
    fits=lambda: True,
)
predict_shape.slip(
    "condition inverted",
    "The condition is the wrong way round: None belongs where the inner sizes differ.",
    fits=lambda fits: not fits,
)
for instead in (False, "None", ()):
    predict_shape.slip(
        "not None itself",
        "Return None itself: without quotes, and not False or ().",
        answer=lambda fits, shape, instead=instead: shape if fits else instead,
    )
for fits in (
    lambda shape_a, shape_b: shape_a[0] == shape_b[0],
    lambda shape_a, shape_b: shape_a[0] == shape_b[1],
    lambda shape_a, shape_b: shape_a[1] == shape_b[1],
    lambda shape_a, shape_b: shape_a == shape_b,
    lambda shape_a, shape_b: shape_a[1] <= shape_b[0],
    lambda shape_a, shape_b: shape_a[1] >= shape_b[0],
    lambda shape_a, shape_b: bool(set(shape_a) & set(shape_b)),
):
    predict_shape.slip(
        "wrong sizes compared",
        "The wrong things are compared: shape_a[1] and shape_b[0] must be equal, and nothing else.",
        fits=fits,
    )


def _broadcast(shape_a, shape_b):
    try:
        return np.broadcast_shapes(shape_a, shape_b)
    except ValueError:
        return None


predict_shape.slip(
    "broadcasting",
    "Here shapes are broadcast as in A + B; A @ B needs equal inner sizes.",
    answer=_broadcast,
)
