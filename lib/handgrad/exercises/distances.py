"""Chapter 01: distances of two images, and of many at once."""

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part, Step
from handgrad.exercises.general import sum_slips


def _pairs(X_test, X_train):
    """The differences (D, M, N) of each test row and each training row."""
    return X_test.T.astype(float)[:, :, np.newaxis] - X_train.T[:, np.newaxis]


l1_distance = Exercise(
    "l1_distance",
    "a, b",
    returns="distance",
    steps={
        "differences": lambda a, b: a.astype(float).ravel() - b.ravel(),
        "terms": lambda differences: np.abs(differences),
        "distance": lambda terms: terms.sum(),
    },
    parts={
        "values": Part(3, "absolute differences, added up", spare=True),
        "bytes": Part(1, "bytes, left as they were"),
    },
)
l1_distances = Exercise(
    "l1_distances",
    "X_test, X_train",
    returns="distances",
    steps={
        "differences": _pairs,
        "terms": lambda differences: np.abs(differences),
        "distances": lambda terms: terms.sum(axis=0),
    },
    parts={
        "values": Part(3, "every test row against every training row", spare=True),
        "bytes": Part(1, "bytes, left as they were"),
    },
)


class NeverNan(Exercise):
    """Where rounding leaves nothing of a distance, it may be anything but NaN."""

    def call(self, student, inputs, outputs, spare):
        distances = super().call(student, inputs, ("distances",), spare)["distances"]
        if "near" not in outputs:
            return {"distances": distances}
        right = self.run(inputs)["distances"]
        distances = compare.read(self.name, distances, right)
        compare.shape_of(self.name, distances, right.shape)
        return {"kind": _kind(distances), "near": _clear(distances, right, inputs["X_test"])}


def _kind(distances):
    return "numbers" if np.isfinite(distances).all() else "numbers and NaN"


def _clear(distances, right, X):
    """The distances, but for those that rounding may have changed."""
    return np.where(right > 1e-2 * np.abs(X).max(), distances, right)


l2_distances = NeverNan(
    "l2_distances",
    "X_test, X_train",
    returns="distances",
    steps={
        "differences": _pairs,
        "squares": lambda differences: differences**2,
        "sums": lambda squares: squares.sum(axis=0),
        "distances": lambda sums: np.sqrt(np.maximum(sums, 0)),
        "kind": lambda distances: _kind(distances),
        "near": lambda distances, X_test, X_train: _clear(
            distances, np.linalg.norm(_pairs(X_test, X_train), axis=0), X_test
        ),
    },
    parts={
        "values": Part(3, "every test row against every training row", spare=True),
        "never-nan": Part(
            1, "never NaN, the inputs left as they were", ("kind", "near"), rtol=1e-2
        ),
    },
    labels={"kind": "what the distances hold", "near": "the distances"},
)
sum_slips(l1_distance, "distance", "terms")
sum_slips(l1_distances, "distances", "terms")
sum_slips(l2_distances, "sums", "squares")


def _bytes(a):
    if a.dtype != np.uint8:
        raise ValueError("only bytes wrap around")
    return a


def _expanded(a, b, mix=lambda aa, ab, bb: aa[:, np.newaxis] - 2 * ab + bb):
    """|a|^2 - 2 a b + |b|^2 of all rows."""
    return mix((a**2).sum(axis=1), a @ b.T, (b**2).sum(axis=1))


for exercise, result in ((l1_distance, "distance"), (l1_distances, "distances")):
    for name, sentence, steps in [
        *(
            (
                "absolute value forgotten",
                "Differences of both signs cancel: take np.abs first.",
                {"terms": terms},
            )
            for terms in (lambda differences: differences, lambda differences: -differences)
        ),
        (
            "negative differences dropped",
            "Differences below 0 count as 0 here: take np.abs.",
            {"terms": lambda differences: np.maximum(differences, 0)},
        ),
        (
            "squares instead of absolute values",
            "The differences are squared: take np.abs of them.",
            {"terms": lambda differences: differences**2},
        ),
        (
            "absolute value of the sum",
            "np.abs comes after the sum: take it before.",
            {result: lambda differences: np.abs(differences.sum(axis=0))},
        ),
        (
            "L2 instead of L1",
            "This is the L2 distance: add absolute differences, not squares.",
            {result: lambda differences: np.sqrt((differences**2).sum(axis=0))},
        ),
        (
            "cut to integers",
            "The numbers are cut to whole ones on the way: use floats.",
            {"terms": lambda terms: np.trunc(terms)},
        ),
    ]:
        exercise.slip(name, sentence, **steps)
WRAPPED = "Bytes wrap around, below 0 and above 255: make them floats first."
for cast in (np.uint8, np.int8):
    for sign in (1, -1):
        wrapped = {
            "differences": lambda a, b, cast=cast, sign=sign: np.subtract(
                *(_bytes(one).astype(cast).ravel() for one in (a, b)[::sign])
            )
        }
        l1_distance.slip("bytes wrapped around", WRAPPED, **wrapped)
        wrapped["distance"] = lambda terms: terms.sum(dtype=terms.dtype)
        l1_distance.slip("bytes wrapped around", WRAPPED, **wrapped)
        l1_distances.slip(
            "bytes wrapped around",
            WRAPPED,
            differences=lambda X_test, X_train, cast=cast, sign=sign: np.subtract(
                *(
                    _bytes(X_test).astype(cast).T[:, :, np.newaxis],
                    X_train.astype(cast).T[:, np.newaxis],
                )[::sign]
            ),
        )
l1_distance.slip(
    "bytes wrapped around",
    WRAPPED,
    differences=lambda a, b: np.subtract(
        *(_bytes(one).astype(np.int8).astype(float).ravel() for one in (a, b))
    ),
)
l1_distance.slip(
    "answer of the example",
    "This is the answer of the example: compute it from what is given.",
    distance=lambda: 456.0,
)
l1_distance.slip(
    "bytes wrapped around",
    WRAPPED,
    distance=lambda a, distance: distance % (0 * _bytes(a).size + 256),
)
for name, sentence, steps in [
    (
        "absolute values subtracted",
        "np.abs comes before the difference: subtract first.",
        {"terms": lambda a, b: np.abs(a.astype(float)).ravel() - np.abs(b.astype(float)).ravel()},
    ),
    (
        "cut to integers",
        "The numbers are cut to whole ones before subtracting: use floats.",
        {"differences": lambda a, b: np.trunc(a.astype(float)).ravel() - np.trunc(b).ravel()},
    ),
    (
        "differing entries counted",
        "This counts the entries that differ: add up how much.",
        {"terms": lambda differences: (differences != 0).astype(float)},
    ),
]:
    l1_distance.slip(name, sentence, **steps)
l1_distances.slip(
    "cut to integers",
    "The numbers are cut to whole ones before subtracting: use floats.",
    differences=lambda X_test, X_train: _pairs(np.trunc(X_test), np.trunc(X_train)),
)
for exercise, terms, total in (
    (l1_distances, "terms", "distances"),
    (l2_distances, "squares", "sums"),
):
    exercise.slip(
        "row i with row i",
        "Test row i meets training row i only: every test row meets every training row.",
        differences=lambda X_test, X_train: X_test.T.astype(float) - X_train.T,
    )
    for axis in (1, 2):
        exercise.slip(
            "summed over the wrong axis",
            "The sum runs over the examples: it should run over the numbers of a row.",
            **{total: Step(lambda terms, axis=axis: terms.sum(axis=axis).T, (terms,))},
        )
        exercise.slip(
            "summed over the wrong axis",
            "The sum runs over the examples: it should run over the numbers of a row.",
            **{total: Step(lambda terms, axis=axis: terms.sum(axis=axis), (terms,))},
        )
    exercise.slip(
        "summed over everything",
        "Everything is added up into one number: sum over the numbers of a row only.",
        **{total: Step(lambda terms: terms.sum(), (terms,))},
    )
    for layout in (lambda terms: terms, lambda terms: np.moveaxis(terms, 0, -1)):
        exercise.slip(
            "not added up",
            "These are the differences of the single numbers: add them up.",
            **{total: Step(layout, (terms,))},
        )
for name, sentence, steps in [
    (
        "root forgotten",
        "These are the squared distances: take np.sqrt.",
        {"distances": lambda sums: sums},
    ),
    (
        "L1 instead of L2",
        "These are L1 distances: square, add up, take the root.",
        {"distances": lambda differences: np.abs(differences).sum(axis=0)},
    ),
    (
        "summed before squaring",
        "The differences are added up first: square each one first.",
        {"sums": lambda differences: differences.sum(axis=0) ** 2},
    ),
    (
        "root of a negative",
        "Rounding made a tiny negative number: cut at 0 before np.sqrt.",
        {"distances": lambda X_test, X_train: np.sqrt(_expanded(X_test, X_train))},
    ),
]:
    l2_distances.slip(name, sentence, **steps)


for name, sentence, mix in [
    (
        "cross term not doubled",
        "The product of the rows is subtracted once: it is - 2 a b.",
        lambda aa, ab, bb: aa[:, np.newaxis] - ab + bb,
    ),
    (
        "cross term added",
        "The product of the rows is added: it is |a|^2 - 2 a b + |b|^2, with a minus.",
        lambda aa, ab, bb: aa[:, np.newaxis] + 2 * ab + bb,
    ),
    *(
        ("square left out", "One of the squares is missing: it is |a|^2 - 2 a b + |b|^2.", mix)
        for mix in (
            lambda aa, ab, bb: aa[:, np.newaxis] - 2 * ab,
            lambda aa, ab, bb: bb - 2 * ab,
        )
    ),
    *(
        (
            "square the wrong way",
            "A square goes the wrong way: |a|^2 is a column (M, 1), |b|^2 a row (N,).",
            mix,
        )
        for mix in (
            lambda aa, ab, bb: aa - 2 * ab + bb,
            lambda aa, ab, bb: aa[:, np.newaxis] - 2 * ab + bb[:, np.newaxis],
            lambda aa, ab, bb: aa - 2 * ab + bb[:, np.newaxis],
        )
    ),
]:
    l2_distances.slip(
        name, sentence, sums=lambda X_test, X_train, mix=mix: _expanded(X_test, X_train, mix)
    )
