"""Pictures of chapter 06: blocks and components of an Affine layer, the mask of ReLU."""

import numpy as np
from matplotlib.patches import Rectangle

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, hide_axes, show

CELL = 0.42  # side of one entry in a block picture


def affine_blocks(n: int, d: int, m: int) -> None:
    """The shapes of Y = X W + b for X (n, d), W (d, m), and of the three gradients."""
    fig, ax = figure(5.2)
    hide_axes(ax)
    ax.set(xlim=(0, 10), ylim=(-4.7, 2.8), aspect="equal")
    rows = [
        (1.2, [("X", n, d, BLUE), "@", ("W", d, m, ORANGE), "+", ("b", 1, m, GREEN), "="]
         + [("Y", n, m, GREY)]),
        (-1.15, [("dout", n, m, GREY), "@", ("W.T", m, d, ORANGE), "=", ("dX", n, d, BLUE)]),
        (-3.35, [("X.T", d, n, BLUE), "@", ("dout", n, m, GREY), "=", ("dW", d, m, ORANGE)]),
    ]  # fmt: skip
    for y, parts in rows:
        _blocks(ax, 0.3, y, parts)
    _blocks(ax, 6.6, -1.15, [("dout", n, m, GREY), "summed\nover rows =", ("db", 1, m, GREEN)])
    ax.text(0.3, 2.5, "forward", color=GREY, fontsize=9)
    ax.text(
        0.3, 0.2, "backward: a gradient has the shape of the thing itself", color=RED, fontsize=9
    )
    show(
        fig,
        f"Block picture of an Affine layer: X ({n}, {d}) times W ({d}, {m}) plus b ({m},) is Y "
        f"({n}, {m}). Backward, dX = dout W.T is ({n}, {d}), dW = X.T dout is ({d}, {m}), and db, "
        f"the sum of dout over its rows, is ({m},).",
    )


def _blocks(ax, x: float, y: float, parts: list) -> None:
    """Draw blocks (name, rows, columns, colour) and signs in a row, centred at height y."""
    for part in parts:
        if isinstance(part, str):
            width = 0.45 if len(part) == 1 else 1.1
            ax.text(x + width / 2, y, part, ha="center", va="center", fontsize=9)
            x += width
            continue
        name, rows, columns, colour = part
        top = y + rows * CELL / 2
        for i in range(rows):
            for j in range(columns):
                corner = x + j * CELL, top - (i + 1) * CELL
                ax.add_patch(
                    Rectangle(corner, CELL, CELL, facecolor=colour, alpha=0.3, edgecolor="white")
                )
        shape = f"({columns},)" if name in ("b", "db") else f"({rows}, {columns})"
        ax.text(
            x + columns * CELL / 2,
            top + 0.06,
            f"{name} {shape}",
            ha="center",
            va="bottom",
            fontsize=8,
        )
        x += columns * CELL + 0.15


def components() -> None:
    """Which upstream gradients reach x1 in [x1 x2] W = [y1 y2]."""
    fig, ax = figure(2.6)
    hide_axes(ax)
    ax.set(xlim=(0, 10), ylim=(-1.6, 1.7))
    places = {"x1": (1, 1), "x2": (1, -1), "y1": (8, 1), "y2": (8, -1)}
    edges = [("x1", "y1", "w11", True), ("x1", "y2", "w21", True)]
    edges += [("x2", "y1", "w12", False), ("x2", "y2", "w22", False)]
    for start, end, weight, lit in edges:
        (x0, y0), (x1, y1) = places[start], places[end]
        colour = RED if lit else "#c9c9c9"
        style = {"arrowstyle": "<-", "color": colour, "linewidth": 2 if lit else 1}
        ax.annotate("", (x1 - 0.4, y1), (x0 + 0.4, y0), arrowprops=style)
        t = 0.28 if start == "x1" else 0.2
        ax.text(
            x0 + t * (x1 - x0), y0 + t * (y1 - y0) + 0.12, weight, color=RED if lit else GREY,
            ha="center", fontsize=10, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )  # fmt: skip
    for name, (x, y) in places.items():
        ax.text(
            x,
            y,
            name,
            ha="center",
            va="center",
            fontsize=12,
            bbox={"boxstyle": "circle,pad=0.35", "facecolor": "#e8f1f8", "edgecolor": BLUE},
        )
    ax.text(8.6, 1, "upstream dL/dy1", va="center", fontsize=9)
    ax.text(8.6, -1, "upstream dL/dy2", va="center", fontsize=9)
    ax.text(
        4.5,
        1.45,
        "red: what flows back to x1 = dL/dy1 · w11 + dL/dy2 · w21",
        ha="center",
        fontsize=9,
        color=RED,
    )
    show(
        fig,
        "x1 feeds both y1, through w11, and y2, through w21; so two gradients flow back to it, "
        "dL/dy1 times w11 and dL/dy2 times w21, and add up.",
    )


def relu_mask(x: np.ndarray, dout: np.ndarray) -> None:
    """x, its mask, relu(x), dout and dx side by side, as tables of numbers."""
    mask = x > 0
    panels = [("x", x), ("mask: x > 0", mask), ("forward", np.where(mask, x, 0))]
    panels += [("dout", dout), ("backward", np.where(mask, dout, 0))]
    fig, axes = figure(1.9, 1, len(panels))
    for (title, values), ax in zip(panels, axes, strict=True):
        hide_axes(ax)
        ax.imshow(mask, cmap="Blues", vmin=0, vmax=2.5)
        for (i, j), value in np.ndenumerate(values):
            ax.text(
                j,
                i,
                f"{value:g}" if title[0] != "m" else str(bool(value)),
                ha="center",
                va="center",
            )
        ax.set_title(title, fontsize=10)
    passed = int(mask.sum())
    show(
        fig,
        f"ReLU keeps {passed} of {x.size} entries, those above 0; backward, the gradient passes at "
        "the same places and is 0 elsewhere.",
    )
