"""What every explorer shares: controls, a picture that is redrawn in place, and a caption.

A subclass builds its figure and artists once and its controls, and writes `draw`, which moves the
artists to where the controls say. A figure that is made anew, or laid out anew, for every move of
a slider is too slow to feel alive.
"""

import base64
import io
from html import escape
from uuid import uuid4

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display, publish_display_data

from handgrad.figures.style import PIXELS_PER_INCH, RC

SLIDER = {"style": {"description_width": "8em"}, "layout": {"width": "24em"}}


class StudentMistake(Exception):
    """A student's function did not return what the explorer needs; the message is one sentence."""


def student_array(name: str, function, *args, shape: tuple[int, ...]) -> np.ndarray:
    """`function(*args)` as a float array of `shape`; raises StudentMistake where it is not one."""
    try:
        result = function(*args)
    except NotImplementedError:
        raise StudentMistake(f"{name} is not written yet: solve its exercise first.") from None
    except Exception as error:
        raise StudentMistake(f"{name} raised {type(error).__name__}: {error}") from None
    try:
        array = np.asarray(result, dtype=float)
    except (TypeError, ValueError):
        kind = "None" if result is None else f"a {type(result).__name__}"
        raise StudentMistake(
            f"{name} should return numbers of shape {shape}, but it returned {kind}."
        ) from None
    if array.shape != shape:
        raise StudentMistake(
            f"{name} should return shape {shape}, but it returned shape {array.shape}."
        )
    if not np.isfinite(array).all():
        raise StudentMistake(f"{name} returned a number that is not finite.")
    return array


class Explorer:
    """A figure with controls under it.

    `controls` are widgets, or lists of widgets that stand in one row; whenever the value of one
    changes, the picture is redrawn. Displaying the explorer also leaves its first view as an
    image, which is hidden while the widgets live and seen where there is no kernel.
    """

    def __init__(self, fig: plt.Figure, controls: list):
        self.figure = fig
        rows = [row if isinstance(row, list) else [row] for row in controls]
        self._image = widgets.Image(format="png", layout={"max_width": "100%"})
        self._image.width = str(round(fig.get_figwidth() * PIXELS_PER_INCH))
        self._caption = widgets.HTML()
        self._first_view = f"handgrad-{uuid4().hex}"
        hide = widgets.HTML(f"<style>.{self._first_view} {{display: none}}</style>")
        hide.layout.display = "none"
        self.widget = widgets.VBox(
            [*(widgets.HBox(row, layout={"flex_flow": "row wrap"}) for row in rows)]
            + [self._image, self._caption, hide]
        )
        with plt.rc_context(RC):
            self._refresh()
            fig.canvas.draw()
        fig.set_layout_engine("none")  # laid out once; from here on only artists move
        plt.close(fig)
        self._image.value = self.png()
        for row in rows:
            for control in row:
                if control.has_trait("value"):
                    control.observe(self._refresh, names="value")

    def draw(self) -> str:
        """Move the artists to where the controls say; return what the picture now shows.

        The text stands under the picture and is its text alternative. May raise StudentMistake.
        """
        raise NotImplementedError

    def _refresh(self, _change=None) -> None:
        # Drawn before the message is answered: the browser sends the next value of a dragged
        # slider only after that, so moves never queue up.
        role = "status"
        try:
            self.text = self.draw()
        except StudentMistake as mistake:
            self.text, role = str(mistake), "alert"
        else:
            self._image.value = self.png()
        self._image.tooltip = self.text
        self._caption.value = f'<p role="{role}" style="line-height:1.4">{escape(self.text)}</p>'

    def png(self) -> bytes:
        """The picture as it is now."""
        buffer = io.BytesIO()
        with plt.rc_context(RC):
            self.figure.savefig(
                buffer, format="png", dpi=PIXELS_PER_INCH, pil_kwargs={"compress_level": 1}
            )
        return buffer.getvalue()

    def _ipython_display_(self) -> None:
        data = base64.b64encode(self._image.value).decode()
        image = f'<img alt="{escape(self.text)}" src="data:image/png;base64,{data}">'
        html = f'<div class="{self._first_view}">{image}</div>'
        publish_display_data({"text/html": html, "text/plain": self.text})
        display(self.widget)
