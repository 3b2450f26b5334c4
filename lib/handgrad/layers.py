"""The layers of a network. Each remembers in forward what its backward needs.

forward(x) computes the layer's output. backward(dout) takes the gradient of the loss with respect
to that output and returns the gradient with respect to the input: local gradient x upstream
gradient. A layer never changes what it is given.
"""

import numpy as np

from handgrad.functions import as_labels, cross_entropy, sigmoid, softmax


class Relu:
    """max(0, x) of each entry, for x of any shape. The slope at 0 is taken to be 0."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.mask = x > 0
        return np.maximum(x, 0)

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return np.where(self.mask, dout, 0)


class Sigmoid:
    """1 / (1 + exp(-x)) of each entry, for x of any shape. The slope is y (1 - y)."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return dout * self.y * (1 - self.y)


class Affine:
    """X W + b, for a batch X (N, D) or one example X (D,); W is (D, M) and b is (M,).

    backward returns dX in the shape of X, and leaves the gradients of W and b in dW and db.
    """

    def __init__(self, W: np.ndarray, b: np.ndarray):
        self.W, self.b = W, b
        self.dW: np.ndarray | None = None
        self.db: np.ndarray | None = None

    def forward(self, X: np.ndarray) -> np.ndarray:
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout: np.ndarray) -> np.ndarray:
        X, dY = np.atleast_2d(self.X, dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T


class SoftmaxWithLoss:
    """Softmax and cross-entropy in one, so that the gradient is simply (y - t) / N.

    forward takes scores (N, C) and t, which is integer labels (N,) or one-hot (N, C), and
    returns the mean loss of the batch; backward returns the gradient of the scores (N, C).
    Raises ValueError if t does not fit the scores.
    """

    def forward(self, scores: np.ndarray, t: np.ndarray) -> float:
        self.labels = as_labels(t, scores.shape)
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout: float = 1.0) -> np.ndarray:
        n = len(self.y)
        dscores = self.y.copy()
        dscores[np.arange(n), self.labels] -= 1
        return dscores * (dout / n)
