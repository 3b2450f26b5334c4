"""How fast the reference network trains, and how well: python -m benchmarks.training

An epoch of 60,000 images of 28x28 in batches of 100 with 50 hidden units, next to the matrix
products that it cannot do without, and to scikit-learn's MLPClassifier. Only training steps are
timed; the contestants take turns, and the median of their rounds counts.
"""

from statistics import median
from time import perf_counter

import numpy as np
from rich.console import Console
from rich.table import Table
from sklearn.neural_network import MLPClassifier

from handgrad.data import load_digits
from handgrad.models import TwoLayerNet
from handgrad.training import SGD, mini_batches, train

N, HIDDEN, CLASSES, BATCH, LEARNING_RATE, ROUNDS = 60_000, 50, 10, 100, 0.1, 7


def enlarged_digits(rng):
    """N images (N, 784) and labels: digits with each pixel 3x3 and shifted by up to 2 pixels."""
    (images, labels), _ = load_digits(flatten=False)
    chosen = rng.integers(len(images), size=N)
    x = np.zeros((N, 28, 28))
    large = np.kron(images, np.ones((3, 3)))
    for one, i, (down, right) in zip(x, chosen, rng.integers(5, size=(N, 2)), strict=True):
        one[down : down + 24, right : right + 24] = large[i]
    return x.reshape(N, -1), labels[chosen]


def contestants(x, t):
    """The name of each contestant and a function that runs one epoch of it."""
    rng = np.random.default_rng(0)
    network = TwoLayerNet(x.shape[1], HIDDEN, CLASSES, rng, x.dtype)
    W1, _, W2, _ = network.params.values()
    dscores = rng.random((BATCH, CLASSES)).astype(x.dtype)
    optimizer = SGD(LEARNING_RATE)
    sklearn_network = MLPClassifier(
        HIDDEN,
        activation="logistic",
        solver="sgd",
        alpha=0,
        momentum=0,
        batch_size=BATCH,
        learning_rate_init=LEARNING_RATE,
        random_state=0,
    )

    def products(batches):
        for x_batch in batches:
            z1 = x_batch @ W1
            z1 @ W2
            z1.T @ dscores
            dz1 = dscores @ W2.T
            x_batch.T @ dz1

    def handgrad():
        for x_batch, t_batch in mini_batches(x, t, BATCH, rng):
            _, gradients = network.loss_and_gradient(x_batch, t_batch)
            optimizer.update(network.params, gradients)

    return {
        "matrix products alone": lambda: products(x[i : i + BATCH] for i in range(0, N, BATCH)),
        "... on shuffled batches": lambda: products(
            x_batch for x_batch, _ in mini_batches(x, t, BATCH, rng)
        ),
        "Handgrad": handgrad,
        "scikit-learn": lambda: sklearn_network.partial_fit(x, t, classes=np.arange(CLASSES)),
    }


def seconds_an_epoch(x, t):
    runs = contestants(x, t)
    seconds = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = perf_counter()
            run()
            seconds[name].append(perf_counter() - start)
    return {name: median(rounds) for name, rounds in seconds.items()}


def speed():
    x, t = enlarged_digits(np.random.default_rng(0))
    double = seconds_an_epoch(x, t)
    single = seconds_an_epoch(x.astype(np.float32), t)
    table = Table("", title=f"An epoch of {N:,} x {x.shape[1]}, {HIDDEN} hidden, batch {BATCH}")
    for dtype in ("float64", "float32"):
        table.add_column(dtype, justify="right")
        table.add_column("ratio", justify="right")
    for name in double:
        columns = []
        for seconds in (double, single):
            columns += [f"{seconds[name]:.3f} s"]
            columns += [f"{seconds[name] / seconds['matrix products alone']:.2f}"]
        table.add_row(name, *columns)
    return table


def accuracy():
    (x_train, t_train), (x_test, t_test) = load_digits()
    table = Table("training on the bundled digits", title="50 hidden, batch 50, 50 epochs")
    table.add_column("test accuracy", justify="right")
    table.add_column("time", justify="right")
    for dtype in (np.float64, np.float32):
        rng = np.random.default_rng(0)
        network = TwoLayerNet(64, HIDDEN, CLASSES, rng, dtype)
        x, x_new = x_train.astype(dtype), x_test.astype(dtype)
        start = perf_counter()
        history = train(network, x, t_train, x_new, t_test, 1.0, 50, 50, rng, progress=False)
        time = perf_counter() - start
        table.add_row(dtype.__name__, f"{history['test_accuracy'][-1]:.3f}", f"{time:.2f} s")
    return table


if __name__ == "__main__":
    console = Console()
    console.print(speed())
    console.print(accuracy())
