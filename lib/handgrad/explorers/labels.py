"""Many short texts that change with every move, too slow to draw as a Text each."""

from functools import cache

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_rgb
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import IdentityTransform
from numpy.typing import ArrayLike

from handgrad.figures.style import PIXELS_PER_INCH

FONT = 9 * PIXELS_PER_INCH / 72  # pixels


@cache
def _outline(character: str) -> tuple[Path, float]:
    """The outline of a character, and how far on the next one stands, in pixels."""
    with_next, alone = (TextPath((0, 0), text, size=FONT) for text in (f"{character}8", "8"))
    advance = with_next.vertices[:, 0].max() - alone.vertices[:, 0].max()
    empty = Path(np.empty((0, 2)), np.empty(0, Path.code_type))
    return empty if character == " " else TextPath((0, 0), character, size=FONT), advance


class Labels(Artist):
    """Many short texts in one colour, drawn as one shape: a Text each takes 1 ms, all these 1 ms.

    `texts` holds pairs: a point of the axes, in data coordinates, and the text, which stands in
    the middle above or below that point, on white.
    """

    def __init__(self, ax: Axes, color: str, above: bool):
        super().__init__()
        self.ax, self.color, self.above = ax, color, above
        self.texts: list[tuple[ArrayLike, str]] = []
        self.set(animated=True, zorder=3)
        ax.add_artist(self)

    def draw(self, renderer: RendererBase) -> None:
        glyphs, plates = [], []
        for point, text in self.texts:
            outlines = [_outline(character) for character in text]
            width = sum(advance for _, advance in outlines)
            x, y = self.ax.transData.transform(point)
            x, y = x - width / 2, y + (3 if self.above else 3 - FONT)
            plates.append(
                Path(np.array([[x, y], [x + width, y], [x + width, y + FONT], [x, y + FONT]]) - 1)
            )
            for path, advance in outlines:
                glyphs.append(Path(np.asarray(path.vertices) + [x, y], path.codes))
                x += advance
        gc = renderer.new_gc()
        gc.set_linewidth(0)
        for paths, color in [(plates, "white"), (glyphs, self.color)]:
            if paths:
                path = Path.make_compound_path(*paths)
                renderer.draw_path(gc, path, IdentityTransform(), to_rgb(color))
        gc.restore()
