"""Chapter 04: training with mini-batches."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import combinations, combinations_with_replacement, product
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part, Slip, Values
from handgrad.exercises.descent import walk
from handgrad.exercises.drawing import (
    SGD,
    Inputs,
    check_draws,
    check_labels,
    failure,
    size,
    train,
    weights,
)
from handgrad.functions import cross_entropy, one_hot, softmax

LOSSES = {"at", "data", "price", "losses"}  # steps from the places to the losses


class Sgd(Exercise):
    """Trains with mini-batches of its own choice.

    W and the losses are held against what some mini-batch gives: one of all that could be drawn,
    whatever its labels, `drawn`. All steps have the same, so there is one step, or all examples
    are equal. The losses are those at the places where the student's own steps led, `path`, if not
    where the right ones lead, and taken before or after each step, `late`.
    """

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> Inputs:
        assert isinstance(inputs, dict)
        [output] = outputs
        if output == "size":
            check_labels(student, inputs)
            return {"size": size(student, inputs)}
        if output == "draws":
            check_draws(student, inputs)
            return {"draws": None}  # what is wrong was raised
        trained, losses = compare.parts("sgd", train(student, inputs), ["W", "losses"])
        shape = inputs["W"].shape
        if np.shape(losses) == shape != np.shape(trained):
            raise failure(
                f"losses should hold a number for each step, but has the shape {shape} of W.",
                "parts swapped",
                "Return W first, then losses.",
            )
        if output == "losses" and np.ndim(losses) == 0:
            raise failure(
                "losses should hold a number for each step, but is not a list.",
                "no list of losses",
                "Append the loss of each step to a list, and return the list.",
            )
        found = _numbers(losses) if output == "losses" else trained
        path = None
        if output == "losses" and np.shape(trained) == shape:
            steps = range(1, inputs["steps"])
            between = [weights(train(student, inputs, steps=n), shape) for n in steps]
            path = np.array([inputs["W"], *between, trained])
        inputs.update(self._chosen(inputs, output, found, path))
        return {output: found}

    def _chosen(self, inputs: Inputs, output: str, found: Any, path: Any) -> Inputs:
        """What gives an output as it came, if need be with slips; else what gives the nearest."""
        delays = (False, True) if output == "losses" else (False,)
        cases = [
            {"drawn": drawn, "path": path, "late": late}
            for drawn, late in product(_batches(inputs, output), delays)
        ]
        in_losses = [slip for slip in self.slips if not LOSSES.isdisjoint(slip.steps)]
        pairs = combinations(in_losses, 2) if output == "losses" else ()
        distances = []
        for slips in [(), *((slip,) for slip in self.slips), *pairs]:
            # Losses along the right path are right, too, whatever the student's own is.
            others = [{**case, "path": None} for case in cases if not slips]
            for case in [*cases, *others]:
                distances.append(self._distance({**inputs, **case}, slips, output, found))
                if distances[-1] <= self.rtol:
                    return case
        return cases[int(np.argmin(distances[: len(cases)]))]

    def _distance(self, inputs: Inputs, slips: Sequence[Slip], output: str, found: Any) -> float:
        """How far what these slips give is from what came, as a share."""
        with suppress(ValueError, TypeError):  # it cannot be made, or has another shape
            value = Values(self, inputs, slips)[output]
            if np.shape(value) == np.shape(found):
                return float(np.abs(value - found).max() / np.abs(value).max())
        return np.inf


def _batches(inputs: Inputs, output: str) -> Iterator[Any]:
    """All mini-batches that may have been drawn: rows and labels, or None if all are alike."""
    X, C = inputs["X"], len(inputs["W"])
    if np.all(X[0] == X):
        yield None
        return
    examples = list(product(range(len(X)), range(C)))
    # How many were drawn is another part's matter. But a loss should not be that of all examples.
    sizes = [inputs["batch_size"]] if output == "losses" else range(1, len(X) + 1)
    for count in sizes:
        for batch in combinations_with_replacement(examples, count):
            yield tuple(np.array(batch).T)


def _numbers(losses: Any) -> Any:
    """A list of numbers as an array: here it is as good as one."""
    if isinstance(losses, list | tuple):
        return np.array([float(compare.number("a loss", loss)) for loss in losses])
    return losses


def _first_rows(X, y, batch_size):
    rows = np.arange(batch_size) % len(X)
    return rows, y[rows]


sgd = Sgd(
    "sgd",
    f"{SGD}, drawn=None, path=None, late=False",
    returns=("trained", "losses"),
    steps={
        "batch": lambda drawn, X, y, batch_size: drawn or _first_rows(X, y, batch_size),
        "x": lambda X, batch: X[batch[0]],
        "t": lambda batch: batch[1],
        "truth": lambda t, W: one_hot(t, len(W)),
        "error": lambda truth: lambda p: p - truth,
        "slope": lambda error, x: lambda W: error(softmax(x @ W.T)).T @ x / len(x),
        "pull": lambda reg: lambda W: 2 * reg * W,
        "gradient": lambda slope, pull: lambda W: slope(W) + pull(W),
        "move": lambda gradient, learning_rate: lambda W: learning_rate * gradient(W),
        "update": lambda move: lambda W: W - move(W),
        "places": lambda W, steps, update: walk(W, steps, update),
        "trained": lambda places: places[-1],
        "along": lambda path, places: places if path is None else path,
        "at": lambda along, late: along[1:] if late else along[:-1],
        "data": lambda at, x, t: np.array([cross_entropy(softmax(x @ W.T), t) for W in at]),
        "price": lambda at, reg: np.array([reg * np.sum(W**2) for W in at]),
        "losses": lambda data, price: data + price,
        "size": lambda batch_size: batch_size,
        "draws": lambda: None,
    },
    parts={
        "updates": Part(2, "W after the steps", ("trained",), spare=True),
        "losses": Part(1, "the loss of each step", ("losses",), spare=True),
        "batches": Part(1, "mini-batches of batch_size rows, with their labels", ("size",), True),
        "draws": Part(1, "drawn anew with rng, and W left as it was", ("draws",)),
    },
    rtol=1e-5,
    labels={
        "trained": "W",
        "losses": "losses",
        "size": "The number of examples in a mini-batch",
        "draws": "the draws",
    },
)
for name, sentence, steps in [
    (
        "stepped uphill",
        "The step goes uphill: subtract the gradient, do not add it.",
        {"update": lambda move: lambda W: W + move(W)},
    ),
    (
        "no learning rate",
        "The gradient is subtracted whole: multiply by the learning rate.",
        {"learning_rate": lambda: 1.0},
    ),
    (
        "learning rate twice",
        "The learning rate is multiplied in twice: once is enough.",
        {"learning_rate": lambda learning_rate: learning_rate**2},
    ),
    (
        "reg not used",
        "reg changes nothing: its gradient is 2 * reg * W.",
        {"pull": lambda: lambda W: 0 * W},
    ),
    (
        "half the regularisation",
        "The slope of reg * W**2 is 2 * reg * W: the 2 is missing.",
        {"pull": lambda pull: lambda W: pull(W) / 2},
    ),
    (
        "pull subtracted",
        "2 * reg * W has the wrong sign: add it to the gradient.",
        {"pull": lambda pull: lambda W: -pull(W)},
    ),
    (
        "pull without learning rate",
        "2 * reg * W is subtracted whole: multiply by the rate too.",
        {"move": lambda slope, pull, learning_rate: lambda W: learning_rate * slope(W) + pull(W)},
    ),
    (
        "not divided by N",
        "The gradient is summed over the mini-batch: divide by its size.",
        {"slope": lambda slope, x: lambda W: slope(W) * len(x)},
    ),
    (
        "divided by N twice",
        "The gradient is divided by the batch size twice.",
        {"slope": lambda slope, x: lambda W: slope(W) / len(x)},
    ),
    (
        "divided by all examples",
        "The gradient is divided by the number of all examples: divide by the batch size.",
        {"slope": lambda slope, x, X: lambda W: slope(W) * len(x) / len(X)},
    ),
    (
        "true class not subtracted",
        "1 must be subtracted from the true class's probability.",
        {"error": lambda: lambda p: p},
    ),
    (
        "rows and columns not paired",
        "1 is subtracted in whole columns: [np.arange(n), y] picks one entry of each row.",
        {"truth": lambda truth: np.broadcast_to(truth.max(axis=0), truth.shape)},
    ),
    (
        "no step",
        "You returned W as it was: take the step, and return the new W.",
        {"update": lambda: lambda W: W},
    ),
    (
        "one step only",
        "W has moved by one step: start each step from the W of the last.",
        {"update": lambda update, W: lambda w: update(W)},
    ),
    (
        "gradient of the start only",
        "Every step uses the gradient at the first W: compute it anew in each.",
        {"gradient": lambda gradient, W: lambda w: gradient(W)},
    ),
    (
        "W replaced by its step",
        "W is replaced by the step: subtract the step from W.",
        {"update": lambda move: lambda W: -move(W)},
    ),
    (
        "one step too many",
        "W has taken one step too many: it should take `steps` of them.",
        {"steps": lambda steps: steps + 1},
    ),
    (
        "one step too few",
        "W has taken one step too few: it should take `steps` of them.",
        {"steps": lambda steps: steps - 1},
    ),
    (
        "price left out of the losses",
        "The losses lack the price of the weights: add reg * np.sum(W**2).",
        {"price": lambda price: 0 * price},
    ),
    (
        "price halved in the losses",
        "The price of the weights is halved in the losses: it is reg * np.sum(W**2).",
        {"price": lambda price: price / 2},
    ),
    (
        "losses summed",
        "The losses are sums over the mini-batch: take the mean.",
        {"data": lambda data, x: data * len(x)},
    ),
    (
        "losses added up",
        "Each loss is added to those before it: append it alone.",
        {"losses": lambda losses: np.cumsum(losses)},
    ),
    (
        "wrong sign",
        "The losses are negative: the loss is minus the logarithm.",
        {"data": lambda data: -data},
    ),
    (
        "loss of the start only",
        "Every loss is that of the first W: take it from the W of each step.",
        {"at": lambda at, along: [along[0]] * len(at)},
    ),
    (
        "loss of the end only",
        "Every loss is that of the last W: take it from the W of each step.",
        {"at": lambda at, along: [along[-1]] * len(at)},
    ),
    (
        "loss of all examples",
        "Each loss is that of all examples: take the mini-batch's.",
        {"data": lambda at, X, y: np.array([cross_entropy(softmax(X @ W.T), y) for W in at])},
    ),
    (
        "mini-batches not drawn",
        "All examples are used in every step: draw batch_size of them.",
        {
            "size": lambda X: len(X),
            "data": lambda at, X, y: np.array([cross_entropy(softmax(X @ W.T), y) for W in at]),
        },
    ),
    (
        "batch_size ignored",
        "A mini-batch has one example: draw batch_size of them.",
        {"size": lambda: 1},
    ),
    (
        "only the last example",
        "Only one example of each mini-batch counts: add up over all of them.",
        {"size": lambda: 1, "slope": lambda error, x: lambda W: _last(error(softmax(x @ W.T)), x)},
    ),
]:
    sgd.slip(name, sentence, **steps)


def _last(errors, x):
    """The slope if each example overwrites that of the one before."""
    return np.outer(errors[-1], x[-1]) / len(x)
