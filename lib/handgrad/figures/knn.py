"""Pictures of chapter 01: neighbours, decision regions, folds and cross-validation."""

import numpy as np

from handgrad.figures.style import (
    BLUE,
    COLOURS,
    GRAY,
    GREY,
    MARKERS,
    ORANGE,
    figure,
    hide_axes,
    image_grid,
    show,
)


def pixel_differences(a: np.ndarray, b: np.ndarray) -> None:
    """Two byte images (H, W) as tables of their pixels, and how much each pixel differs."""
    differences = np.abs(a.astype(int) - b)
    fig, axes = figure(2.7, 1, 3)
    tables = [("test image", a, GRAY), ("training image", b, GRAY)]
    tables.append(("absolute differences", differences, "Oranges"))
    for (title, values, colours), ax in zip(tables, axes, strict=True):
        hide_axes(ax)
        ax.imshow(values, cmap=colours, vmin=0, vmax=255)
        for (i, j), value in np.ndenumerate(values):
            colour = "white" if value > 150 else "black"
            ax.text(j, i, value, ha="center", va="center", color=colour)
        ax.set_title(title)
    show(
        fig,
        f"Two images as tables of {a.size} pixels and the differences between them, which add up "
        f"to {differences.sum()}.",
    )


def neighbours_in_a_row(
    x_test: np.ndarray,
    t_test: np.ndarray,
    x_train: np.ndarray,
    t_train: np.ndarray,
    distances: np.ndarray,
    count: int = 8,
) -> None:
    """Each test digit (rows of 64 pixels) and the training digits nearest by `distances` (M, N)."""
    images, titles, right = [], [], 0
    for x, t, row in zip(x_test, t_test, distances, strict=True):
        nearest = np.argsort(row, kind="stable")[:count]
        right += int(np.sum(t_train[nearest] == t))
        images += [x, *x_train[nearest]]
        titles += [f"test: {t}", *t_train[nearest]]
    fig = image_grid(np.reshape(images, (-1, 8, 8)), titles, count + 1, cmap=GRAY)
    for title in fig.axes[0].texts[:: count + 1]:
        title.set(color=BLUE, weight="bold")
    show(
        fig,
        f"{len(x_test)} test digits, each followed by its {count} nearest training digits; "
        f"{right} of {count * len(x_test)} neighbours have the label of their test digit.",
    )


def plane_points() -> tuple[np.ndarray, np.ndarray]:
    """Three clouds of points in the plane that overlap a little: X (60, 2) and labels (60,)."""
    rng = np.random.default_rng(4)
    centres = np.array([[-1.0, -0.6], [1.0, -0.4], [0.0, 1.0]])
    y = np.arange(60) % 3
    return centres[y] + 0.65 * rng.normal(size=(60, 2)), y


def distances(points: np.ndarray, X: np.ndarray, metric: str) -> np.ndarray:
    """Distances (..., N) of `points` (..., 2) to the points X (N, 2) in the metric "L1" or "L2"."""
    across, up = (points[..., i, np.newaxis] - X[:, i] for i in (0, 1))
    return np.abs(across) + np.abs(up) if metric == "L1" else np.hypot(across, up)


def votes(points: np.ndarray, X: np.ndarray, y: np.ndarray, metric: str) -> np.ndarray:
    """The votes (..., N, C) that `points` (..., 2) get from X (N, 2) of labels y (N,).

    Entry [..., k - 1, c] is how many of the k nearest have the label c.
    """
    nearest = np.argsort(distances(points, X, metric), axis=-1, kind="stable")
    of_label = y[nearest][..., np.newaxis] == np.arange(y.max() + 1)
    return of_label.cumsum(axis=-2, dtype=np.int16)


def decision_regions(ks: tuple[int, ...] = (1, 5, 25)) -> None:
    """The labels that points of the plane would get: a column for each k, rows L1 and L2."""
    X, y = plane_points()
    side = np.linspace(-3, 3, 121)
    grid = np.stack(np.meshgrid(side, side), axis=-1)
    fig, axes = figure(5.2, 2, len(ks), sharex=True, sharey=True)
    differ = []
    for line, metric in zip(axes, ("L1", "L2"), strict=True):
        in_plane, own = votes(grid, X, y, metric), votes(X, X, y, metric)
        for ax, k in zip(line, ks, strict=True):
            winner = in_plane[..., k - 1, :].argmax(axis=-1)
            ax.contourf(
                side, side, winner, levels=[-0.5, 0.5, 1.5, 2.5], colors=COLOURS[:3], alpha=0.25
            )
            for c in range(3):
                mine = X[y == c]
                ax.plot(
                    *mine.T, MARKERS[c], color=COLOURS[c], markersize=4, markeredgecolor="white"
                )
            ax.set(title=f"{metric}, k = {k}", aspect="equal", xticks=[], yticks=[])
            ax.grid(False)
            differ.append(np.mean(own[:, k - 1].argmax(axis=-1) != y))
    show(
        fig,
        "Decision regions of nearest neighbours for three clouds of points, L1 above and L2 below. "
        + "; ".join(
            f"L2 with k = {k} gives {100 * share:.0f} % of the training points another label"
            for k, share in zip(ks, differ[len(ks) :], strict=True)
        )
        + ".",
    )


def folds(n_folds: int) -> None:
    """Which fold validates in each round."""
    fig, ax = figure(0.34 * n_folds + 0.5)
    hide_axes(ax)
    for i in range(n_folds):
        for j in range(n_folds):
            validates = i == j
            colour = ORANGE if validates else BLUE
            ax.barh(-i, 0.96, left=j, height=0.8, color=colour, alpha=0.9 if validates else 0.25)
            text = "validate" if validates else "train"
            ax.text(j + 0.48, -i, text, ha="center", va="center", fontsize=9)
        ax.text(-0.1, -i, f"round {i + 1}", ha="right", va="center", fontsize=9)
    ax.set_xlim(-0.7, n_folds)
    show(
        fig,
        f"{n_folds} rounds: in each, another of the {n_folds} folds validates, and the other "
        f"{n_folds - 1} train.",
    )


def cross_validation(ks: list[int], accuracies: np.ndarray) -> None:
    """Means over the folds with error bars, and a dot for every fold; accuracies (len(ks), F)."""
    means, spread = accuracies.mean(axis=1), accuracies.std(axis=1)
    fig, ax = figure(3.2)
    places = np.arange(len(ks))
    for fold in accuracies.T:
        ax.plot(places, fold, "o", color=GREY, markersize=4, alpha=0.6)
    ax.errorbar(
        places, means, yerr=spread, color=BLUE, capsize=4, marker="s", label="mean of folds"
    )
    best = int(means.argmax())
    ax.plot(best, means[best], "*", color=ORANGE, markersize=16, label=f"best mean: k = {ks[best]}")
    ax.set(xticks=places, xticklabels=ks, xlabel="k", ylabel="accuracy")
    ax.legend(loc="lower left")
    show(
        fig,
        "Accuracy against k with a dot for every fold: the mean is highest, "
        f"{means[best]:.3f}, at k = {ks[best]}, and {means[-1]:.3f} at k = {ks[-1]}.",
    )
