"""The reference models: two-layer network."""

import numpy as np

from handgrad.functions import as_labels, cross_entropy, sigmoid, softmax


class TwoLayerNet:
    """x -> Affine -> Sigmoid -> Affine -> Softmax, written out without layers.

    params holds W1 (input_size, hidden_size), b1, W2 (hidden_size, output_size) and b2, in dtype.
    The weights start as normal random numbers of standard deviation 1 / sqrt(number of inputs),
    so that the sigmoids start where they are steep; the biases start at 0.
    Source: Y. LeCun et al., Efficient BackProp, 1998, section 4.6.

    In all methods x is (N, input_size), and t is integer labels (N,) or one-hot (N, output_size).
    """

    def __init__(self, input_size, hidden_size, output_size, rng, dtype=np.float64):
        def weights(n, m):
            return rng.normal(scale=n**-0.5, size=(n, m)).astype(dtype)

        self.params = {
            "W1": weights(input_size, hidden_size),
            "b1": np.zeros(hidden_size, dtype),
            "W2": weights(hidden_size, output_size),
            "b2": np.zeros(output_size, dtype),
        }

    def predict(self, x):
        """The scores (N, output_size)."""
        return self._forward(x)[1]

    def loss(self, x, t):
        """The mean cross-entropy of the softmax of the scores, as a float."""
        return cross_entropy(softmax(self.predict(x)), t)

    def accuracy(self, x, t):
        """The share of examples whose largest score is that of the true class, in [0, 1]."""
        scores = self.predict(x)
        return float((scores.argmax(axis=1) == as_labels(t, scores.shape)).mean())

    def gradient(self, x, t):
        """The gradient of the loss, as a dict of arrays shaped as in params."""
        return self.loss_and_gradient(x, t)[1]

    def loss_and_gradient(self, x, t):
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

    def _forward(self, x):
        z1 = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z1, z1 @ self.params["W2"] + self.params["b2"]
