"""Chapter 07: `Training`, a network that learns digits while you watch."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import ipywidgets as widgets
import numpy as np
from matplotlib.figure import Figure

from handgrad.data import load_digits
from handgrad.explorers.base import (
    SLIDER,
    Explorer,
    StudentMistake,
    player,
    student_array,
    student_call,
)
from handgrad.explorers.labels import Labels
from handgrad.figures.style import BLACK, BLUE, GRAY, GREY, ORANGE, figure, hide_axes

EPOCHS, BATCH = 20, 20
TRAIN = 720  # of the digits, so that an epoch takes a few milliseconds
SIDE = 8
CEILING = 3  # of the losses shown, so that a loss that explodes is still seen
UNITS, MISTAKES = (3, 7), (2, 6)  # rows and columns of images


class Training(Explorer):
    """Epoch by epoch: loss, accuracies, the hidden units as images, the digits that go wrong.

    network: as the networks of chapter 07, called with (input_size, hidden_size, output_size,
    rng); train: as there. Without them the network is right, and so is training.
    An epoch is trained when it is first asked for. A new learning rate holds from where the slider
    stands; another number of hidden units starts anew.
    """

    def __init__(
        self,
        network: Callable[..., Any] | None = None,
        train: Callable[..., Any] | None = None,
    ):
        if network is None:  # only here: while grading, students have no models
            from handgrad.models import TwoLayerNet

            network = TwoLayerNet
        if train is None:
            from handgrad.training import train as reference

            train = partial(reference, progress=False)
        self.make, self.train = network, train
        (x, t), (x_test, t_test) = load_digits(one_hot=True)
        self.digits = x[:TRAIN], t[:TRAIN], x_test, t_test
        self.rate = widgets.FloatLogSlider(
            10**-0.3, min=-2, max=1.5, step=0.1, readout_format=".2g", **SLIDER
        )
        self.rate.description = "Learning rate"
        self.width = widgets.IntSlider(50, min=1, max=100, description="Hidden units", **SLIDER)
        self.epoch = widgets.IntSlider(0, min=0, max=EPOCHS, description="Epoch", **SLIDER)
        self.previous: list[float] = []  # the test accuracies of the run before this one
        self._forget_all()
        self.rate.observe(self._rate_moved, names="value")
        self.width.observe(self._width_moved, names="value")
        fig = self._build()
        super().__init__(fig, [[self.rate, self.width], player(self.epoch, interval=400)])

    def _build(self) -> Figure:
        moving = {"animated": True}
        fig, ((loss, units), (accuracy, wrong)) = figure(4.0, 2, 2, width_ratios=[1.15, 1])
        (self.losses,) = loss.plot([], [], color=GREY, alpha=0.5, lw=1, **moving)
        (self.means,) = loss.plot([], [], ".-", color=BLUE, **moving)
        loss.set(xlim=(-0.4, EPOCHS + 0.4), ylim=(0, 3.6), xticks=[])
        loss.set_yticks(range(CEILING + 1), ["0", "1", "2", f"{CEILING} or\nmore"])
        loss.set_title("Loss: each mini-batch, and the mean of an epoch", fontsize=10)
        (self.last_run,) = accuracy.plot([], [], "--", color=GREY, lw=1.4, label="test, run before")
        (self.on_train,) = accuracy.plot([], [], "o-", color=BLUE, ms=4, label="training")
        (self.on_test,) = accuracy.plot([], [], "s-", color=ORANGE, ms=4, label="test")
        accuracy.legend(  # above, where no line can cross it
            loc="lower right", bbox_to_anchor=(1.02, 0.97), ncols=3, fontsize=9, frameon=False,
            handlelength=1.6, columnspacing=1.2, borderaxespad=0,
        )  # fmt: skip
        for line in (self.last_run, self.on_train, self.on_test):
            line.set_animated(True)
        accuracy.set(xlim=(-0.4, EPOCHS + 0.4), ylim=(0, 1.03), xticks=range(0, EPOCHS + 1, 5))
        accuracy.set_xlabel("epoch")
        accuracy.set_title("Accuracy", fontsize=10, loc="left")
        for ax in (units, wrong):
            hide_axes(ax)
        units.set_title("First hidden units: purple raises, orange lowers", fontsize=10)
        wrong.set_title("Misread test digits: guess, truth", fontsize=10)
        self.units = units.imshow(
            _tiles([], UNITS), cmap="PuOr", vmin=-1, vmax=1, interpolation="nearest", **moving
        )
        self.mistakes = wrong.imshow(
            _tiles([], MISTAKES, 5), cmap=GRAY, vmin=0, vmax=1, interpolation="nearest", **moving
        )
        self.guesses = Labels(wrong, BLACK, above=False)
        self.settings = Labels(loss, BLACK, above=False)
        return fig

    def _forget_all(self) -> None:
        """Begin with a network that has not learnt."""
        self.params: list[dict[str, np.ndarray]] = []
        self.loss: list[np.ndarray] = []
        self.accuracies: list[list[float]] = []

    def _rate_moved(self, _change: object) -> None:
        done = self.epoch.value + 1
        if len(self.params) > done:
            self._keep_previous()
            self.params, self.accuracies = self.params[:done], self.accuracies[:done]
            self.loss = self.loss[: done - 1]

    def _width_moved(self, _change: object) -> None:
        self._keep_previous()
        self._forget_all()
        with self.at_once():
            self.epoch.value = 0

    def _keep_previous(self) -> None:
        if len(self.accuracies) > 1:
            self.previous = [test for _, test in self.accuracies]

    def draw(self) -> str:
        epoch, width = self.epoch.value, self.width.value
        self._train_to(epoch)
        losses = np.ravel(self.loss[:epoch])
        means = [np.mean(one) for one in self.loss[:epoch]]
        self.losses.set_data(np.linspace(0, epoch, len(losses)), np.minimum(losses, CEILING))
        self.means.set_data(np.arange(epoch) + 0.5, np.minimum(means, CEILING))
        train, test = np.array(self.accuracies[: epoch + 1]).T
        self.on_train.set_data(np.arange(epoch + 1), train)
        self.on_test.set_data(np.arange(epoch + 1), test)
        self.last_run.set_data(np.arange(len(self.previous)), self.previous)

        _, _, x_test, t_test = self.digits
        weights = self.params[epoch]["W1"]
        images = (weights / max(np.abs(weights).max(), 1e-12)).T.reshape(-1, SIDE, SIDE)
        self.units.set_data(_tiles(images, UNITS))
        guesses, labels = self._predict(x_test).argmax(axis=1), t_test.argmax(axis=1)
        wrong = np.flatnonzero(guesses != labels)
        shown = wrong[: np.prod(MISTAKES)]
        self.mistakes.set_data(_tiles(x_test[shown].reshape(-1, SIDE, SIDE), MISTAKES, 5))
        self.guesses.texts = [
            (_corner(i, MISTAKES, 5) + [SIDE / 2, SIDE], f"{guesses[one]}, is {labels[one]}")
            for i, one in enumerate(shown)
        ]
        units = "1 hidden unit" if width == 1 else f"{width} hidden units"
        settings = f"learning rate {self.rate.value:.2g}, {units}"
        self.settings.texts = [(np.array([0.73 * EPOCHS, 3.5]), settings)]
        said = f"Epoch {epoch} of {EPOCHS}, from here on with {settings}: "
        if epoch:
            said += f"the loss is {means[-1]:.3g}, "
        said += (
            f"{100 * train[-1]:.1f} % of the training digits are right and {100 * test[-1]:.1f} % "
            f"of the test digits; {len(wrong)} of {len(labels)} test digits are misread"
        )
        if len(wrong):
            said += f", the first a {labels[wrong[0]]} read as {guesses[wrong[0]]}"
        return f"{said}."

    def _train_to(self, epoch: int) -> None:
        """Train the epochs up to `epoch` that are not trained yet, and stand at that one."""
        if not self.params:
            self.network = self._new()
            self._record()
        while len(self.params) <= epoch:
            done = len(self.params)
            self._restore(done - 1)
            self._check_gradient()
            digits = (one.copy() for one in self.digits)
            rate, rng = self.rate.value, np.random.default_rng([1, done])
            with np.errstate(all="ignore"):
                history = student_call(
                    "train", self.train, self.network, *digits, rate, BATCH, 1, rng
                )
            losses = _entry("train", history, "loss", (TRAIN // BATCH,))
            self._record()
            self.loss.append(losses)
        self._restore(epoch)

    def _new(self) -> Any:
        """A network that has not learnt."""
        name, rng = getattr(self.make, "__name__", "The network"), np.random.default_rng(0)
        return student_call(name, self.make, SIDE**2, self.width.value, 10, rng)

    def _restore(self, epoch: int) -> None:
        """Stand at `epoch` with a new network: the old one may be broken by what trained it."""
        self.network = self._new()

        def fill() -> None:
            for key, array in self.params[epoch].items():
                self.network.params[key][...] = array

        student_call("params", fill)

    def _check_gradient(self) -> None:
        # Before training, so that its mistakes are not laid at the door of train.
        x, t = (one[:BATCH].copy() for one in self.digits[:2])
        with np.errstate(all="ignore"):
            gradient = student_call("gradient", lambda: self.network.gradient(x, t))
        for key, array in self.params[0].items():
            _entry("gradient", gradient, key, array.shape)

    def _record(self) -> None:
        """Keep the parameters and the accuracies that the network has now."""
        params = student_call(
            "params", lambda: {key: np.array(one) for key, one in self.network.params.items()}
        )
        if not self.params:
            student_array("params['W1']", lambda: params["W1"], shape=(SIDE**2, self.width.value))
        for key, first in self.params[0].items() if self.params else ():
            if key not in params or params[key].shape != first.shape:
                raise StudentMistake(
                    f"train should leave params['{key}'] an array of shape {first.shape}."
                )
        x, t, x_test, t_test = self.digits
        pairs = [(x, t), (x_test, t_test)]
        right = [self._predict(one).argmax(axis=1) == label.argmax(axis=1) for one, label in pairs]
        self.params.append(params)
        self.accuracies.append([one.mean() for one in right])

    def _predict(self, x: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            return student_array("predict", self.network.predict, x.copy(), shape=(len(x), 10))


def _entry(name: str, result: Any, key: str, shape: tuple[int, ...]) -> np.ndarray:
    """What `result`, which the student's `name` returned, holds under `key`, if of `shape`."""
    if not isinstance(result, dict) or key not in result:
        raise StudentMistake(f"{name} should return a dict with the key {key}.")
    return student_array(f"{name}, under {key},", lambda: result[key], shape=shape)


def _corner(i: int, grid: tuple[int, int], below: int = 0) -> np.ndarray:
    """Column and row of the first pixel of the tile i."""
    row, column = divmod(i, grid[1])
    return np.array([column * (SIDE + 1), row * (SIDE + 1 + below)])


def _tiles(
    images: np.ndarray | Sequence[np.ndarray], grid: tuple[int, int], below: int = 0
) -> np.ndarray:
    """Images (N, SIDE, SIDE) side by side in a grid, as many as fit.

    Under each are `below` pixels. What is not covered is nan, which is drawn as nothing.
    """
    rows, columns = grid
    picture = np.full((rows * (SIDE + 1 + below) - 1, columns * (SIDE + 1) - 1), np.nan)
    for i, image in enumerate(images[: rows * columns]):
        x, y = _corner(i, grid, below)
        picture[y : y + SIDE, x : x + SIDE] = image
    return picture
