"""Explorers of chapter 02: `ThreeLines`, three scores in the plane; `Templates`, a digit held
against the template of a class.
"""

import ipywidgets as widgets
import numpy as np

from handgrad.data import load_digits
from handgrad.explorers.base import SLIDER, Explorer
from handgrad.explorers.regions import Regions
from handgrad.figures.linear import mean_templates, zero_line
from handgrad.figures.style import (
    BLACK,
    BLUE,
    COLOURS,
    GRAY,
    GREY,
    MARKERS,
    ORANGE,
    figure,
    hide_axes,
)

EDGE, SIDE = 3, 301  # the plane from -EDGE to EDGE, in SIDE x SIDE dots
COUNT = 100  # test digits to choose from


class ThreeLines(Explorer):
    """Three classes, each with its line of score 0 to turn and shift, and a probe point."""

    def __init__(self) -> None:
        self.turns = [
            widgets.IntSlider(
                turn, min=0, max=360, step=5, description=f"class {c}: turn", **SLIDER
            )
            for c, turn in enumerate([20, 130, 275])
        ]
        self.shifts = [
            widgets.FloatSlider(
                shift, min=-2.5, max=2.5, step=0.1, description=f"class {c}: shift", **SLIDER
            )
            for c, shift in enumerate([-0.2, 0.0, 0.2])
        ]
        self.probe = [
            widgets.FloatSlider(
                x, min=-EDGE, max=EDGE, step=0.1, description=f"point: x{i}", **SLIDER
            )
            for i, x in enumerate([1.0, 0.5])
        ]
        for slider in (*self.shifts, *self.probe):
            slider.readout_format = ".1f"

        self.side = np.linspace(-EDGE, EDGE, SIDE, dtype=np.float32)

        fig, (plane, bars) = figure(4.0, 1, 2, width_ratios=[1, 1])
        moves = {"animated": True}
        self.regions = Regions(plane, EDGE)
        self.lines = [plane.plot([], color=COLOURS[c], **moves)[0] for c in range(3)]
        self.feet = [
            plane.plot([], MARKERS[c], color=COLOURS[c], markersize=8, **moves)[0] for c in range(3)
        ]
        self.arrows = plane.quiver(
            *np.zeros((4, 3)), color=COLOURS[:3], angles="xy", scale_units="xy", scale=1.0,
            width=0.012, **moves,
        )  # fmt: skip
        self.names = [
            plane.text(0, 0, f"class {c}", ha="center", va="center", **moves) for c in range(3)
        ]
        (self.point,) = plane.plot(
            [], "*", color=BLACK, markersize=15, markeredgecolor="white", zorder=4, **moves
        )

        self.bars = bars.barh(range(3), [0.0] * 3, height=0.4, color=COLOURS[:3], **moves)
        self.sums = [bars.text(-5.4, c - 0.3, "", va="bottom", **moves) for c in range(3)]
        bars.axvline(0, color=GREY, linewidth=0.8)
        bars.set(xlim=(-5.6, 5.6), ylim=(2.5, -0.7), yticks=range(3), xlabel="score of the point")
        bars.set_yticklabels([f"class {c}" for c in range(3)])
        self.title = bars.set_title("the point", **moves)
        rows = [list(pair) for pair in zip(self.turns, self.shifts, strict=True)]
        super().__init__(fig, [*rows, self.probe])

    def draw(self) -> str:
        turns = np.radians([slider.value for slider in self.turns])
        # Rows of length 1, rounded so that the sums on the right are exact; no -0.0.
        W = np.stack([np.cos(turns), np.sin(turns)], axis=1).round(2) + 0.0
        b = 0.0 - np.array([slider.value for slider in self.shifts])
        x = np.array([slider.value for slider in self.probe])
        scores = W @ x + b

        x0, x1 = self.side, self.side[:, np.newaxis]
        planes = [w0 * x0 + (w1 * x1 + bias) for (w0, w1), bias in zip(W, b, strict=True)]
        winner = (planes[1] > planes[0]).astype(np.uint8)
        winner[planes[2] > np.maximum(planes[0], planes[1])] = 2
        self.regions.update(winner)
        feet = np.empty((3, 2))
        for c in range(3):
            feet[c], _, ends = zero_line(W[c], b[c])
            self.lines[c].set_data(*ends.T)
            self.feet[c].set_data(*feet[c : c + 1].T)
            rows, columns = np.nonzero(winner == c)
            self.names[c].set_visible(len(rows) > 0.02 * winner.size)
            if len(rows):
                middle = self.side[[int(columns.mean()), int(rows.mean())]]
                self.names[c].set_position(np.clip(middle, 0.4 - EDGE, EDGE - 0.4))
        self.arrows.set_offsets(feet)
        self.arrows.set_UVC(*W.T)

        self.point.set_data(*x[:, np.newaxis])
        for c, (bar, text, score) in enumerate(zip(self.bars, self.sums, scores, strict=True)):
            bar.set_width(score)
            text.set_text(_sum(W[c], x, b[c], score))
        best = int(scores.argmax())
        self.title.set_text(f"class {best} wins")
        listed = ", ".join(f"{score:.2f}" for score in scores)
        shares = ", ".join(f"class {c} {np.mean(winner == c):.0%}" for c in range(3))
        return (
            f"At the point ({x[0]:.1f}, {x[1]:.1f}) the three scores are {listed}, so class {best} "
            f"wins there. Shares of the picture: {shares}. On a line the score of its class is 0; "
            "the arrow shows where it grows."
        )


def _sum(row: np.ndarray, x: np.ndarray, bias: float, score: float) -> str:
    """The score of x, written out."""
    x0, x1 = (f"({value:.1f})" if value < 0 else f"{value:.1f}" for value in x)
    return (
        f"{row[0]:.2f} · {x0} {_sign(row[1])} {abs(row[1]):.2f} · {x1} "
        f"{_sign(bias)} {abs(bias):.1f} = {score:.2f}"
    )


def _sign(value: float) -> str:
    return "-" if value < 0 else "+"


class Templates(Explorer):
    """A test digit, the template of a class, their product pixel by pixel, and all ten scores."""

    def __init__(self) -> None:
        (x_train, t_train), (x_test, t_test) = load_digits()
        self.x, self.t = x_test[:COUNT], t_test[:COUNT]
        self.W = mean_templates(x_train, t_train)
        # So that no class wins by the brightness of its mean image alone.
        self.b = -0.5 * (self.W**2).sum(axis=1) - self.W @ x_train.mean(axis=0)
        self.digit = widgets.IntSlider(0, min=0, max=COUNT - 1, description="test digit", **SLIDER)
        self.template = widgets.IntSlider(7, min=0, max=9, description="template", **SLIDER)

        fig, axes = figure(2.5, 1, 4, width_ratios=[1, 1, 1, 2])
        moves = {"animated": True}
        largest = np.abs(self.W).max()
        both = {"cmap": "PuOr", "vmin": -largest, "vmax": largest}
        self.images = [
            ax.imshow(np.zeros((8, 8)), **look, **moves)
            for ax, look in zip(
                axes, ({"cmap": GRAY, "vmin": 0, "vmax": 1}, both, both), strict=False
            )
        ]
        for ax in axes[:3]:
            hide_axes(ax)
        self.titles = [ax.set_title(" ", fontsize=10, **moves) for ax in axes]
        bars = axes[3]
        scores = self.x @ self.W.T + self.b
        self.bars = bars.bar(range(10), [0.0] * 10, **moves)
        self.star = bars.text(0, 0, "largest", ha="center", fontsize=9, **moves)
        bars.axhline(0, color=GREY, linewidth=0.8)
        bars.set(xticks=range(10), xlabel="class", ylim=(scores.min(), 1.3 * scores.max()))
        super().__init__(fig, [[self.digit, self.template]])

    def draw(self) -> str:
        x, t, c = self.x[self.digit.value], self.t[self.digit.value], self.template.value
        name = f"an {t}" if t == 8 else f"a {t}"
        product = self.W[c] * x
        scores = self.W @ x + self.b
        best = int(scores.argmax())
        for image, values in zip(self.images, (x, self.W[c], product), strict=True):
            image.set_data(values.reshape(8, 8))
        for j, (bar, score) in enumerate(zip(self.bars, scores, strict=True)):
            bar.set(height=score, facecolor=ORANGE if j == c else BLUE)
            bar.set_hatch("///" if j == c else None)
        self.star.set_position((best, max(scores[best], 0) + 0.1))
        texts = [name, f"template of {c}", f"product: sum {product.sum():.2f}"]
        texts.append(
            f"score of {c}: {product.sum():.2f} {_sign(self.b[c])} {abs(self.b[c]):.2f} "
            f"= {scores[c]:.2f}"
        )
        for title, text in zip(self.titles, texts, strict=True):
            title.set_text(text)
        verdict = "right" if best == t else f"wrong, it is {name}"
        return (
            f"Test digit {self.digit.value}, {name}, against the template of class {c}: the "
            f"products of the pixels sum to {product.sum():.2f}, and with the bias "
            f"{self.b[c]:.2f} the score is {scores[c]:.2f}. The largest of the ten scores, "
            f"{scores[best]:.2f}, is that of class {best}: {verdict}."
        )
