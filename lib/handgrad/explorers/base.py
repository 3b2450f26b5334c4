"""What every explorer shares: controls, a picture that is redrawn in place, and a caption.

A subclass builds its figure and artists once and its controls, and writes `draw`, which moves the
artists to where the controls say. Artists that move are made with `animated=True`: they are drawn
over a background that is kept, which takes a few milliseconds, while axes, ticks and contours take
ten times as long. The background is drawn anew only where an artist without that mark has changed.
"""

import base64
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any
from uuid import uuid4

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import publish_display_data
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image
from traitlets import Unicode

from handgrad.figures.style import PIXELS_PER_INCH, RC

SLIDER = {"style": {"description_width": "8em"}, "layout": {"width": "24em"}}
# Of ToggleButtons, which JupyterLab would else put under their description.
CHOICE = {
    "style": {"description_width": "8em", "button_width": "4.5em"},
    "layout": {"display": "flex", "flex_flow": "row"},
}


class StudentMistake(Exception):
    """A student's function did not return what the explorer needs; the message is one sentence."""


def student_call(name: str, function: Callable[..., Any], *args: Any) -> Any:
    """`function(*args)`; what it raises is raised as StudentMistake, in one sentence."""
    try:
        return function(*args)
    except NotImplementedError:
        raise StudentMistake(f"{name} is not written yet: solve its exercise first.") from None
    except StudentMistake:  # in another function of theirs, which this one calls
        raise
    except Exception as error:
        raise StudentMistake(f"{name} raised {type(error).__name__}: {error}") from None


def student_array(
    name: str, function: Callable[..., Any], *args: Any, shape: tuple[int, ...]
) -> np.ndarray:
    """`function(*args)` as a float array of `shape`; raises StudentMistake where it is not one."""
    result = student_call(name, function, *args)
    try:
        if result is None:  # which NumPy would take for nan
            raise TypeError
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


def player(slider: widgets.IntSlider, interval: int = 300) -> list[widgets.Widget]:
    """Play and pause, step, reset, and `slider` itself: a row of controls for an Explorer.

    `interval` is the time between two steps in milliseconds. The browser keeps the time, so
    nothing runs in the kernel until a step is asked for.
    """
    play = widgets.Play(min=slider.min, max=slider.max, value=slider.value, interval=interval)
    play.show_repeat = False
    play.tooltip = "Play or pause"
    widgets.jslink((play, "value"), (slider, "value"))
    for end in ("min", "max"):
        widgets.dlink((slider, end), (play, end))
    step = widgets.Button(description="Step", icon="step-forward", layout={"width": "6em"})
    reset = widgets.Button(description="Reset", icon="undo", layout={"width": "6em"})

    def go(value: int) -> None:
        play.playing = False
        slider.value = value

    step.on_click(lambda _: go(min(slider.value + slider.step, slider.max)))
    reset.on_click(lambda _: go(slider.min))
    return [play, step, reset, slider]


class Picture(widgets.Image):
    """An image whose tooltip is its text alternative.

    The browser shows a tooltip only on a widget that also has a description, which Image has not.
    """

    description = Unicode("").tag(sync=True)


class Explorer:
    """A figure with controls over it.

    `controls` are widgets, or lists of widgets that stand in one row, e.g. of `player`; whenever
    the value of one changes, the picture is redrawn. Displaying the explorer also leaves its first
    view as an image, which is hidden while the widgets live and seen where there is no kernel.
    """

    def __init__(self, fig: Figure, controls: list[widgets.Widget | list[widgets.Widget]]):
        plt.close(fig)  # pyplot forgets it and takes its canvas away
        self.figure = fig
        fig.set_dpi(PIXELS_PER_INCH)
        self._canvas = FigureCanvasAgg(fig)
        self._background: Any = None
        self._held = False
        rows = [row if isinstance(row, list) else [row] for row in controls]
        self._image = Picture(format="png", layout={"max_width": "100%"})
        self._image.width = str(round(fig.get_figwidth() * PIXELS_PER_INCH))
        self._caption = widgets.HTML()
        self._first_view = f"handgrad-{uuid4().hex}"
        hide = widgets.HTML(f"<style>.{self._first_view} {{display: none}}</style>")
        hide.layout.display = "none"
        lines = [widgets.HBox(row, layout={"flex_flow": "row wrap"}) for row in rows]
        self.widget = widgets.VBox([*lines, self._image, self._caption, hide])
        self._refresh()
        fig.set_layout_engine("none")  # laid out once; from here on only artists move
        for row in rows:
            for control in row:
                # Play sends its value twice: its slider, linked in the browser, sends it too.
                if control.has_trait("value") and not isinstance(control, widgets.Play):
                    control.observe(self._refresh, names="value")

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Within this context several controls may be set; the picture is redrawn once, after."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        self._refresh()

    def draw(self) -> str:
        """Move the artists to where the controls say; return what the picture now shows.

        The text stands under the picture and is its text alternative. May raise StudentMistake.
        """
        raise NotImplementedError

    def _refresh(self, _change: object = None) -> None:
        # Drawn before the message is answered: the browser sends the next value of a dragged
        # slider only after that, so moves never queue up.
        if self._held:
            return
        role = "status"
        try:
            with plt.rc_context(RC):
                self.text = self.draw()
        except StudentMistake as mistake:
            self.text, role = str(mistake), "alert"
        self._image.value = self.png()
        self._image.tooltip = self.text
        self._caption.value = f'<p role="{role}" style="line-height:1.4">{escape(self.text)}</p>'

    def png(self) -> bytes:
        """The picture as it is now."""
        if self._background is None or self.figure.stale:
            with plt.rc_context(RC):
                self._canvas.draw()  # leaves animated artists out, whose changes make nothing stale
            self._background = self._canvas.copy_from_bbox(self.figure.bbox)
        else:
            self._canvas.restore_region(self._background)
        renderer = self._canvas.get_renderer()
        for part in (self.figure, *self.figure.axes):
            moving = (artist for artist in part.get_children() if artist.get_animated())
            for artist in sorted(moving, key=lambda artist: artist.zorder):
                artist.draw(renderer)
        buffer = io.BytesIO()
        picture = Image.fromarray(np.asarray(self._canvas.buffer_rgba())).convert("RGB")
        picture.save(buffer, "png", compress_level=1)
        return buffer.getvalue()

    def _ipython_display_(self) -> None:
        data = base64.b64encode(self._image.value).decode()
        image = f'<img alt="{escape(self.text)}" src="data:image/png;base64,{data}">'
        html = f'<div class="{self._first_view}">{image}</div>'
        publish_display_data({"text/html": html, "text/plain": self.text})
        # Without its text, which would be shown where no widget can be.
        bundle = self.widget._repr_mimebundle_()
        publish_display_data(bundle | {"text/html": "", "text/plain": ""})
