"""Chapter 02: scores, classes, accuracy and the bias trick."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part
from handgrad.exercises.general import sum_slips
from handgrad.functions import softmax

scores_one = Exercise(
    "scores_one",
    "x, W, b",
    returns="scores",
    steps={
        "terms": lambda x, W: x[:, np.newaxis] * W.T,  # (D, C)
        "weighted": lambda terms: terms.sum(axis=0),
        "scores": lambda weighted, b: weighted + b,
    },
    parts={"": Part(2, "a score for each class", spare=True)},
)
scores_batch = Exercise(
    "scores_batch",
    "X, W, b",
    returns="scores",
    steps={
        "terms": lambda X, W: X.T[:, :, np.newaxis] * W.T[:, np.newaxis],  # (D, N, C)
        "weighted": lambda terms: terms.sum(axis=0),
        "scores": lambda weighted, b: weighted + b,
    },
    parts={"": Part(3, "a row of scores for each example", spare=True)},
)
for exercise in (scores_one, scores_batch):
    sum_slips(exercise, "weighted", "terms")
    exercise.slip(
        "bias forgotten", "The bias b is missing: add it to the scores.", b=lambda b: 0 * b
    )
    exercise.slip("bias subtracted", "b is subtracted: add it.", b=lambda b: -b)
    exercise.slip(
        "bias multiplied",
        "b is multiplied in: add it.",
        scores=lambda weighted, b: weighted * b,
    )
    exercise.slip("bias added twice", "b is added twice: add it once.", b=lambda b: 2 * b)
    exercise.slip(
        "bias added for each pixel",
        "b is added in the inner loop, D times: add it once.",
        b=lambda b, W: b * W.shape[1],
    )
    exercise.slip(
        "one number for the whole bias",
        "Every score got the sum of b: score c gets entry c.",
        b=lambda b: np.full(b.shape, b.sum()),
    )
    exercise.slip(
        "one number for the whole bias",
        "Every score got the first entry of b: score c gets entry c.",
        b=lambda b: np.full(b.shape, b[0]),
    )
    exercise.slip(
        "negative scores cut",
        "Scores below 0 became 0: leave them as they are.",
        scores=lambda scores: np.maximum(scores, 0),
    )
scores_one.slip(
    "weights the wrong way round",
    "W is the wrong way round: score c takes row c of W.",
    weighted=lambda x, W: x @ W,
)
scores_one.slip(
    "column plus row",
    "A column (C, 1) plus a row (C,) makes a table: keep both flat.",
    weighted=lambda weighted: weighted[:, np.newaxis],
)
for steps in (
    {"scores": lambda terms: terms.T},
    {"scores": lambda terms, b: terms.T + b[:, np.newaxis]},
    {"weighted": lambda terms: terms},
):
    scores_one.slip(
        "not added up",
        "These are the products of weights and pixels: add up those of a class.",
        **steps,
    )
scores_one.slip(
    "summed over the wrong axis",
    "The sum runs over the classes: sum over the pixels, axis=1.",
    weighted=lambda terms: terms.sum(axis=1),
)
scores_one.slip(
    "summed over everything",
    "You added up everything to one number: each class has its own score.",
    weighted=lambda terms: terms.sum(),
)
scores_one.slip(
    "probabilities",
    "These are probabilities, the softmax of the scores: return the scores.",
    scores=lambda scores: softmax(scores),
)
scores_one.slip(
    "answer of the example",
    "This is the answer of the example: compute it from what is given.",
    scores=lambda: np.array([1.0, 2.0, -2.0]),
)
scores_batch.slip(
    "weights the wrong way round",
    "W is the wrong way round: score c takes row c of W.",
    weighted=lambda X, W: X @ W,
)
scores_batch.slip(
    "bias added to the columns",
    "b goes down the columns here: every row gets the whole b.",
    b=lambda b: b[:, np.newaxis],
)
scores_batch.slip(
    "only the bias",
    "These are the entries of b alone: the weights are not in them.",
    weighted=lambda weighted: 0 * weighted,
)
scores_batch.slip(
    "transposed",
    "It is transposed: each example is a row, each class a column.",
    weighted=lambda weighted: weighted.T,
)
scores_batch.slip(
    "summed over the examples",
    "The examples are added up: keep a row for each of them.",
    scores=lambda scores: scores.sum(axis=0),
)
scores_batch.slip(
    "summed over the examples",
    "The examples are averaged: keep a row for each of them.",
    scores=lambda scores: scores.mean(axis=0),
)
scores_batch.slip(
    "divided by N",
    "The scores are divided by the number of examples: leave them whole.",
    scores=lambda scores: scores / len(scores),
)

predict_classes = Exercise(
    "predict_classes",
    "scores",
    returns="classes",
    steps={"classes": lambda scores: scores.argmax(axis=1)},
    parts={"": Part(1, "the class with the largest score", spare=True)},
)
for name, sentence, classes in [
    (
        "argmax over the wrong axis",
        "The maximum is taken over the examples: use axis=1.",
        lambda scores: scores.argmax(axis=0),
    ),
    (
        "one class for all",
        "You returned one place for the whole table: find one in each row.",
        lambda scores: scores.argmax(),
    ),
    (
        "smallest instead of largest",
        "These are the classes with the smallest scores.",
        lambda scores: scores.argmin(axis=1),
    ),
    (
        "scores instead of classes",
        "These are the largest scores: return their places.",
        lambda scores: scores.max(axis=1),
    ),
    (
        "sign ignored",
        "The score farthest from 0 is taken: a large negative one is the worst.",
        lambda scores: np.abs(scores).argmax(axis=1),
    ),
    (
        "best score starts from 0",
        "Where all scores are below 0 none beats the first best, 0: start from -np.inf.",
        lambda classes, scores: np.where(scores.max(axis=1) > 0, classes, 0),
    ),
    (
        "first score above 0",
        "The first class with a score above 0 is taken: take the largest.",
        lambda scores: (scores > 0).argmax(axis=1),
    ),
    (
        "second largest",
        "These are the classes with the second largest scores.",
        lambda scores: scores.argsort(axis=1)[:, -2],
    ),
    (
        "all classes in order",
        "You returned all classes, in order: return the one with the largest score.",
        lambda scores: scores.argsort(axis=1),
    ),
    (
        "all classes in order",
        "You returned all classes, in order: return the one with the largest score.",
        lambda scores: (-scores).argsort(axis=1),
    ),
    (
        "one-hot instead of classes",
        "The rows are 1 at the class and 0 elsewhere: return the class's number.",
        lambda scores: scores == scores.max(axis=1, keepdims=True),
    ),
    (
        "first example only",
        "You returned the class of the first row alone: go through all of them.",
        lambda classes: classes[0],
    ),
    (
        "answer of the example",
        "This is the answer of the example: compute it from what is given.",
        lambda: np.array([1, 0]),
    ),
]:
    predict_classes.slip(name, sentence, classes=classes)

accuracy = Exercise(
    "accuracy",
    "predicted, y",
    returns="share",
    steps={
        "equal": lambda predicted, y: (predicted == y).astype(float),
        "count": lambda equal: equal.sum(),
        "share": lambda count, y: count / len(y),
    },
    parts={"": Part(2, "the share of right answers", spare=True)},
)
accuracy.slip(
    "counted, not divided",
    "This counts the right answers: divide by how many there are.",
    share=lambda count: count,
)
accuracy.slip(
    "share of wrong answers",
    "This is the share of wrong answers: return one minus it.",
    equal=lambda equal: 1 - equal,
)
accuracy.slip(
    "in percent",
    "It is 100 times too large: return a share, from 0 to 1.",
    share=lambda share: 100 * share,
)
for number in (
    lambda y: 4,
    lambda y: len(y) - 1,
    lambda y: len(np.unique(y)),
    lambda y: np.sum(y),
):
    accuracy.slip(
        "divided by the wrong number",
        "Divide by how many examples there are, len(y).",
        share=lambda count, y, number=number: count / number(y),
    )
accuracy.slip(
    "all or nothing",
    "This is 1 only if all are right: it is the share that is right.",
    share=lambda equal: float(equal.all()),
)
accuracy.slip(
    "cut to integers",
    "The share was cut to a whole number: divide with /, not with // or int.",
    share=lambda share: np.trunc(share),
)
accuracy.slip(
    "returned inside the loop",
    "Only the first is compared: `return` is inside the loop.",
    count=lambda equal: equal[0],
)
for equal in (
    lambda predicted, y: np.isin(predicted, y).astype(float),
    lambda predicted, y: (np.sort(predicted) == np.sort(y)).astype(float),
):
    accuracy.slip(
        "order ignored",
        "An answer is right only at its own place: compare entry i with entry i.",
        equal=equal,
    )
for equal in (
    lambda predicted, y: np.abs(predicted - y),
    lambda predicted, y: 1 - np.abs(predicted - y),
):
    accuracy.slip(
        "classes subtracted",
        "How far apart two classes are means nothing: count equal ones.",
        equal=equal,
    )
accuracy.slip(
    "answer of the example",
    "This is the answer of the example: compute it from what is given.",
    share=lambda: 0.5,
)


class BiasTrick(Exercise):
    """Any pair will do whose product is the scores: the new columns may stand anywhere."""

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        pair = super().call(student, inputs, ("X1", "W1"), spare)
        right = self.run(inputs)
        X1, W1 = (compare.read(name, pair[name], right[name]) for name in ("X1", "W1"))
        return {"shapes": (X1.shape, W1.shape), "scores": _product(X1, W1)}

    def outputs(self, part: Part) -> tuple[str, ...]:
        return "shapes", "scores"


def _product(X1, W1):
    fit = X1.ndim == W1.ndim == 2 and X1.shape[1] == W1.shape[1]
    return X1 @ W1.T if fit else None


bias_trick = BiasTrick(
    "bias_trick",
    "X, W, b",
    returns=("X1", "W1"),
    steps={
        "ones": lambda X: np.ones(len(X)),
        "X1": lambda X, ones: np.column_stack([X, ones]),
        "W1": lambda W, b: np.column_stack([W, b]),
        "shapes": lambda X1, W1: (X1.shape, W1.shape),
        "scores": _product,
    },
    parts={
        "": Part(2, "X1 @ W1.T gives the scores", spare=True),
        "apart": Part(1, "X1 from X alone, W1 from W and b alone", spare=True),
        "keeps": Part(1, "X, W and b left as they were"),
    },
    labels={"shapes": "the shapes of X1 and W1", "scores": "X1 @ W1.T"},
)
for name, sentence, steps in [
    ("no column added", "X1 is X as it was: put one more column beside it.", {"X1": lambda X: X}),
    ("no column added", "W1 is W as it was: put one more column beside it.", {"W1": lambda W: W}),
    *(
        ("row instead of column", "You put a row below it: put a column beside it.", steps)
        for steps in (
            {"X1": lambda X: np.vstack([X, np.ones(X.shape[1])])},
            {"W1": lambda W, b: np.vstack([W, b])},
            {"W1": lambda W, b: np.vstack([W, np.full(W.shape[1], b[0])])},
        )
    ),
    *(
        (
            "flattened",
            "np.append without axis=1 makes one long row: put a column beside it.",
            steps,
        )
        for steps in (
            {"X1": lambda X, ones: np.append(X, ones)},
            {"X1": lambda X: np.append(X, 1.0)},
            {"W1": lambda W, b: np.append(W, b)},
        )
    ),
    *(
        ("transposed", "X1 is transposed: an example is a row.", {"X1": X1})
        for X1 in (lambda X1: X1.T, lambda X, ones: np.vstack([ones, X.T]))
    ),
    ("transposed", "W1 is transposed: a class is a row.", {"W1": lambda W1: W1.T}),
]:
    bias_trick.slip(name, sentence, **steps)
bias_trick.slip(
    "pair in the wrong order",
    "The two are in the wrong order: return X1, W1.",
    X1=lambda W, b: np.column_stack([W, b]),
    W1=lambda X, ones: np.column_stack([X, ones]),
)
for steps in (
    {"W1": lambda W, b: np.column_stack([b, W])},
    {"X1": lambda X, ones: np.column_stack([ones, X])},
):
    bias_trick.slip(
        "columns at different ends",
        "The ones and the bias do not meet: put both columns at the same end.",
        **steps,
    )
bias_trick.slip(
    "zeros instead of ones",
    "The new column of X1 holds zeros, so b counts for nothing: fill it with ones.",
    ones=lambda ones: 0 * ones,
)
for name, held, b in [
    ("bias forgotten", "zeros", lambda b: 0 * b),
    ("bias subtracted", "-b", lambda b: -b),
    ("ones instead of the bias", "ones", lambda b: np.ones(b.shape)),
    ("one number for the whole bias", "the first entry of b", lambda b: np.full(b.shape, b[0])),
]:
    bias_trick.slip(name, f"The new column of W1 holds {held}: it should hold b.", b=b)
