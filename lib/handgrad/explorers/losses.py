"""Explorers of chapter 03: `ThreeScores`, the SVM and the softmax loss of three scores to move."""

import ipywidgets as widgets
import numpy as np

from handgrad.explorers.base import CHOICE, SLIDER, Explorer
from handgrad.figures.losses import PALE, SvmTerms
from handgrad.figures.style import BLUE, GREEN, RED, figure
from handgrad.functions import cross_entropy, hinge, softmax

NAMES = ["cat", "car", "frog"]
START = [3.2, 5.1, -1.7]  # the image of a cat in the notebook
SCORES = np.linspace(-5, 7, 121)  # of the true class, in the curves
TOP = 14  # of the axis of losses


class ThreeScores(Explorer):
    """The scores of a cat, a car and a frog, the true class and delta; both losses follow."""

    def __init__(self) -> None:
        self.scores = [
            widgets.FloatSlider(
                value, min=-5, max=7, step=0.1, description=f"score: {name}", **SLIDER
            )
            for name, value in zip(NAMES, START, strict=True)
        ]
        self.delta = widgets.FloatSlider(1, min=0, max=2, step=0.1, description="delta", **SLIDER)
        for slider in (*self.scores, self.delta):
            slider.readout_format = ".1f"
        self.true = widgets.ToggleButtons(
            options=[(name, j) for j, name in enumerate(NAMES)],
            description="true class",
            **CHOICE,
        )
        fig, (left, middle, right) = figure(3.3, 1, 3)
        moves = {"animated": True}
        self.terms = SvmTerms(left, NAMES)
        left.set(ylim=(-7.5, 9.2), ylabel="score")

        self.bars = middle.bar(NAMES, [0.0] * 3, **moves)
        self.labels = [middle.text(j, 0, "", ha="center", **moves) for j in range(3)]
        middle.set(ylim=(0, 1.25), ylabel="probability", yticks=[0, 0.5, 1])
        self.titles = [
            ax.set_title(title, **moves) for ax, title in ((left, "SVM"), (middle, "softmax"))
        ]
        self.marks = [
            ax.text(0, height, "true", ha="center", color=GREEN, weight="bold", **moves)
            for ax, height in ((left, 8.3), (middle, 1.16))
        ]

        looks = [(BLUE, "-", "o", "SVM"), (RED, "--", "s", "softmax")]
        self.curves = [
            right.plot([], line, color=colour, label=name, **moves)[0]
            for colour, line, _, name in looks
        ]
        self.dots = [
            right.plot([], marker, color=colour, markersize=9, clip_on=False, **moves)[0]
            for colour, _, marker, _ in looks
        ]
        right.set(xlim=SCORES[[0, -1]], ylim=(-0.6, TOP), xticks=[-4, -2, 0, 2, 4, 6])
        right.set(title="both losses", xlabel="score of the true class", ylabel="loss")
        right.legend(loc="upper right")
        super().__init__(fig, [self.scores[:2], [self.scores[2], self.delta], self.true])

    def draw(self) -> str:
        scores = np.array([slider.value for slider in self.scores])
        y, delta = self.true.value, self.delta.value
        terms = self.terms.update(scores, y, delta)
        probabilities = softmax(scores)
        svm = terms.sum()
        cross = cross_entropy(probabilities[np.newaxis], np.array([y]))

        shown = [f"{p:.3f}" if p >= 0.001 else "< 0.001" for p in probabilities]
        for j, (p, text) in enumerate(zip(probabilities, shown, strict=True)):
            self.bars[j].set(height=p, facecolor=GREEN if j == y else PALE)
            self.labels[j].set(y=p + 0.02, text=text)
        self.titles[0].set_text(f"SVM loss: {svm:.1f}")
        self.titles[1].set_text(f"softmax loss: {cross:.2f}")
        for mark in self.marks:
            mark.set_x(y)

        moved = np.tile(scores, (len(SCORES), 1))
        moved[:, y] = SCORES
        self.curves[0].set_data(SCORES, hinge(moved, np.full(len(moved), y), delta).sum(axis=1))
        self.curves[1].set_data(SCORES, -np.log(softmax(moved)[:, y]))
        for dot, loss, marker in zip(self.dots, (svm, cross), "os", strict=True):
            dot.set_data([scores[y]], [min(loss, TOP)])
            dot.set_marker(marker if loss <= TOP else "^")  # an arrow up: beyond the picture

        pays = [
            f"the {NAMES[j]} pays {term:.1f}" if term > 0 else f"the {NAMES[j]} pays nothing"
            for j, term in enumerate(terms)
            if j != y
        ]
        return (
            f"The image shows a {NAMES[y]}, and the dashed line lies {delta:.1f} below its score, "
            f"at {scores[y] - delta:.1f}: {pays[0]}, {pays[1]}. The SVM loss is {svm:.1f}. Softmax "
            f"gives the {NAMES[y]} the probability {shown[y]}, so the softmax loss is {cross:.2f}."
        )
