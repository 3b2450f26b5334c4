"""Pictures of chapter 06: blocks and components of an Affine layer, the mask of ReLU."""

from dataclasses import dataclass, replace

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, hide_axes, show

Corners = list[tuple[float, float]]


@dataclass(frozen=True)
class Block:
    """An array as `rows` x `columns` cells of side 1; (x, y) is its upper left corner."""

    name: str
    rows: int
    columns: int
    colour: str
    x: float = 0.0
    y: float = 0.0

    @property
    def shape(self) -> str:
        return (
            f"({self.columns},)" if self.name in ("b", "db") else f"({self.rows}, {self.columns})"
        )

    def corners(self, i: int = 0, j: int = 0, rows: int = 1, columns: int = 1) -> Corners:
        """The corners of `rows` x `columns` cells from cell (i, j) on."""
        left, top = self.x + j, self.y - i
        right, bottom = left + columns, top - rows
        return [(left, top), (right, top), (right, bottom), (left, bottom)]


def affine_products(n: int, d: int, m: int) -> dict[str, list[Block | str]]:
    """The products of an Affine layer, forward and backward, by the name of what they give.

    Each is a list of blocks and of the signs between them; the last block is the result.
    """
    x, w, b = Block("X", n, d, BLUE), Block("W", d, m, ORANGE), Block("b", 1, m, GREEN)
    dout = Block("dout", n, m, GREY)
    return {
        "Y": [x, "@", w, "+", b, "=", Block("Y", n, m, GREY)],
        "dX": [dout, "@", Block("W.T", m, d, ORANGE), "=", Block("dX", n, d, BLUE)],
        "dW": [Block("X.T", d, n, BLUE), "@", dout, "=", Block("dW", d, m, ORANGE)],
        "db": [dout, "summed\nover rows =", Block("db", 1, m, GREEN)],
    }


def in_a_row(
    x: float, y: float, parts: list[Block | str]
) -> tuple[list[Block], list[tuple[float, float, str, str]]]:
    """Put the blocks and signs of `parts` side by side from x on, centred at height y.

    Returns the blocks in their places, and what to write as (x, y, text, vertical alignment).
    """
    blocks, texts = [], []
    for part in parts:
        if isinstance(part, str):
            width = 1.1 if len(part) == 1 else 3.2
            texts.append((x + width / 2, y, part, "center"))
            x += width
        else:
            top = y + part.rows / 2
            blocks.append(replace(part, x=x, y=top))
            title = f"{part.name} {part.shape}"
            texts.append((x + part.columns / 2, top + 0.15, title, "bottom"))
            x += part.columns + 0.35
    return blocks, texts


def cells(blocks: list[Block]) -> tuple[list[Corners], list[tuple[float, float, float, float]]]:
    """The corners of all cells of all blocks, and their colours."""
    corners, colours = [], []
    for block in blocks:
        places = [(i, j) for i in range(block.rows) for j in range(block.columns)]
        corners += [block.corners(i, j) for i, j in places]
        colours += [to_rgba(block.colour, 0.3)] * len(places)
    return corners, colours


def affine_blocks(n: int, d: int, m: int) -> None:
    """The shapes of Y = X W + b for X (n, d), W (d, m), and of the three gradients."""
    fig, ax = figure(5.2)
    hide_axes(ax)
    ax.set(xlim=(0, 24), ylim=(-11.3, 7.2), aspect="equal")
    products = affine_products(n, d, m)
    for name, x, y in [("Y", 0.7, 3.4), ("dX", 0.7, -3), ("dW", 0.7, -8.3), ("db", 15.7, -3)]:
        blocks, texts = in_a_row(x, y, products[name])
        corners, colours = cells(blocks)
        ax.add_collection(PolyCollection(corners, facecolors=colours, edgecolors="white"))
        for left, height, text, side in texts:
            ax.text(left, height, text, ha="center", va=side, fontsize=8.5)
    ax.text(0.7, 6.6, "forward", color=GREY, fontsize=9)
    ax.text(
        0.7, 0.5, "backward: a gradient has the shape of the thing itself", color=RED, fontsize=9
    )
    show(
        fig,
        f"Block picture of an Affine layer: X ({n}, {d}) times W ({d}, {m}) plus b ({m},) is Y "
        f"({n}, {m}). Backward, dX = dout W.T is ({n}, {d}), dW = X.T dout is ({d}, {m}), and db, "
        f"the sum of dout over its rows, is ({m},).",
    )


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
            x0 + t * (x1 - x0), y0 + t * (y1 - y0), weight, color=RED if lit else GREY, ha="center",
            va="center", fontsize=10, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
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


class ReluTables:
    """x, its mask, relu(x), dout and dx as tables of numbers, in five axes.

    `update` writes other numbers; the artists are animated, as an explorer needs them.
    """

    def __init__(self, axes: np.ndarray, shape: tuple[int, int]):
        titles = ["x", "mask: x > 0", "forward", "dout", "backward"]
        self.images, self.texts = [], []
        for title, ax in zip(titles, axes, strict=True):
            hide_axes(ax)
            look = {"cmap": "Blues", "vmin": 0, "vmax": 2.5, "animated": True}
            self.images.append(ax.imshow(np.zeros(shape), **look))
            for draw_line, count in zip((ax.axhline, ax.axvline), shape, strict=True):
                for i in range(1, count):
                    draw_line(i - 0.5, color="white", animated=True)
            where = {"ha": "center", "va": "center", "animated": True}
            self.texts.append([ax.text(j, i, "", **where) for i, j in np.ndindex(shape)])
            ax.set_title(title, fontsize=10)

    def update(self, x: np.ndarray, dout: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Show x and dout, both of the shape of the tables; returns forward and backward."""
        mask = x > 0
        forward, backward = np.where(mask, x, 0), np.where(mask, dout, 0)
        tables = [x, mask, forward, dout, backward]
        for image, texts, values in zip(self.images, self.texts, tables, strict=True):
            image.set_data(mask)
            for text, value in zip(texts, values.flat, strict=True):
                text.set_text(str(value) if values is mask else f"{value:g}")
        return forward, backward
