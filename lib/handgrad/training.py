"""Training by stochastic gradient descent: mini-batches, the update, the loop."""

import os
from collections.abc import Iterator
from typing import Protocol

import numpy as np
from tqdm.auto import tqdm


def mini_batches(
    x: np.ndarray, t: np.ndarray, batch_size: int, rng: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield (x_batch, t_batch) in random order, each example once; the last may be smaller.

    x: (N, ...), t: (N, ...); rng: a numpy.random.Generator. The batches are copies.
    Raises ValueError if x and t differ in length or batch_size is not at least 1.
    """
    if len(x) != len(t):
        raise ValueError(f"expected one label for each example, not {len(t)} for {len(x)}.")
    if batch_size < 1:
        raise ValueError(f"expected a batch_size of at least 1, not {batch_size}.")
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x.take(batch, axis=0), t.take(batch, axis=0)


class SGD:
    """Stochastic gradient descent: param = param - learning_rate * gradient, in place."""

    def __init__(self, learning_rate: float):
        self.learning_rate = learning_rate

    def update(self, params: dict[str, np.ndarray], gradients: dict[str, np.ndarray]) -> None:
        """Take one step; params and gradients are dicts of arrays with the same keys."""
        for key in params:
            params[key] -= self.learning_rate * gradients[key]


class Network(Protocol):
    """What can be trained: `models.TwoLayerNet`, or a student's."""

    params: dict[str, np.ndarray]

    def loss(self, x: np.ndarray, t: np.ndarray) -> float: ...
    def accuracy(self, x: np.ndarray, t: np.ndarray) -> float: ...
    def gradient(self, x: np.ndarray, t: np.ndarray) -> dict[str, np.ndarray]: ...


def train(
    network: Network,
    x_train: np.ndarray,
    t_train: np.ndarray,
    x_test: np.ndarray,
    t_test: np.ndarray,
    learning_rate: float,
    batch_size: int,
    epochs: int,
    rng: np.random.Generator,
    progress: bool = True,
) -> dict[str, list[float]]:
    """Train the network in place, and return how it went.

    network has params, loss(x, t), gradient(x, t) and accuracy(x, t), as models.TwoLayerNet has.
    Each epoch goes once through x_train (N, D) and t_train (N,) in mini-batches drawn with rng,
    a numpy.random.Generator.

    Returns a dict of lists: "loss", one for each step, of its batch just before the step;
    "train_accuracy" and "test_accuracy", one for each epoch, after its last step.
    progress=False hides the progress bar; it also hides itself while nbgrader grades and where
    the output is not a screen.
    """
    # A network that can give loss and gradient from one pass is spared the second.
    loss_and_gradient = getattr(
        network, "loss_and_gradient", lambda x, t: (network.loss(x, t), network.gradient(x, t))
    )
    optimizer = SGD(learning_rate)
    history: dict[str, list[float]] = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    hidden = not progress or "NBGRADER_EXECUTION" in os.environ
    with tqdm(range(epochs), unit="epoch", disable=hidden or None) as bar:
        for _ in bar:
            for x, t in mini_batches(x_train, t_train, batch_size, rng):
                loss, gradients = loss_and_gradient(x, t)
                optimizer.update(network.params, gradients)
                history["loss"].append(loss)
            history["train_accuracy"].append(network.accuracy(x_train, t_train))
            history["test_accuracy"].append(network.accuracy(x_test, t_test))
            bar.set_postfix_str(f"test accuracy {history['test_accuracy'][-1]:.3f}")
    return history
