"""One look for every picture: colours, sizes, and how a figure is shown with its alt text."""

import base64
import io
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler
from IPython.display import publish_display_data
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe and Ito's colours, which stay apart for colour-blind eyes; classes take them in this order.
BLUE, ORANGE, GREEN, PINK = "#0072b2", "#e69f00", "#009e73", "#cc79a7"
RED, SKY, YELLOW, BLACK = "#d55e00", "#56b4e9", "#f0e442", "#000000"
COLOURS = [BLUE, ORANGE, GREEN, PINK, RED, SKY, YELLOW, BLACK]
MARKERS = ["o", "s", "^", "D", "v", "P", "X", "*"]  # colour alone never tells classes apart
GREY = "#6b6b6b"
GRAY = "gray_r"  # the colour map of images: ink is dark

WIDTH = 8.0  # inches; a figure as wide as a notebook's text
PIXELS_PER_INCH = 96

RC: dict[Any, Any] = {  # Matplotlib's own type of the keys is new in 3.11
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.titlesize": 11,
    "axes.prop_cycle": cycler(color=COLOURS),
    "grid.color": "#e4e4e4",
    "grid.linewidth": 0.8,
    "axes.axisbelow": True,
    "font.size": 10,
    "legend.frameon": False,
    "lines.linewidth": 2,
}


def figure(height: float, *args: int, **kwargs: Any) -> tuple[Figure, Any]:
    """`plt.subplots` in the course's style, WIDTH x `height` inches; args as for plt.subplots."""
    with plt.rc_context(RC), plt.ioff():
        return plt.subplots(*args, figsize=(WIDTH, height), layout="constrained", **kwargs)


def image_grid(
    images: np.ndarray | Sequence[np.ndarray],
    titles: Iterable[object],
    columns: int = 10,
    heading: str = "",
    **look: Any,
) -> Figure:
    """Images (H, W) in rows of `columns`, each under its title; `look` goes to `imshow`."""
    rows = -(-len(images) // columns)
    pitch = 1.15  # image widths from one image to the next
    height = WIDTH / columns * (rows * 1.4 / pitch) + (0.3 if heading else 0)
    fig, ax = figure(height)  # one axes for all: each takes longer than ten images
    hide_axes(ax)
    for i, (image, title) in enumerate(zip(images, titles, strict=True)):
        left, bottom = pitch * (i % columns), -1.4 * (i // columns)
        ax.imshow(image, extent=(left, left + 1, bottom, bottom + 1), **look)
        ax.text(left + 0.5, bottom + 1.05, title, ha="center", va="bottom", fontsize=9)
    ax.set(xlim=(0, pitch * columns - 0.15), ylim=(-1.4 * (rows - 1), 1.35), title=heading)
    return fig


def png(fig: Figure) -> bytes:
    """The figure as a PNG picture, sharp enough for dense screens."""
    buffer = io.BytesIO()
    with plt.rc_context(RC):
        fig.savefig(buffer, format="png", dpi=1.5 * PIXELS_PER_INCH)
    return buffer.getvalue()


def image(fig: Figure, alt: str) -> str:
    """The figure as an HTML image with `alt` for those who cannot see it; closes the figure."""
    data = base64.b64encode(png(fig)).decode()
    width = round(fig.get_figwidth() * PIXELS_PER_INCH)
    plt.close(fig)
    return (
        f'<img alt="{escape(alt)}" width="{width}" style="max-width:100%" '
        f'src="data:image/png;base64,{data}">'
    )


def show(fig: Figure, alt: str) -> None:
    """Display the figure under the cell, with `alt` for those who cannot see it, and close it."""
    publish_display_data({"text/html": image(fig, alt), "text/plain": alt})


def hide_axes(ax: Axes) -> None:
    """No ticks, no grid, no frame: for images and diagrams."""
    ax.set(xticks=[], yticks=[])
    ax.grid(False)
    ax.spines[:].set_visible(False)
