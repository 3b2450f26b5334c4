"""The base class of the explorers: what is drawn when, what is said, what is left in the cell."""

import io

import ipywidgets as widgets
import numpy as np
import pytest
from PIL import Image

from handgrad.explorers.base import Explorer, StudentMistake, player, student_array
from handgrad.figures.style import figure


class Line(Explorer):
    """A line that a slider lifts, over a static one; a negative height is a mistake."""

    def __init__(self):
        fig, ax = figure(2.0)
        ax.plot([0, 1], [0, 3])
        self.ax = ax
        (self.line,) = ax.plot([0, 1], [0, 0], "r", animated=True)
        self.height = widgets.IntSlider(value=1, min=-1, max=3, description="height")
        self.drawn = 0
        super().__init__(fig, player(self.height))

    def draw(self):
        self.drawn += 1
        if self.height.value < 0:
            raise StudentMistake("The height is below <zero>.")
        self.line.set_ydata([self.height.value] * 2)
        return f"The line is at {self.height.value}."


def pixels(explorer):
    return np.asarray(Image.open(io.BytesIO(explorer._image.value)))


def backgrounds(explorer):
    """How often the background is drawn, as a list that grows."""
    calls, draw = [], explorer._canvas.draw
    explorer._canvas.draw = lambda: (calls.append(1), draw())
    return calls


def test_a_moved_slider_changes_the_picture_and_comes_back():
    line = Line()
    first = pixels(line)
    assert first.shape == (192, 768, 3)
    line.height.value = 2
    assert (pixels(line) != first).any()
    assert "The line is at 2." in line._caption.value
    assert line._image.tooltip == line.text == "The line is at 2."
    # In the browser, a tooltip on a widget without a description is an error.
    assert line._image.get_state()["description"] == ""
    line.height.value = 1
    assert (pixels(line) == first).all()


def test_what_is_kept_equals_what_is_drawn_from_scratch():
    line = Line()
    line.height.value = 3
    kept = pixels(line)
    line.ax.stale = True
    line._refresh()
    assert (pixels(line) == kept).all()


def test_the_background_is_drawn_only_where_something_static_changed():
    line = Line()
    calls = backgrounds(line)
    line.height.value = 2
    assert not calls
    line.ax.set_title("new")
    line.height.value = 3
    assert len(calls) == 1


def test_controls_set_at_once_redraw_once():
    line = Line()
    before = line.drawn
    with line.at_once():
        line.height.value = 2
        line.height.value = 3
    assert line.drawn == before + 1
    assert line.text == "The line is at 3."


def test_a_mistake_is_one_sentence_and_the_next_right_move_works():
    line = Line()
    line.height.value = -1
    assert 'role="alert"' in line._caption.value
    assert "The height is below &lt;zero&gt;." in line._caption.value
    line.height.value = 2
    assert 'role="status"' in line._caption.value
    assert line.text == "The line is at 2."


def test_player_steps_to_the_end_pauses_and_resets():
    line = Line()
    play, step, reset, slider = player(line.height)
    play.playing = True
    step.click()
    assert (slider.value, play.playing) == (2, False)
    step.click()
    step.click()
    assert slider.value == 3
    play.playing = True
    reset.click()
    assert (slider.value, play.playing) == (-1, False)
    slider.max = 7
    assert play.max == 7


def test_play_itself_does_not_redraw():
    line = Line()
    play = next(one for one in line.widget.children[0].children if isinstance(one, widgets.Play))
    before = line.drawn
    play.value = 3
    assert line.drawn == before


def test_displaying_leaves_the_first_view_as_an_image(capsys, monkeypatch):
    shown = []
    monkeypatch.setattr("handgrad.explorers.base.publish_display_data", shown.append)
    line = Line()
    line._ipython_display_()
    assert 'alt="The line is at 1."' in shown[0]["text/html"]
    assert "data:image/png;base64," in shown[0]["text/html"]
    view = shown[1]["application/vnd.jupyter.widget-view+json"]
    assert view["model_id"] == line.widget.model_id
    assert shown[1]["text/plain"] == "", "where no widget can be, no text stands in for it"


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda x: None, "f should return numbers of shape (2,), but it returned None."),
        (lambda x: {}, "f should return numbers of shape (2,), but it returned a dict."),
        (lambda x: [1, 2, 3], "f should return shape (2,), but it returned shape (3,)."),
        (lambda x: [1, np.nan], "f returned a number that is not finite."),
        (lambda x: 1 / 0, "f raised ZeroDivisionError: division by zero"),
    ],
)
def test_a_wrong_student_function_is_told_in_one_sentence(function, said):
    with pytest.raises(StudentMistake) as caught:
        student_array("f", function, 0.0, shape=(2,))
    assert str(caught.value) == said


def test_an_unsolved_exercise_is_told_as_such():
    def unsolved(x):
        raise NotImplementedError

    with pytest.raises(StudentMistake, match="f is not written yet"):
        student_array("f", unsolved, 0.0, shape=())


def test_a_right_student_function_comes_back_as_floats():
    array = student_array("f", lambda x: [1, 2], 0.0, shape=(2,))
    assert array.dtype == float
    assert array.tolist() == [1.0, 2.0]
