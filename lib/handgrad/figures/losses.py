"""Pictures of chapter 03: the hinge, the terms of the SVM loss, softmax step by step."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, show

PALE = "#c9c9c9"  # bars of the wrong classes


def hinge_curve(delta: float = 1.0) -> None:
    """What one wrong class pays, against how far its score is from that of the true class."""
    fig, ax = figure(2.9)
    lead = np.linspace(-4, 4, 200)
    ax.axvspan(-delta, 4, color=ORANGE, alpha=0.12)
    ax.plot(lead, np.maximum(0, lead + delta), color=BLUE)
    ax.axvline(-delta, color=RED, linestyle="--")
    ax.text(-delta - 0.1, 3.6, f"the margin: {delta:g} below", color=RED, ha="right")
    ax.text(-3.9, 0.25, "far enough below: pays nothing", color=GREY)
    ax.text(4, 0.25, "too close, or ahead: pays what is missing", color=GREY, ha="right")
    ax.set(xlabel="score of a wrong class minus score of the true class", ylabel="term of the loss")
    show(
        fig,
        "The hinge: a wrong class pays nothing while its score is at least "
        f"{delta:g} below that of the true class; from there its term grows with its score.",
    )


class SvmTerms:
    """Bars of the scores of one image; what stands above the dashed delta line is hatched and paid.

    `update` moves them to other scores, another true class or another delta; they are animated
    artists, which an explorer draws over a background that it keeps.
    """

    def __init__(self, ax: Axes, names: list[str]):
        places = range(len(names))
        zeros = [0.0] * len(names)
        moves: dict[str, Any] = {"animated": True}
        self.scores = ax.bar(names, zeros, **moves)
        self.paid = ax.bar(places, zeros, color="none", edgecolor=ORANGE, hatch="///", **moves)
        self.labels = [ax.text(j, 0, "", ha="center", color=RED, **moves) for j in places]
        self.line = ax.axhline(0, color=RED, linestyle="--", linewidth=1.2, **moves)
        ax.axhline(0, color=GREY, linewidth=0.8)
        ax.set_ylim(-6, 7)

    def update(self, scores: np.ndarray, y: int, delta: float = 1.0) -> np.ndarray:
        """Show scores (C,) with the true class y; returns the terms of the loss (C,)."""
        line = scores[y] - delta
        terms: np.ndarray = np.maximum(0, scores - line)
        terms[y] = 0
        self.line.set_ydata([line, line])
        for j, (score, term) in enumerate(zip(scores, terms, strict=True)):
            self.scores[j].set(height=score, facecolor=GREEN if j == y else PALE)
            self.paid[j].set(y=line, height=term, visible=term > 0)
            self.labels[j].set(y=line + term + 0.15, text=f"{term:.1f}" if term > 0 else "")
        return terms


def svm_terms(scores: np.ndarray, names: list[str], delta: float = 1.0) -> None:
    """The scores of one image a row (N, N); image i is of class i. Orange is what a class pays."""
    fig, axes = figure(2.9, 1, len(scores), sharey=True)
    losses = []
    for y, (row, ax) in enumerate(zip(scores, axes, strict=True)):
        losses.append(SvmTerms(ax, names).update(row, y, delta).sum())
        ax.set_title(f"image of a {names[y]}: loss {losses[-1]:.1f}")
    axes[0].set_ylabel("score")
    text = ", ".join(f"{name} {loss:.1f}" for name, loss in zip(names, losses, strict=True))
    show(
        fig,
        "Scores of three images. The true class is green; a dashed line lies delta below it, and "
        f"what stands above the line is hatched and paid. SVM losses: {text}.",
    )


def softmax_steps(scores: np.ndarray, names: list[str], true: int) -> None:
    """Scores, their exponentials, and probabilities, with the loss of the true class."""
    exponentials = np.exp(scores)
    probabilities = exponentials / exponentials.sum()
    fig, axes = figure(2.7, 1, 3)
    colours = [GREEN if j == true else BLUE for j in range(len(scores))]
    steps = [("scores", scores), ("exp: all are positive", exponentials)]
    steps.append(("over their sum: probabilities", probabilities))
    for (title, values), ax in zip(steps, axes, strict=True):
        bars = ax.bar(names, values, color=colours)
        ax.bar_label(bars, fmt="%.2f", padding=2)
        ax.axhline(0, color=GREY, linewidth=0.8)
        ax.margins(y=0.15)
        ax.set_title(title, fontsize=10)
    loss = -np.log(probabilities[true])
    axes[2].set_xlabel(f"loss: -log {probabilities[true]:.2f} = {loss:.1f}")
    listed = ", ".join(f"{n} {p:.2f}" for n, p in zip(names, probabilities, strict=True))
    show(
        fig,
        f"Softmax in three steps, ending in the probabilities {listed}. The truth is "
        f"{names[true]}, so the loss is {loss:.1f}.",
    )
