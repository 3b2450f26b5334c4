"""Watches a training: the steps that it takes, and what may be reported of them."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from handgrad import compare
from handgrad.exercises.network import KEYS, Params, read
from handgrad.failure import CheckFailed
from handgrad.models import TwoLayerNet

Batch = tuple[np.ndarray, np.ndarray]  # examples and their labels
Inputs = dict[str, Any]
Measure = Callable[[TwoLayerNet, np.ndarray, np.ndarray], float]


class Taken(NamedTuple):
    """The steps of a training; `start` are the parameters that the network was made with.

    `late` is whether losses are taken after each step, and `ends` are the steps that end an epoch.
    """

    batches: list[Batch]
    gradients: list[Params]
    path: list[Params]  # before the first step, and after each
    start: Params
    in_place: bool
    late: bool = False
    ends: Sequence[int] = ()


class RecordingNet(TwoLayerNet):
    """Remembers the mini-batches, the parameters and the gradients of every step.

    What is remembered has private names: it is no business of the code under test.
    """

    def __init__(self, *args: Any):
        super().__init__(*args)
        self._arrays, self._start = dict(self.params), read(self, self.params)
        self._batches: list[Batch] = []
        self._gradients: list[Params] = []
        self._path: list[Params] = []
        self._problem: CheckFailed | None = None

    def gradient(self, x: np.ndarray, t: np.ndarray) -> Params:
        self._look()
        gradients = super().gradient(x, t)
        self._batches.append((np.array(x), np.array(t)))
        self._gradients.append({key: slope.copy() for key, slope in gradients.items()})
        return gradients

    def _look(self) -> None:
        """Remember where the step led that was taken with the last gradient."""
        try:
            self._path.append(read(self, self._start))
        except CheckFailed as problem:  # not to be raised in the student's code
            self._problem = self._problem or problem
            self._path.append(self._start)

    def _taken(self) -> Taken:
        """What was remembered, without gradients that no step followed, unless none ever did."""
        self._look()
        if self._problem:
            raise self._problem
        moved = [differ(was, now) for was, now in pairwise(self._path)]
        # Where the gradient is next to nothing, a step may be lost in rounding.
        tiny = [np.abs(flat([its])).max() < 1e-6 for its in self._gradients]
        taken = [i for i in range(len(moved)) if moved[i] or tiny[i] or not any(moved)]
        return Taken(
            [self._batches[i] for i in taken],
            [self._gradients[i] for i in taken],
            [self._path[0], *(self._path[i + 1] for i in taken)],
            self._start,
            all(self.params[key] is array for key, array in self._arrays.items()),
        )


def run(student: Any, inputs: Inputs, spare: bool = True, seed: int = 1) -> tuple[Taken, Any]:
    """Train a new network; returns the steps that were taken, and what the student's code does."""
    *data, rate, size, epochs, _ = inputs.values()
    given = [compare.spare(a) if spare else a for a in data]
    network = RecordingNet(data[0].shape[1], 4, data[1].shape[1], np.random.default_rng(0))
    rng = np.random.default_rng(seed)
    with compare.unchanged("train", *(() if spare else given)), compare.in_place(network):
        history = student(network, *given, rate, size, epochs, rng)
    return network._taken(), history


def differ(was: Params, now: Params) -> bool:
    return any(not np.array_equal(was[key], now[key]) for key in KEYS)


def _net(params: Params) -> TwoLayerNet:
    network = TwoLayerNet(1, 1, 1, np.random.default_rng(0))
    network.params = params
    return network


def flat(points: Sequence[Params]) -> np.ndarray:
    """All numbers of the parameters side by side, a row for each point."""
    return np.array([np.concatenate([params[key].ravel() for key in KEYS]) for params in points])


def owners(params: Params) -> np.ndarray:
    """The number in KEYS of the parameter that each column of `flat` belongs to."""
    return np.repeat(range(4), [params[key].size for key in KEYS])


def of_key(flat: np.ndarray, params: Params, key: str) -> np.ndarray:
    """The numbers of one parameter out of `flat`, in its shape."""
    mine = flat[:, owners(params) == KEYS.index(key)]
    return mine.reshape(len(flat), *params[key].shape)


def with_momentum(steps: np.ndarray) -> np.ndarray:
    return np.array([0.9 ** np.arange(i, -1, -1) @ steps[: i + 1] for i in range(len(steps))])


def each(measure: Measure, points: Sequence[Params], data: Sequence[Batch] | Batch) -> np.ndarray:
    """A measure of the network at each point, on data of its own or on the same for all."""
    data = [data] * len(points) if isinstance(data, tuple) else data
    return np.array([measure(_net(its), x, t) for its, (x, t) in zip(points, data, strict=True)])
