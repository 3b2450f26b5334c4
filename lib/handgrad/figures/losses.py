"""Pictures of chapter 03: the hinge, the terms of the SVM loss, softmax step by step."""

import numpy as np

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, show


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


def svm_terms(scores: np.ndarray, names: list[str], delta: float = 1.0) -> None:
    """The scores of one image a row (N, N); image i is of class i. Orange is what a class pays."""
    fig, axes = figure(2.9, 1, len(scores), sharey=True)
    losses = []
    for y, (row, ax) in enumerate(zip(scores, axes, strict=True)):
        line = row[y] - delta
        terms = np.maximum(0, row - line)
        terms[y] = 0
        losses.append(terms.sum())
        ax.bar(names, row, color=[GREEN if j == y else "#c9c9c9" for j in range(len(row))])
        for j, term in enumerate(terms):
            if term > 0:
                ax.bar(j, term, bottom=line, color="none", edgecolor=ORANGE, hatch="///")
                ax.text(j, line + term + 0.15, f"{term:.1f}", ha="center", color=RED)
        ax.axhline(line, color=RED, linestyle="--", linewidth=1.2)
        ax.axhline(0, color=GREY, linewidth=0.8)
        ax.set_title(f"image of a {names[y]}: loss {losses[-1]:.1f}")
    axes[0].set_ylabel("score")
    axes[0].set_ylim(-6, 7)
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
