"""What numerical gradients cost and how exact they are: python -m benchmarks.gradients

On the network of the lab (64 inputs, 50 hidden units, 10 classes) and a batch of 20 digits.
"""

from statistics import median
from time import perf_counter

import numpy as np
from rich.console import Console
from rich.table import Table

from handgrad.data import load_digits
from handgrad.gradients import numerical_gradient, relative_error
from handgrad.models import TwoLayerNet

ROUNDS = 7


def plain_loop(f, x, h=1e-4):
    """What anybody would write: each entry moved in place, the loss called twice."""
    gradient = np.zeros_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            value = x[i, j]
            x[i, j] = value + h
            upper = f(x)
            x[i, j] = value - h
            lower = f(x)
            x[i, j] = value
            gradient[i, j] = (upper - lower) / (2 * h)
    return gradient


def seconds(run):
    start = perf_counter()
    run()
    return perf_counter() - start


def main():
    (x, t), _ = load_digits()
    x, t = x[:20], t[:20]
    network = TwoLayerNet(64, 50, 10, np.random.default_rng(0))
    W1 = network.params["W1"]

    def loss(_):
        return network.loss(x, t)

    runs = {
        "numerical_gradient": lambda: numerical_gradient(loss, W1),
        "plain Python loop": lambda: plain_loop(loss, W1),
        "backpropagation (all parameters)": lambda: network.gradient(x, t),
    }
    rounds = [{name: seconds(run) for name, run in runs.items()} for _ in range(ROUNDS)]
    times = {name: median(one[name] for one in rounds) for name in runs}
    cost = Table("gradient of W1, 3,200 entries", title="What it costs")
    cost.add_column("time", justify="right")
    cost.add_column("ratio to the plain loop", justify="right")
    for name, time in times.items():
        ratio = time / times["plain Python loop"]
        cost.add_row(
            name, f"{time * 1e3:.2f} ms", f"{ratio:.2f}" if ratio > 0.1 else f"{ratio:.0e}"
        )

    gradients = network.gradient(x, t)
    errors = Table("parameter", title="Analytic against numerical gradients")
    errors.add_column("relative error", justify="right")
    for name, param in network.params.items():
        error = relative_error(gradients[name], numerical_gradient(loss, param))
        errors.add_row(name, f"{error:.1e}")
    Console().print(cost, errors)


if __name__ == "__main__":
    main()
