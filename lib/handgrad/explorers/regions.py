"""The plane in the pale colours of the classes that win there, for explorers that change it."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb, to_rgba

from handgrad.figures.style import COLOURS, GREY


class Regions:
    """An image behind all else in `ax`, from -edge to edge on both axes; grey lines are borders."""

    def __init__(self, ax: Axes, edge: float, classes: int = 3):
        pale = [(*(0.75 + 0.25 * np.array(to_rgb(colour))), 1) for colour in COLOURS[:classes]]
        self.palette = (255 * np.array([*pale, to_rgba(GREY)])).astype(np.uint8)
        self.image = ax.imshow(
            np.zeros((1, 1, 4), np.uint8),
            origin="lower",
            extent=(-edge, edge, -edge, edge),
            zorder=-1,
            animated=True,
        )
        ax.set(xlim=(-edge, edge), ylim=(-edge, edge), xlabel="x0", ylabel="x1", aspect="equal")
        ax.grid(False)

    def update(self, winner: np.ndarray) -> None:
        """Show the class (side, side) that wins at each place; row 0 is the lowest x1."""
        picture = winner.copy()
        border = len(self.palette) - 1
        picture[:, 1:][winner[:, 1:] != winner[:, :-1]] = border
        picture[1:][winner[1:] != winner[:-1]] = border
        self.image.set_data(self.palette[picture])
