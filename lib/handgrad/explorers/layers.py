"""Explorers of chapter 06: `Shapes`, where the shape of each gradient of an Affine layer comes
from; `ReluMask`, what ReLU lets through.
"""

import ipywidgets as widgets
import numpy as np
from matplotlib.collections import PolyCollection

from handgrad.explorers.base import CHOICE, SLIDER, Explorer, player
from handgrad.figures.layers import ReluTables, affine_products, cells, in_a_row
from handgrad.figures.style import BLACK, GREY, RED, figure, hide_axes

LARGEST = 5  # of N, D and M
LEFT, FORWARD, BACKWARD = 4.2, 9.7, 2.8  # where the two rows of blocks lie
OF = {"dX": "X", "dW": "W", "db": "b"}  # what each is the gradient of


class Shapes(Explorer):
    """An Affine layer in blocks, a gradient of it, and which row and column an entry comes from."""

    def __init__(self) -> None:
        self.sizes = [
            widgets.IntSlider(size, min=1, max=LARGEST, description=text, **SLIDER)
            for size, text in [(4, "N: examples"), (3, "D: inputs"), (2, "M: outputs")]
        ]
        self.gradient = widgets.ToggleButtons(
            options=list(OF),
            value="dW",
            description="gradient",
            **CHOICE,
        )
        self.entry = widgets.IntSlider(0, min=0, max=5, description="entry", **SLIDER)
        for control in (*self.sizes, self.gradient):
            control.observe(self._resize, names="value")

        fig, ax = figure(3.7)
        hide_axes(ax)
        ax.set(xlim=(0, 29.2), ylim=(0, 13.4), aspect="equal")
        for y, text in ((FORWARD, "forward"), (BACKWARD, "backward")):
            ax.text(0.3, y, text, color=GREY, va="center")
        moves = {"animated": True}
        self.cells = ax.add_collection(PolyCollection([], edgecolors="white", **moves))
        self.same = ax.add_collection(
            PolyCollection([], facecolors="none", edgecolors=BLACK, linewidths=2.5, **moves)
        )
        self.used = ax.add_collection(
            PolyCollection(
                [], facecolors="none", edgecolors=RED, hatch="///", linewidths=2, **moves
            )
        )
        # As many as forward and db have blocks and signs, or dX or dW.
        self.texts = [ax.text(0, 0, "", ha="center", fontsize=8.5, **moves) for _ in range(12)]
        rows = [self.sizes[:2], [self.sizes[2], self.gradient], player(self.entry, interval=700)]
        super().__init__(fig, rows)

    def _resize(self, _change: object) -> None:
        n, d, m = (slider.value for slider in self.sizes)
        self.entry.max = {"dX": n * d, "dW": d * m, "db": m}[self.gradient.value] - 1

    def draw(self) -> str:
        name = self.gradient.value
        products = affine_products(*(slider.value for slider in self.sizes))
        forward, texts = in_a_row(LEFT, FORWARD, products["Y"])
        backward, more = in_a_row(LEFT, BACKWARD, products[name])
        corners, colours = cells(forward + backward)
        self.cells.set_verts(corners)
        self.cells.set_facecolors(colours)
        texts += more
        for text, (x, y, string, side) in zip(self.texts, texts, strict=False):
            text.set(x=x, y=y, text=string, va=side)
        for text in self.texts[len(texts) :]:
            text.set_text("")

        *factors, result = backward
        own = next(block for block in forward if block.name == OF[name])
        self.same.set_verts([b.corners(0, 0, b.rows, b.columns) for b in (own, result)])
        i, j = divmod(self.entry.value, result.columns)
        column = factors[-1].corners(0, j, factors[-1].rows, 1)
        row = [] if name == "db" else [factors[0].corners(i, 0, 1, factors[0].columns)]
        self.used.set_verts([*row, column, result.corners(i, j)])

        first, last = factors[0], factors[-1]
        if name == "db":
            shapes = (
                f"The sum over the {_count(first.rows, 'row')} of {first.name} {first.shape} leaves"
            )
            entry = f"db[{j}] is column {j} of dout, added up: {_count(last.rows, 'number')}."
        else:
            shapes = (
                f"{first.shape} @ {last.shape}: the {last.rows}s in the middle meet, which leaves"
            )
            entry = f"{name}[{i}, {j}] is row {i} of {first.name} times column {j} of {last.name}: "
            entry += f"{_count(last.rows, 'product')}, added up."
        shapes += f" {result.shape}, the shape of {own.name}."
        listed = ", ".join(f"{block.name} {block.shape}" for block in forward)
        return f"Forward: {listed}. Backward, {name}: {shapes} {entry}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' if number > 1 else ''}"


class ReluMask(Explorer):
    """Four numbers to move through ReLU, and the upstream gradients that come back for them."""

    def __init__(self) -> None:
        self.x = [
            widgets.FloatSlider(
                value, min=-3, max=3, step=0.5, description=f"x[{i // 2}, {i % 2}]", **SLIDER
            )
            for i, value in enumerate([1.0, -0.5, -2.0, 3.0])
        ]
        for slider in self.x:
            slider.readout_format = ".1f"
        self.dout = np.array([[10.0, 20.0], [30.0, 40.0]])
        fig, axes = figure(1.9, 1, 5)
        self.tables = ReluTables(axes, self.dout.shape)
        super().__init__(fig, [self.x[:2], self.x[2:]])

    def draw(self) -> str:
        x = np.array([slider.value for slider in self.x]).reshape(2, 2)
        forward, backward = self.tables.update(x, self.dout)
        listed = [
            ", ".join(f"{value:g}" for value in table.flat)
            for table in (x, forward, self.dout, backward)
        ]
        return (
            f"Row by row, x is {listed[0]}: the mask is True at {np.sum(x > 0)} of 4 places. "
            f"Forward gives {listed[1]}. Of the upstream gradients {listed[2]}, backward gives "
            f"{listed[3]}."
        )
