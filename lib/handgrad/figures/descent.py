"""Pictures of chapter 04: walks downhill, and the error of finite differences."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.contour import QuadContourSet
from matplotlib.lines import Line2D
from numpy.typing import ArrayLike

from handgrad.figures.style import BLUE, GREY, ORANGE, RED, figure, show


@dataclass(frozen=True)
class Landscape:
    """A loss over two weights w (2, ...): `loss(w)` is (...), `slope(w)` (2, ...)."""

    loss: Callable[[np.ndarray], np.ndarray]
    slope: Callable[[np.ndarray], np.ndarray]
    lowest: tuple[float, float]  # where the loss is 0, its lowest value

    def contours(
        self, ax: Axes, xlim: tuple[float, float], ylim: tuple[float, float]
    ) -> tuple[QuadContourSet, Line2D]:
        """Draw lines of equal loss on `ax`, the plane of w0 and w1, and its lowest point."""
        w = np.stack(np.meshgrid(np.linspace(*xlim, 101), np.linspace(*ylim, 101)))
        lines = ax.contour(*w, self.loss(w), levels=12, colors="#c9c9c9", linewidths=1)
        (star,) = ax.plot(*self.lowest, "*", color=RED, markersize=13, linestyle="none")
        ax.set(xlim=xlim, ylim=ylim, xlabel="w0", ylabel="w1")
        ax.grid(False)
        return lines, star


def _quadratic(*factors: float) -> Landscape:
    c = np.array(factors)
    return Landscape(
        lambda w: np.tensordot(c, np.square(w), 1), lambda w: (2 * c * np.transpose(w)).T, (0, 0)
    )


def _two_valleys() -> Landscape:
    """A deep and a shallow valley in a wide bowl, whose slope stays moderate far out."""
    pits = [(2.2, (1.8, -0.7)), (1.4, (-1.8, 0.6))]

    def height(w: np.ndarray) -> np.ndarray:
        w0, w1 = w
        pit = sum(d * np.exp(-((w0 - a) ** 2 + (w1 - b) ** 2)) for d, (a, b) in pits)
        return 0.06 * (w0**2 + w1**2) - pit

    def slope(w: np.ndarray) -> np.ndarray:
        total: np.ndarray = 0.12 * np.asarray(w)
        for depth, centre in pits:
            off = (np.transpose(w) - centre).T
            total = total + 2 * depth * np.exp(-(off**2).sum(axis=0)) * off
        return total

    bottom = np.array(pits[0][1])
    for _ in range(200):
        bottom = bottom - 0.1 * slope(bottom)
    lowest = height(bottom)
    return Landscape(lambda w: height(w) - lowest, slope, tuple(bottom))


LANDSCAPES = {
    "bowl": _quadratic(1.0, 0.6),
    "ravine": _quadratic(0.1, 1.0),
    "two valleys": _two_valleys(),
}


def learning_rates(rates: tuple[float, ...] = (0.04, 0.35, 1.04), steps: int = 12) -> None:
    """The walk down a bowl from one start with learning rates too small, right, too large."""
    fig, axes = figure(3.3, 1, len(rates), sharex=True, sharey=True)
    bowl = LANDSCAPES["bowl"]
    ends = []
    for rate, title, ax in zip(rates, ["too small", "right", "too large"], axes, strict=True):
        walk = [np.array([-2.0, 1.8])]
        for _ in range(steps):
            walk.append(walk[-1] - rate * bowl.slope(walk[-1]))
        path = np.array(walk)
        ends.append(bowl.loss(path[-1]))
        bowl.contours(ax, (-3, 3), (-3, 3))
        ax.plot(*path.T, "o-", color=BLUE, markersize=4, linewidth=1.4)
        ax.plot(*path[0], "s", color=ORANGE, markersize=8)
        ax.set(title=f"{title}: {rate:g}", aspect="equal")
        ax.label_outer()
    text = ", ".join(f"{end:.2g} with {rate:g}" for rate, end in zip(rates, ends, strict=True))
    show(
        fig,
        f"Three walks of {steps} steps down a bowl, from the square towards the star. "
        f"The loss at the end is {text}.",
    )


def step_size() -> None:
    """Error of one-sided and central differences for the slope of exp at 1, against h."""
    h = np.logspace(-13, -0.5, 120)
    one_sided = np.abs((np.exp(1 + h) - np.exp(1)) / h - np.e)
    central = np.abs((np.exp(1 + h) - np.exp(1 - h)) / (2 * h) - np.e)
    fig, ax = figure(3.3)
    ax.loglog(h, one_sided, "--", color=ORANGE, label="one side: falls in step with h")
    ax.loglog(h, central, color=BLUE, label="both sides: falls with h²")
    ax.axvline(1e-4, color=GREY, linestyle=":")
    ax.text(1.2e-4, 2e-13, "h = 0.0001", color=GREY)
    ax.text(2e-13, 1e-7, "rounding", color=RED)
    ax.text(8e-3, 3e-9, "slope 2", color=BLUE)
    ax.text(4e-6, 1.5e-4, "slope 1", color=ORANGE)
    ax.set(xlabel="h", ylabel="error of the slope", ylim=(1e-13, 1))
    ax.legend(loc="upper center")
    best_one, best_two = h[one_sided.argmin()], h[central.argmin()]
    show(
        fig,
        "Error of the slope against h, on logarithmic axes: one-sided differences are best near "
        f"h = {best_one:.0e}, with error {one_sided.min():.0e}; central ones near {best_two:.0e}, "
        f"with error {central.min():.0e}. Left of that rounding grows.",
    )


def path_in_ravine(path: np.ndarray) -> None:
    """A path (steps + 1, 2) in the ravine 0.1 w0**2 + w1**2."""
    fig, ax = figure(2.8)
    _, star = LANDSCAPES["ravine"].contours(ax, (-5, 2), (-2, 2))
    star.set_label("lowest point")
    ax.plot(*path.T, "o-", color=BLUE, markersize=4, linewidth=1.4, label="your path")
    ax.plot(*path[0], "s", color=ORANGE, markersize=8, label="start")
    ax.legend(loc="upper right")
    end = ", ".join(f"{w:.2f}" for w in path[-1])
    show(
        fig,
        f"A path of {len(path) - 1} steps in a ravine: it zigzags across and creeps along, from "
        f"({path[0][0]:g}, {path[0][1]:g}) to ({end}).",
    )


def losses(values: ArrayLike) -> None:
    """The loss on the mini-batch of each step, and its running mean."""
    values = np.asarray(values, dtype=float)
    window = max(len(values) // 40, 1)
    smooth = np.convolve(values, np.ones(window) / window, mode="valid")
    fig, ax = figure(2.7)
    ax.plot(values, color=GREY, alpha=0.4, linewidth=1, label="each mini-batch")
    ax.plot(np.arange(len(smooth)) + window - 1, smooth, color=BLUE, label=f"mean of {window}")
    ax.set(xlabel="step", ylabel="loss", ylim=(0, None))
    ax.legend()
    show(fig, f"The loss falls from {values[0]:.2f} to {smooth[-1]:.2f} in {len(values)} steps.")
