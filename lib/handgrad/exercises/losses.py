"""Chapter 03: the SVM loss, and what the losses have in common."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part, Step
from handgrad.functions import cross_entropy, softmax


class MeanLoss(Exercise):
    """The mean loss of a batch, in which a true class may have the probability 0.

    What that costs is anything large: `cost` says what it does, and `others` is what the other
    examples cost in sum.
    """

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        if "cost" not in outputs:
            return super().call(student, inputs, outputs, spare)
        zero = self.run(inputs)["zero"]
        first = {name: inputs[name][zero][:1] for name in (self.rows, "y")}
        mean, alone = (
            float(compare.number(self.name, super(MeanLoss, self).call(*args)[self.returns]))
            for args in (
                (student, inputs, (self.returns,), spare),
                (student, {**inputs, **first}, (self.returns,), spare),
            )
        )
        return {"cost": cost_of(alone), "others": len(zero) * mean - int(zero.sum()) * alone}


def cost_of(loss):
    if np.isnan(loss):
        return "no number"
    if loss == np.inf:
        return "infinitely much"
    return "much" if loss > 5 else "little" if abs(loss) > 1e-9 else "nothing"


def entries(table, y):
    """The entry of the true class in each row, (N, 1); of a single row and one y it is (1,)."""
    return np.take_along_axis(table, np.asarray(y)[..., np.newaxis], axis=-1)


def others(table, y):
    """The table as floats with 0 for the true class in each row; or a single row and one y."""
    table = np.array(table, dtype=float)
    np.put_along_axis(table, np.asarray(y)[..., np.newaxis], 0, axis=-1)
    return table


# From the scores of one example, (C,), or of a batch, (N, C).
SVM = {
    "true": lambda scores, y: entries(scores, y),
    "difference": lambda scores, true: scores - true,
    "margins": lambda difference, delta: difference + delta,
    "paid": lambda margins: np.maximum(0, margins),
    "terms": lambda paid, y: others(paid, y),
    "losses": lambda terms: terms.sum(axis=-1),
}
PRICE = {
    "squares": lambda W: W**2,
    "size": lambda squares: squares.sum(),
    "price": lambda size, reg: reg * size,
    "loss": lambda mean, price: mean + price,
}

svm_loss_one = Exercise(
    "svm_loss_one",
    "scores, y, delta=1.0",
    returns="losses",
    steps=SVM,
    parts={
        "": Part(2, "what the wrong classes pay", spare=True),
        "ties": Part(1, "equal scores; the input stays as it was"),
        "delta": Part(1, "another delta", spare=True),
    },
    rtol=1e-5,
)
svm_loss = Exercise(
    "svm_loss",
    "W, X, y, reg, delta=1.0",
    returns="loss",
    steps={"scores": lambda W, X: X @ W.T} | SVM | {"mean": lambda losses: losses.mean()} | PRICE,
    parts={
        "data": Part(2, "the mean over the batch", spare=True),
        "reg": Part(1, "the price of the weights", spare=True),
        "one": Part(1, "one example alone, equal scores; the input stays as it was"),
        "delta": Part(1, "another delta", spare=True),
    },
    rows="X",
    rtol=1e-5,
)

for exercise in (svm_loss_one, svm_loss):
    exercise.slip(
        "correct class counted",
        "The true class is counted in the sum, where it always pays delta: leave it out.",
        terms=lambda paid: paid,
    )
    exercise.slip(
        "delta ignored",
        "The delta that was given is not used: the margin is always 1 here.",
        margins=lambda difference: difference + 1,
    )
    exercise.slip(
        "margin without delta",
        "The margin delta is missing: max(0, s_j - s_y + delta).",
        margins=lambda difference: difference,
    )
    exercise.slip(
        "delta subtracted",
        "The margin has the wrong sign: delta is added, s_j - s_y + delta.",
        margins=lambda difference, delta: difference - delta,
    )
    exercise.slip(
        "delta outside the maximum",
        "delta is added after the maximum: it belongs inside.",
        paid=lambda difference, delta: np.maximum(0, difference) + delta,
    )
    exercise.slip(
        "delta outside the maximum",
        "delta is added after the sum: it belongs in every term.",
        margins=lambda difference: difference,
        losses=lambda losses, delta: losses + delta,
    )
    exercise.slip(
        "maximum of delta and the difference",
        "You took the maximum with delta: it is max(0, s_j - s_y + delta).",
        paid=lambda difference, delta: np.maximum(delta, difference),
    )
    exercise.slip(
        "margin the wrong way round",
        "The difference is the wrong way round: it is s_j - s_y.",
        difference=lambda difference: -difference,
    )
    exercise.slip(
        "negative margins counted",
        "Negative terms are added too: cut them at 0.",
        paid=lambda margins: margins,
    )
    exercise.slip(
        "negative margins counted",
        "The sum is cut at 0, not each of its terms: cut those.",
        paid=lambda margins: margins,
        losses=lambda losses: np.maximum(0, losses),
    )
    exercise.slip(
        "minimum for maximum",
        "What is kept is below 0: take the maximum of 0 and the term.",
        paid=lambda margins: np.minimum(0, margins),
    )
    exercise.slip(
        "absolute value",
        "Terms below 0 count as positive here: cut them at 0 instead.",
        paid=lambda margins: np.abs(margins),
    )
    exercise.slip(
        "terms squared",
        "The terms are squared here: add them up as they are.",
        paid=lambda paid: paid**2,
    )
    exercise.slip(
        "largest margin only",
        "Only the largest term is counted: every wrong class pays.",
        losses=lambda terms: terms.max(axis=-1),
    )
    exercise.slip(
        "only classes ahead pay",
        "A class behind the true one by less than delta pays too.",
        paid=lambda paid, difference: paid * (difference > 0),
    )
    exercise.slip(
        "equal scores left out",
        "A class with the same score as the true one pays delta.",
        paid=lambda paid, difference: paid * (difference != 0),
    )
    exercise.slip(
        "averaged over the classes",
        "The terms of the classes are averaged: add them up.",
        losses=lambda losses, terms: losses / terms.shape[-1],
    )
    exercise.slip(
        "averaged over the classes",
        "You divided by the number of wrong classes: just add up the terms.",
        losses=lambda losses, terms: losses / (terms.shape[-1] - 1),
    )
    exercise.slip(
        "largest score for the true one",
        "The largest score stands for the true one: use y.",
        y=lambda scores: scores.argmax(axis=-1),
    )
    exercise.slip(
        "label ignored",
        "Class 0 is always taken for the true one: use y.",
        y=lambda y: 0 * y,
    )
    exercise.slip(
        "a class left out",
        "The last class never pays: every class but the true one does.",
        losses=lambda terms: terms[..., :-1].sum(axis=-1),
    )
    exercise.slip(
        "a class left out",
        "The first class never pays: every class but the true one does.",
        losses=lambda terms: terms[..., 1:].sum(axis=-1),
    )
    exercise.slip(
        "cut to integers",
        "The terms were cut to whole numbers: use a float array.",
        terms=lambda terms: np.trunc(terms),
    )

svm_loss_one.slip(
    "delta ignored",
    "1 is subtracted for the true class, which pays delta: leave it out of the sum.",
    terms=lambda paid: paid,
    losses=lambda losses: losses - 1,
)
svm_loss_one.slip(
    "terms counted",
    "This counts the classes that pay: add up how much they pay.",
    paid=lambda paid: paid > 0,
)
svm_loss_one.slip(
    "answer of the example",
    "This is the answer of the example: compute it from what is given.",
    losses=lambda: 2.9,
)


def _cleared(table, place):
    table = np.array(table)
    table[place] = 0
    return table


for steps in (
    {"terms": lambda paid, y: _cleared(paid, y)},
    {"terms": lambda paid, y: _cleared(paid, (slice(None), y))},
    {"true": lambda scores, y: scores[y]},
    {"true": lambda scores, y: scores[y], "terms": lambda paid, y: _cleared(paid, y)},
):
    svm_loss.slip(
        "rows and columns not paired",
        "Whole rows or columns are taken: [np.arange(N), y] picks one entry of each row.",
        **steps,
    )
svm_loss.slip(
    "delta taken off once",
    "The true class pays delta in every row, but you subtracted it only once.",
    terms=lambda paid: paid,
    mean=lambda mean, delta, X: mean - delta / len(X),
)
svm_loss.slip(
    "softmax loss for SVM loss",
    "This is the softmax loss: return the SVM loss.",
    mean=lambda scores, y: cross_entropy(softmax(scores), y),
)


def mean_slips(exercise: Exercise, table: str) -> None:
    """Register what goes wrong in the step `mean`; the step `table` has a column for each class."""
    for sentence, place in [
        ("Only the last example counts: add up over all of them.", -1),
        ("Only the first example counts: is a `return` in the loop?", 0),
    ]:
        name = "only the last example" if place else "only the first example"
        exercise.slip(name, sentence, mean=lambda losses, place=place: losses[place])
        exercise.slip(name, sentence, mean=lambda losses, place=place: losses[place] / len(losses))
    exercise.slip(
        "divided by C, not N",
        "It is divided by the number of classes, not of examples.",
        mean=Step(lambda losses, table: losses.sum() / table.shape[1], ("losses", table)),
    )


def price_slips(exercise: Exercise) -> None:
    """Register what goes wrong in a loss of W and X, and above all in the price of the weights."""
    exercise.slip(
        "W not transposed",
        "The scores are X @ W.T; W itself is not the right way round.",
        scores=lambda X, W: X @ W,
    )
    for name, sentence, steps in [
        (
            "reg not used",
            "reg changes nothing: add reg * np.sum(W**2).",
            {"price": lambda price: 0 * price},
        ),
        (
            "reg not used",
            "reg is not multiplied in: add reg * np.sum(W**2).",
            {"price": lambda size: size},
        ),
        (
            "weights not squared",
            "The weights are added up, not their squares.",
            {"squares": lambda W: W},
        ),
        (
            "weights not squared",
            "Absolute weights are added up, not their squares.",
            {"squares": lambda W: np.abs(W)},
        ),
        (
            "square of the sum",
            "The sum of the weights is squared: square each, then add up.",
            {"size": lambda W: W.sum() ** 2},
        ),
        (
            "mean of the squared weights",
            "The squared weights are averaged: add them up.",
            {"size": lambda squares: squares.mean()},
        ),
        (
            "root of the squared weights",
            "You added the length of W, a square root: add the squares alone.",
            {"size": lambda size: np.sqrt(size)},
        ),
        (
            "price divided by N",
            "The price of the weights is divided by N: divide only the data term.",
            {"price": lambda price, X: price / len(X)},
        ),
        (
            "price added for every example",
            "reg * np.sum(W**2) is added N times: add it once.",
            {"price": lambda price, X: price * len(X)},
        ),
        (
            "reg squared",
            "reg is multiplied in twice: once is enough.",
            {"reg": lambda reg: reg**2},
        ),
    ]:
        exercise.slip(name, sentence, **steps)


mean_slips(svm_loss, "scores")
price_slips(svm_loss)
