"""Plain NumPy functions of the course: activations, probabilities, losses and labels.

Integers are computed in float64; float32 stays float32.
"""

import numpy as np
from numpy.typing import ArrayLike


def _floating(x: ArrayLike) -> np.ndarray:
    """x as an array of floats: as it is if it has floats already, else in float64."""
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)


def sigmoid(x: ArrayLike) -> np.ndarray:
    """1 / (1 + exp(-x)) of each entry; x has any shape, the result has the same."""
    x = _floating(x)
    with np.errstate(over="ignore"):  # far below 0, exp(-x) is infinite and 1 / infinity is 0
        return 1 / (1 + np.exp(-x))


def softmax(scores: ArrayLike) -> np.ndarray:
    """Probabilities exp(s_j) / sum_k exp(s_k) along the last axis, in the shape of scores.

    scores: (C,) or (N, C). A constant added to all scores of a row changes nothing, so the
    largest is subtracted first and exp cannot overflow.
    """
    scores = _floating(scores)
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def cross_entropy(probabilities: ArrayLike, y: ArrayLike) -> float:
    """The mean over the batch of -log(probability of the true class), as a float.

    probabilities: (N, C); y: integer labels (N,) or one-hot (N, C). A probability of 0 counts
    as the smallest positive float, so that the loss is large but finite.
    Raises ValueError if y does not fit the probabilities.
    """
    probabilities = _floating(probabilities)
    y = as_labels(y, probabilities.shape)
    p = probabilities[np.arange(len(y)), y]
    return float(-np.log(np.maximum(p, np.finfo(p.dtype).tiny)).mean())


def hinge(scores: ArrayLike, y: ArrayLike, delta: float = 1.0) -> np.ndarray:
    """The terms max(0, s_j - s_y + delta) of the multiclass SVM loss, in the shape of scores.

    scores: (C,) with one integer y, or (N, C) with integer labels y (N,). The term of the true
    class is 0, because the sum runs over j != y.
    Source: J. Weston and C. Watkins, Support vector machines for multi-class pattern
    recognition, ESANN 1999.
    """
    scores = _floating(scores)
    y = np.asarray(y)[..., np.newaxis]
    terms: np.ndarray = np.maximum(0, scores - np.take_along_axis(scores, y, axis=-1) + delta)
    np.put_along_axis(terms, y, 0, axis=-1)
    return terms


def one_hot(labels: ArrayLike, classes: int) -> np.ndarray:
    """Integer labels of any shape as rows with a single 1: shape (*labels.shape, classes).

    Raises ValueError if a label is not an integer in 0 .. classes - 1.
    """
    labels = np.asarray(labels)
    _check_labels(labels, classes)
    return np.eye(classes)[labels]


def as_labels(t: ArrayLike, shape: tuple[int, ...]) -> np.ndarray:
    """Integer labels (N,) from t: those, or one-hot rows; shape is the (N, C) of the scores.

    Raises ValueError if t fits neither or if a label is not an integer in 0 .. C - 1.
    """
    t = np.asarray(t)
    if len(shape) != 2:
        raise ValueError(f"expected a batch of shape (N, C), one example a row, not {shape}.")
    if t.shape == shape:
        return t.argmax(axis=1)
    if t.shape != shape[:1]:
        raise ValueError(
            f"expected integer labels of shape ({shape[0]},) or one-hot rows of shape {shape}, "
            f"but the labels have shape {t.shape}."
        )
    _check_labels(t, shape[1])
    return t


def _check_labels(labels: np.ndarray, classes: int) -> None:
    if not np.issubdtype(labels.dtype, np.integer):
        raise ValueError(f"expected integer labels, but they are of type {labels.dtype}.")
    if labels.size and not 0 <= labels.min() <= labels.max() < classes:
        raise ValueError(
            f"expected labels from 0 to {classes - 1}, "
            f"but they run from {labels.min()} to {labels.max()}."
        )
