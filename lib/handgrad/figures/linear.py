"""Pictures of chapter 02: templates, and the regions of a linear classifier."""

import numpy as np

from handgrad.figures.style import COLOURS, MARKERS, figure, image_grid, show


def mean_templates(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The mean of each class minus the mean of all, (C, D), for X (N, D) and labels y (N,)."""
    means = np.array([X[y == c].mean(axis=0) for c in range(y.max() + 1)])
    return means - X.mean(axis=0)


def templates(W: np.ndarray, side: int) -> None:
    """The rows of W (C, D) as images of `side` x `side` pixels."""
    largest = np.abs(W).max()
    images = W.reshape(-1, side, side)
    fig = image_grid(images, range(len(W)), cmap="PuOr", vmin=-largest, vmax=largest)
    show(
        fig,
        f"{len(W)} class templates as images: purple pixels speak for the class, orange ones "
        "against it.",
    )


def zero_line(row: np.ndarray, bias: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where row @ x + bias is 0 for row (2,): its point nearest the origin, the direction in which
    the score grows, of length 1, and two far ends of the line, one a row (2, 2)."""
    unit = row / np.linalg.norm(row)
    foot = -bias * row / (row @ row)
    return foot, unit, foot + np.outer([-9, 9], [-unit[1], unit[0]])


def regions(W: np.ndarray, b: np.ndarray) -> None:
    """Where each class of W (C, 2), b (C,) wins, with its line of score 0 and its direction."""
    fig, ax = figure(4.2)
    ax.grid(False)
    plate = {"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 2}
    side = np.linspace(-3, 3, 241)
    grid = np.stack(np.meshgrid(side, side), axis=-1)
    winner = (grid @ W.T + b).argmax(axis=-1)
    levels = np.arange(len(W) + 1) - 0.5
    ax.contourf(side, side, winner, levels=levels, colors=COLOURS[: len(W)], alpha=0.2)
    for c, (row, bias) in enumerate(zip(W, b, strict=True)):
        foot, unit, ends = zero_line(row, bias)
        ax.plot(*ends.T, color=COLOURS[c], label=f"score of class {c} is 0")
        ax.annotate(
            "",
            foot + 0.9 * unit,
            foot,
            arrowprops={"arrowstyle": "->", "color": COLOURS[c], "linewidth": 2},
        )
        centre = grid[winner == c].mean(axis=0)
        ax.text(*centre, f"class {c} wins", ha="center", va="center", bbox=plate)
        ax.plot(*foot, MARKERS[c], color=COLOURS[c])
    ax.set(xlim=(-3, 3), ylim=(-3, 3), xlabel="x0", ylabel="x1", aspect="equal")
    ax.legend(loc="center left", bbox_to_anchor=(1.02, 0.5))
    shares = ", ".join(f"class {c} {np.mean(winner == c):.0%}" for c in range(len(W)))
    show(
        fig,
        f"The plane in {len(W)} regions, one for each class; lines where a score is 0, arrows "
        f"in the direction in which it grows. Shares of the picture: {shares}.",
    )
