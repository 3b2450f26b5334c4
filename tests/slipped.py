"""Answers made of an exercise's own steps, with slips in them."""

import warnings
from typing import Any

import numpy as np

from handgrad.exercise import Exercise, Layer, Returns, Slip, Values
from handgrad.exercises.network import Network, draw
from handgrad.exercises.sgd import Sgd
from handgrad.exercises.training import Training


def answer(exercise: Exercise, *slips: Slip) -> Any:
    """What a student would have written who makes these slips: a function or a class.

    A training can be had without slips only.
    """
    kinds = {Layer: _layer, Network: _network, Training: _training, Sgd: _sgd}
    make = next((make for kind, make in kinds.items() if isinstance(exercise, kind)), _function)
    return make(exercise, slips)


def _function(exercise: Exercise, slips: tuple[Slip, ...]) -> Any:
    def function(*args: Any, **kwargs: Any) -> Any:
        return _filled(exercise.returns, _run(exercise, exercise.bind(*args, **kwargs), slips))

    return function


def _layer(exercise: Layer, slips: tuple[Slip, ...]) -> type:
    made, forward, backward = exercise.takes
    defaults = {p.name: p.default for p in exercise.signature.parameters.values()}

    class Slipped:
        def __init__(self, *args: Any):
            self.inputs = dict(zip(made, args, strict=True))

        def forward(self, *args: Any) -> Any:
            self.inputs.update(zip(forward, args, strict=True))
            return _run(exercise, self.inputs, slips)[exercise.returns]

        def backward(self, *args: Any) -> Any:
            dout = args[0] if args else defaults[backward[0]]
            values = _run(exercise, {**self.inputs, backward[0]: dout}, slips)
            for name in exercise.attributes:
                setattr(self, name, values[name])
            return _filled(exercise.back, values)

    return Slipped


def _network(exercise: Network, slips: tuple[Slip, ...]) -> type:
    class Slipped:
        def __init__(self, *args: Any):
            *sizes, rng = args
            self.params = draw(tuple(sizes), rng)

        def gradient(self, x: np.ndarray, t: np.ndarray) -> Any:
            inputs = {**self.params, "x": x, "t": t}
            return _filled(exercise.returns, _run(exercise, inputs, slips))

    return Slipped


def _training(exercise: Training, slips: tuple[()]) -> Any:
    def train(network, x, t, x_test, t_test, rate, size, epochs, rng):
        history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
        for _ in range(epochs):
            order = rng.permutation(len(x))
            for batch in order[: len(x) // size * size].reshape(-1, size):
                history["loss"].append(network.loss(x[batch], t[batch]))
                for key, slope in network.gradient(x[batch], t[batch]).items():
                    network.params[key] -= rate * slope
            history["train_accuracy"].append(network.accuracy(x, t))
            history["test_accuracy"].append(network.accuracy(x_test, t_test))
        return history

    return train


def _sgd(exercise: Sgd, slips: tuple[Slip, ...]) -> Any:
    """Slips that act over several steps do not show."""

    def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
        losses = []
        for _ in range(steps):
            rows = rng.integers(len(X), size=batch_size)
            given = W, X, y, reg, learning_rate, batch_size, 1, rng, (rows, y[rows])
            values = _run(exercise, exercise.bind(*given), slips)
            losses.extend(values["losses"])
            W = values["trained"]
        return W, losses

    return sgd


def _run(exercise: Exercise, inputs: dict[str, Any], slips: tuple[Slip, ...]) -> Values:
    copies = {k: np.array(v) if isinstance(v, np.ndarray) else v for k, v in inputs.items()}
    return _Quiet(exercise, copies, slips)


class _Quiet(Values):
    """Values that are computed without a word of overflow or division by zero."""

    def __missing__(self, name: str) -> Any:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return super().__missing__(name)


def _filled(returns: Returns, values: Values) -> Any:
    if isinstance(returns, str):
        return values[returns]
    if isinstance(returns, dict):
        return {key: _filled(it, values) for key, it in returns.items()}
    return tuple(_filled(it, values) for it in returns)
