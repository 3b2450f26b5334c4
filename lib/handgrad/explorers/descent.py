"""Chapter 04: `Walk`, downhill on three landscapes, and `StepSize`, the error against h."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets
import numpy as np

from handgrad.explorers.base import CHOICE, SLIDER, Explorer, StudentMistake, player, student_array
from handgrad.figures.descent import LANDSCAPES, Landscape
from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure

XLIM, YLIM = (-4.0, 4.0), (-3.0, 3.0)
FLOOR, CEILING = 1e-4, 1e2  # of the heights shown


class Walk(Explorer):
    """Gradient descent from a start of your choice, with sight or blindfolded.

    gradient_descent: as in chapter 04, `(gradient, w0, learning_rate, steps)` -> path
    (steps + 1, 2); numerical_gradient: `(f, x)` -> (2,), what the foot feels. Without them the
    walk is right and the slope exact.
    """

    def __init__(
        self,
        gradient_descent: Callable[..., Any] | None = None,
        numerical_gradient: Callable[..., Any] | None = None,
    ):
        if gradient_descent is None:  # only here: while grading, students have no models
            from handgrad.models import gradient_descent as reference

            gradient_descent = reference
        self.gradient_descent, self.numerical_gradient = gradient_descent, numerical_gradient
        self.landscape = widgets.ToggleButtons(
            options=list(LANDSCAPES), description="Landscape", **CHOICE
        )
        self.landscape.style.button_width = "8em"
        self.blindfold = widgets.Checkbox(
            description="Blindfold", indent=False, layout={"width": "8em"}
        )
        self.w0 = widgets.FloatSlider(-3.0, min=-4, max=4, description="Start w0", **SLIDER)
        self.w1 = widgets.FloatSlider(1.8, min=-3, max=3, description="Start w1", **SLIDER)
        self.rate = widgets.FloatLogSlider(
            0.1, min=-2, max=0.1, step=0.05, description="Learning rate", readout_format=".3g"
        )
        self.rate.style.description_width, self.rate.layout.width = "8em", "24em"
        self.steps = widgets.IntSlider(12, min=0, max=60, description="Steps", **SLIDER)
        fig, (self.map, ax) = figure(3.5, 1, 2, width_ratios=[1.45, 1])
        self.map.set_aspect("equal")
        self.map.set_title("square: start, star: lowest point, arrow: downhill", fontsize=10)
        self.hills = {
            name: land.contours(self.map, XLIM, YLIM) for name, land in LANDSCAPES.items()
        }
        moving = {"animated": True}
        self.cloth = self.map.axvspan(*XLIM, fc="#dedede", ec="#b8b8b8", hatch="//", **moving)
        (self.path,) = self.map.plot([], [], "o-", color=BLUE, ms=4, lw=1.4, **moving)
        (self.start,) = self.map.plot([], [], "s", color=ORANGE, ms=9, **moving)
        self.downhill = self.map.annotate(
            "", (0, 0), (0, 0), arrowprops={"arrowstyle": "-|>", "color": GREEN, "lw": 2.2}
        )
        self.downhill.set_animated(True)
        (self.foot,) = self.map.plot(
            [], [], "o", color=GREEN, mfc="white", mew=2.5, ms=11, **moving
        )
        (self.heights,) = ax.semilogy([], [], ".-", color=BLUE, lw=1.4, **moving)
        (self.height,) = ax.plot([], [], "o", color=GREEN, mfc="white", mew=2.5, ms=9, **moving)
        self.lid = ax.axvspan(-1, 62, fc="#dedede", ec="#b8b8b8", hatch="//", **moving)
        ax.set(xlim=(-1, 61), ylim=(FLOOR / 2, CEILING), xlabel="step", xticks=range(0, 61, 10))
        ax.set_yticks(10.0 ** np.arange(-4, 3, 2))
        ax.minorticks_off()
        ax.set_title("Loss above the lowest", fontsize=10)
        super().__init__(
            fig,
            [
                [self.landscape, self.blindfold],
                [self.w0, self.w1],
                [self.rate],
                player(self.steps, interval=250),
            ],
        )

    def draw(self) -> str:
        name, blind = self.landscape.value, self.blindfold.value
        for other, (lines, star) in self.hills.items():
            if lines.get_visible() != (other == name):
                lines.set_visible(other == name)
                star.set_visible(other == name)
        land, steps = LANDSCAPES[name], self.steps.value
        start, rate = np.array([self.w0.value, self.w1.value]), self.rate.value
        path = self._path(land, start, rate, steps)
        here, slope = path[-1], self._slope(land)(path[-1].copy())
        heights = land.loss(path.T)

        for artist in (self.path, self.start, self.heights, self.height):
            artist.set_visible(not blind)
        self.cloth.set_visible(blind)
        self.lid.set_visible(blind)
        self.path.set_data(*path.T)
        self.start.set_data(*start[:, np.newaxis])
        self.foot.set_data(*here[:, np.newaxis])
        # The next step, but never so short that it could not be seen; on flat ground nothing.
        steepness = float(np.linalg.norm(slope))
        self.downhill.set_visible(steepness > 0.005)
        self.downhill.set_position(here)
        self.downhill.xy = here - slope * max(rate, 0.7 / max(steepness, 1e-9))
        self.heights.set_data(np.arange(steps + 1), np.clip(heights, FLOOR, CEILING))
        self.height.set_data([steps], np.clip(heights[-1:], FLOOR, CEILING))
        felt = f"The slope under the foot is {_pair(slope)}"
        if blind:
            return (
                f"Blindfolded, after {steps} steps, at w = {_pair(here)}. {felt}. "
                f"With learning rate {rate:.3g} the next step goes to {_pair(here - rate * slope)}."
            )
        return (
            f"{steps} steps with learning rate {rate:.3g} in the {name}, from {_pair(start)} to "
            f"{_pair(here)}: the loss above the lowest goes from {heights[0]:.3g} to "
            f"{heights[-1]:.3g}. {_judge(path, heights, land)} {felt}."
        )

    def _slope(self, land: Landscape) -> Callable[[np.ndarray], np.ndarray]:
        feel = self.numerical_gradient
        if feel is None:
            return land.slope
        return lambda w: student_array("numerical_gradient", feel, land.loss, w, shape=(2,))

    def _path(self, land: Landscape, start: np.ndarray, rate: float, steps: int) -> np.ndarray:
        with np.errstate(all="ignore"):
            path = student_array(
                "gradient_descent",
                self.gradient_descent,
                self._slope(land),
                start.copy(),
                rate,
                steps,
                shape=(steps + 1, 2),
            )
        if not np.allclose(path[0], start):
            raise StudentMistake(
                f"gradient_descent should begin its path at w0 = {_pair(start)}, but it begins at "
                f"{_pair(path[0])}."
            )
        return path


def _judge(path: np.ndarray, heights: np.ndarray, land: Landscape) -> str:
    """What became of the walk, in a sentence."""
    if len(path) == 1:
        return "Not a step is taken yet."
    if heights[-1] > heights[0]:
        uphill = (path[1] - path[0]) @ land.slope(path[0]) > 0
        reason = "the steps go uphill" if uphill else "the steps are too large"
        return f"It is higher than where it began: {reason}."
    if heights[-1] < 0.01:
        return "It has arrived."
    if np.abs(land.slope(path[-1])).max() < 0.01:
        return "The ground is flat here, yet the lowest point is elsewhere."
    return "It has not arrived."


def _pair(w: np.ndarray) -> str:
    return "({:.2f}, {:.2f})".format(*(np.round(w, 2) + 0.0))


Curve = Callable[[Any], Any]  # of a number, or of an array entry by entry
CURVES: dict[str, tuple[Curve, Curve, float]] = {
    "exp at 1": (np.exp, np.exp, 1.0),
    "sin at 1": (np.sin, np.cos, 1.0),
    "x³ at 2": (lambda x: x**3, lambda x: 3 * x**2, 2.0),
}
H = np.logspace(-13, -0.3, 160)


class StepSize(Explorer):
    """The error of one-sided and central differences against h, and the lines they draw.

    numerical_derivative: as in chapter 04, `(f, x, h=...)` -> number; taken for the central one.
    """

    def __init__(self, numerical_derivative: Callable[..., Any] | None = None):
        if numerical_derivative is None:
            from handgrad.gradients import numerical_derivative as reference

            numerical_derivative = reference
        self.numerical_derivative = numerical_derivative
        self.curve = widgets.ToggleButtons(options=list(CURVES), description="Slope of", **CHOICE)
        self.curve.style.button_width = "8em"
        self.h = widgets.FloatLogSlider(
            10**-0.5, min=-13, max=-0.3, step=0.1, description="h", readout_format=".1e", **SLIDER
        )
        fig, (left, right) = figure(3.3, 1, 2, width_ratios=[1, 1.25])
        moving = {"animated": True}
        self.left = left
        (self.line,) = left.plot([], [], color=GREY, label="f")
        (self.tangent,) = left.plot([], [], ":", color=RED, lw=1.6, label="true slope")
        (self.one,) = left.plot([], [], "s--", color=ORANGE, ms=6, label="one side", **moving)
        (self.two,) = left.plot([], [], "o-", color=BLUE, ms=6, label="both sides", **moving)
        left.legend(loc="upper left", handlelength=1.6, fontsize=9)
        left.set(xlabel="x")
        left.tick_params(labelleft=False)
        (self.one_errors,) = right.loglog([], [], "--", color=ORANGE, label="one side")
        (self.two_errors,) = right.loglog([], [], color=BLUE, label="both sides")
        (self.one_here,) = right.plot([], [], "s", color=ORANGE, ms=9, mec="k", **moving)
        (self.two_here,) = right.plot([], [], "o", color=BLUE, ms=9, mec="k", **moving)
        self.now = right.axvline(1, color=GREY, ls=":", lw=1.2, **moving)
        right.set(xlabel="h", xlim=(5e-14, 1), ylim=(1e-14, 10))
        right.set(xticks=10.0 ** np.arange(-12, 1, 4), yticks=10.0 ** np.arange(-14, 2, 4))
        right.minorticks_off()
        right.set_title("Error of the slope", fontsize=10)
        right.legend(loc="upper center", fontsize=9)
        self._drawn: str | None = None
        super().__init__(fig, [self.curve, self.h])

    def draw(self) -> str:
        f, derivative, x = CURVES[self.curve.value]
        h, true = self.h.value, derivative(x)
        if self._drawn != self.curve.value:
            self._draw_curve(f, x, true)
        one, two = (f(x + h) - f(x)) / h, self._central(f, x, h)
        errors = abs(one - true), abs(two - true)
        self.one.set_data([x, x + h], [f(x), f(x + h)])
        # A line of the slope that was found, through the point on the left.
        self.two.set_data([x - h, x + h], [f(x - h), f(x - h) + 2 * h * two])
        self.one_here.set_data([h], [max(errors[0], 1e-14)])
        self.two_here.set_data([h], [max(errors[1], 1e-14)])
        self.now.set_xdata([h, h])
        return (
            f"The slope of {self.curve.value} is {true:.6f}. With h = {h:.1e} one side gives "
            f"{one:.6f}, an error of {errors[0]:.1e}; both sides give {two:.6f}, an error of "
            f"{errors[1]:.1e}. The best h on this axis is {self.best[0]:.0e} for one side and "
            f"{self.best[1]:.0e} for both."
        )

    def _central(self, f: Curve, x: float, h: float) -> float:
        return float(
            student_array(
                "numerical_derivative", lambda: self.numerical_derivative(f, x, h=h), shape=()
            )
        )

    def _draw_curve(self, f: Curve, x: float, true: float) -> None:
        one = np.abs((f(x + H) - f(x)) / H - true)
        two = np.abs(np.array([self._central(f, x, h) for h in H]) - true)
        self.best = H[one.argmin()], H[two.argmin()]
        self.one_errors.set_data(H, np.maximum(one, 1e-14))
        self.two_errors.set_data(H, np.maximum(two, 1e-14))
        around = np.linspace(x - 0.7, x + 0.7, 80)
        self.line.set_data(around, f(around))
        self.tangent.set_data(around, f(x) + true * (around - x))
        low, high = f(around).min(), f(around).max()
        gap = 0.12 * (high - low)
        self.left.set(xlim=(x - 0.7, x + 0.7), ylim=(low - gap, high + 2.5 * gap))
        self._drawn = self.curve.value
