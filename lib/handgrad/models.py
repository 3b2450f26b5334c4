"""The reference models, chapter by chapter: what the exercises ask for, as it should be.

Nearest neighbours (01), linear scores (02), losses (03), gradients and descent (04), and the
two-layer network (07). A linear classifier has weights W (C, D), one row a class; a batch X is
(N, D), one example a row; labels y are integers (N,).
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from handgrad.functions import as_labels, cross_entropy, hinge, one_hot, sigmoid, softmax

# 01: nearest neighbours


def l1_distance(a: ArrayLike, b: ArrayLike) -> float:
    """The sum of absolute differences of two arrays of equal shape, as a float.

    The difference is taken in float64, because unsigned bytes wrap around below 0.
    Raises ValueError if the shapes differ.
    """
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError(f"expected two arrays of the same shape, not {a.shape} and {b.shape}.")
    return float(np.abs(a - b).sum())


def l1_distances(X_test: np.ndarray, X_train: np.ndarray) -> np.ndarray:
    """The L1 distance of each test row to each training row: (M, D), (N, D) -> (M, N).

    One test row at a time, so that no array of M x N x D numbers is ever needed.
    """
    X_train = np.asarray(X_train, dtype=np.float64)
    distances = np.empty((len(X_test), len(X_train)))
    for i, x in enumerate(X_test):
        distances[i] = np.abs(X_train - x).sum(axis=1)
    return distances


def l2_distances(X_test: np.ndarray, X_train: np.ndarray) -> np.ndarray:
    """The Euclidean distance of each test row to each training row: (M, D), (N, D) -> (M, N).

    From |a - b|^2 = |a|^2 - 2 a b + |b|^2, so that a matrix product does the work. Rounding can
    leave a square just below 0, hence the maximum.
    """
    A, B = np.asarray(X_test, dtype=np.float64), np.asarray(X_train, dtype=np.float64)
    squares = (A**2).sum(axis=1)[:, np.newaxis] - 2 * A @ B.T + (B**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))


def predict_labels(distances: np.ndarray, y_train: np.ndarray, k: int) -> np.ndarray:
    """The majority vote of the k nearest: distances (M, N), y_train (N,) -> labels (M,).

    A tie goes to the smallest label; of equally distant examples the first in y_train is nearer.
    Raises ValueError unless 1 <= k <= N.
    """
    y_train = np.asarray(y_train)
    if not 1 <= k <= len(y_train):
        raise ValueError(f"expected k from 1 to {len(y_train)}, the training examples, not {k}.")
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    labels, codes = np.unique(y_train, return_inverse=True)
    votes = one_hot(codes[nearest], len(labels)).sum(axis=1)
    return labels[votes.argmax(axis=1)]


def cross_validate(X: np.ndarray, y: np.ndarray, ks: Sequence[int], n_folds: int) -> np.ndarray:
    """The accuracy for each k and validation fold, by L2 distance: shape (len(ks), n_folds).

    X: (N, D), y: (N,). The folds are cut in order by np.array_split; each is validated against
    all the others.
    """
    X, y = np.asarray(X), np.asarray(y)
    folds = np.array_split(np.arange(len(X)), n_folds)
    accuracies = np.empty((len(ks), n_folds))
    for j, fold in enumerate(folds):
        others = np.delete(np.arange(len(X)), fold)
        distances = l2_distances(X[fold], X[others])
        for i, k in enumerate(ks):
            accuracies[i, j] = accuracy(predict_labels(distances, y[others], k), y[fold])
    return accuracies


# 02: linear scores


def scores_one(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The scores W x + b of one example: (D,), (C, D), (C,) -> (C,)."""
    return W @ x + b


def scores_batch(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The scores of each row of X: (N, D), (C, D), (C,) -> (N, C)."""
    return X @ W.T + b


def predict_classes(scores: np.ndarray) -> np.ndarray:
    """The class of the largest score in each row, the first of equals: (N, C) -> (N,)."""
    return np.argmax(scores, axis=1)


def accuracy(predicted: ArrayLike, y: ArrayLike) -> float:
    """The share of predicted labels (N,) that equal y (N,), as a float in [0, 1].

    Raises ValueError if the shapes differ.
    """
    predicted, y = np.asarray(predicted), np.asarray(y)
    if predicted.shape != y.shape:
        raise ValueError(f"expected as many labels as y has, {y.shape}, not {predicted.shape}.")
    return float((predicted == y).mean())


def bias_trick(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """X with a column of ones (N, D + 1), and W with b as its last column (C, D + 1).

    Then X1 @ W1.T equals X @ W.T + b.
    """
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b])


# 03: losses


def svm_loss_one(scores: np.ndarray, y: int, delta: float = 1.0) -> float:
    """The SVM loss of one example, sum over j != y of max(0, s_j - s_y + delta), as a float.

    scores: (C,); y: the integer label.
    """
    return float(hinge(scores, y, delta).sum())


def svm_loss(W: np.ndarray, X: np.ndarray, y: np.ndarray, reg: float, delta: float = 1.0) -> float:
    """The mean SVM loss of the scores X W^T over the batch + reg * sum(W**2), as a float."""
    return float(hinge(X @ W.T, y, delta).sum() / len(X) + reg * np.sum(W**2))


def softmax_loss(W: np.ndarray, X: np.ndarray, y: np.ndarray, reg: float) -> float:
    """The mean cross-entropy of softmax(X W^T) over the batch + reg * sum(W**2), as a float."""
    return float(cross_entropy(softmax(X @ W.T), y) + reg * np.sum(W**2))


# 04: gradient descent


def gradient_descent(
    gradient: Callable[[np.ndarray], np.ndarray],
    w0: ArrayLike,
    learning_rate: float,
    steps: int,
) -> np.ndarray:
    """The path of w = w - learning_rate * gradient(w) from w0: shape (steps + 1, *w0.shape).

    gradient takes a point and returns the slope there, in the same shape.
    """
    w0 = np.asarray(w0, dtype=np.float64)
    path = np.empty((steps + 1, *w0.shape))
    path[0] = w0
    for i in range(steps):
        path[i + 1] = path[i] - learning_rate * gradient(path[i].copy())
    return path


def svm_gradient(
    W: np.ndarray, X: np.ndarray, y: np.ndarray, reg: float, delta: float = 1.0
) -> np.ndarray:
    """The gradient of svm_loss with respect to W, shape (C, D).

    Each term above 0 pulls its own class's score down and the true class's up; a term at 0 is
    on the kink and counts as flat.
    """
    dscores = (hinge(X @ W.T, y, delta) > 0).astype(np.float64)
    dscores[np.arange(len(X)), y] = -dscores.sum(axis=1)
    return dscores.T @ X / len(X) + 2 * reg * W


def softmax_gradient(W: np.ndarray, X: np.ndarray, y: np.ndarray, reg: float) -> np.ndarray:
    """The gradient of softmax_loss with respect to W, shape (C, D)."""
    dscores = softmax(X @ W.T) - one_hot(y, len(W))
    return dscores.T @ X / len(X) + 2 * reg * W


def sgd(
    W: np.ndarray,
    X: np.ndarray,
    y: np.ndarray,
    reg: float,
    learning_rate: float,
    batch_size: int,
    steps: int,
    rng: np.random.Generator,
) -> tuple[np.ndarray, list[float]]:
    """Train the linear softmax classifier; the result is (W, losses), and W itself stays as it was.

    Each step draws batch_size examples with rng, a numpy.random.Generator (with replacement, as
    in the lecture); losses has the loss of each step's batch just before the step.
    """
    W = np.array(W, dtype=np.float64)
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        losses.append(softmax_loss(W, X[batch], y[batch], reg))
        W -= learning_rate * softmax_gradient(W, X[batch], y[batch], reg)
    return W, losses


# 07: the two-layer network


class TwoLayerNet:
    """x -> Affine -> Sigmoid -> Affine -> Softmax, written out without layers.

    params holds W1 (input_size, hidden_size), b1, W2 (hidden_size, output_size) and b2, in dtype.
    The weights start as normal random numbers of standard deviation 1 / sqrt(number of inputs),
    so that the sigmoids start where they are steep; the biases start at 0.
    Source: Y. LeCun et al., Efficient BackProp, 1998, section 4.6.

    In all methods x is (N, input_size), and t is integer labels (N,) or one-hot (N, output_size).
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        output_size: int,
        rng: np.random.Generator,
        dtype: DTypeLike = np.float64,
    ):
        def weights(n: int, m: int) -> np.ndarray:
            return rng.normal(scale=n**-0.5, size=(n, m)).astype(dtype)

        self.params = {
            "W1": weights(input_size, hidden_size),
            "b1": np.zeros(hidden_size, dtype),
            "W2": weights(hidden_size, output_size),
            "b2": np.zeros(output_size, dtype),
        }

    def predict(self, x: np.ndarray) -> np.ndarray:
        """The scores (N, output_size)."""
        return self._forward(x)[1]

    def loss(self, x: np.ndarray, t: np.ndarray) -> float:
        """The mean cross-entropy of the softmax of the scores, as a float."""
        return cross_entropy(softmax(self.predict(x)), t)

    def accuracy(self, x: np.ndarray, t: np.ndarray) -> float:
        """The share of examples whose largest score is that of the true class, in [0, 1]."""
        scores = self.predict(x)
        return float((scores.argmax(axis=1) == as_labels(t, scores.shape)).mean())

    def gradient(self, x: np.ndarray, t: np.ndarray) -> dict[str, np.ndarray]:
        """The gradient of the loss, as a dict of arrays shaped as in params."""
        return self.loss_and_gradient(x, t)[1]

    def loss_and_gradient(
        self, x: np.ndarray, t: np.ndarray
    ) -> tuple[float, dict[str, np.ndarray]]:
        """The loss and its gradient from one pass forward and one back."""
        z1, scores = self._forward(x)
        y = softmax(scores)
        t = as_labels(t, y.shape)
        loss = cross_entropy(y, t)

        dscores = y
        dscores[np.arange(len(t)), t] -= 1
        dscores /= len(t)
        da1 = (dscores @ self.params["W2"].T) * z1 * (1 - z1)
        return loss, {
            "W1": x.T @ da1,
            "b1": da1.sum(axis=0),
            "W2": z1.T @ dscores,
            "b2": dscores.sum(axis=0),
        }

    def _forward(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        z1 = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z1, z1 @ self.params["W2"] + self.params["b2"]
