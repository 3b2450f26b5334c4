"""How a failed check looks: in plain text, in a notebook, in a real IPython, in feedback."""

import re
import subprocess
import sys
import warnings
from html.parser import HTMLParser

import nbformat
import numpy as np
import pytest
from nbconvert import HTMLExporter
from nbconvert.preprocessors import ExecutePreprocessor
from nbformat.v4 import new_code_cell, new_notebook

from handgrad import check, failure
from handgrad.diagnosis import Cause
from handgrad.failure import MAP_SIDE, NO_CAUSE, WORST, CheckFailed

ONE = Cause("one", "It was <one>.")
TWO = Cause("two", "It was two.")


def failed(*arguments, **facts) -> CheckFailed:
    with pytest.raises(CheckFailed) as caught:
        check.array(*arguments, **facts)
    return caught.value


@pytest.fixture
def twenty_fold():
    right = np.arange(6.0).reshape(2, 3)
    return failed("dW", 20 * right, right, N=20)


def test_plain_text_has_the_problem_the_cause_and_the_worst_entries(twenty_fold):
    assert str(twenty_fold).splitlines() == [
        "dW: 5 of 6 entries are wrong.",
        "Likely cause: dW is 20 times too large, and the batch has 20 rows: divide by N.",
        "expected shape (2, 3) float64, yours shape (2, 3) float64",
        " entry  expected  yours",
        "[1, 2]         5    100",
        "[1, 1]         4     80",
        "[1, 0]         3     60",
        "[0, 2]         2     40",
        "[0, 1]         1     20",
    ]


def test_several_causes_are_alternatives_and_none_is_said():
    assert CheckFailed("No.", [ONE]).likely == "Likely cause: It was <one>."
    both = CheckFailed("No.", [ONE, TWO]).likely
    assert both == "Either of these gives it: It was <one>. Or: It was two."
    assert CheckFailed("No.").likely == ""
    assert CheckFailed("No.", actual=np.ones(1), expected=np.zeros(1)).likely == NO_CAUSE


def test_only_what_does_not_pass_is_listed():
    right = np.array([1.0, 2.0, 1000.0])
    wrong = right + np.array([1e-7, 0.5, 1e-5])
    lines = str(failed("W", wrong, right)).splitlines()
    assert lines[0] == "W: 1 of 3 entries are wrong."
    assert [line.split()[0] for line in lines[4:]] == ["[1]"]
    assert "2 are right" in failed("W", wrong, right)._html()


def test_a_long_list_ends_after_the_worst():
    rng = np.random.default_rng(0)
    text = str(failed("W", rng.normal(size=50), rng.normal(size=50)))
    assert len(text.splitlines()) == 4 + WORST


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_entries_that_are_not_finite_come_first(odd):
    right = np.ones(4)
    lines = str(failed("p", np.array([1, 9, odd, 1]), right)).splitlines()
    assert lines[4].split() == ["[2]", "1", f"{odd:g}"]


@pytest.mark.parametrize(
    ("expected", "actual"),
    [(1.0, 1.000002), (1e6, 1000002.0), (-0.5, -0.5000011)],
)
def test_numbers_that_differ_look_different(expected, actual):
    with pytest.raises(CheckFailed) as caught:
        check.value("loss", actual, expected)
    should, is_ = re.fullmatch(
        r"loss should be (\S+), but is (\S+)\.", caught.value.problem
    ).groups()
    assert float(should) != float(is_)
    assert len(is_) < 12


class WellFormed(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.text = [], [], ""

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))
        if tag != "rect":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag != "rect":
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def parsed(html):
    page = WellFormed()
    page.feed(html)
    assert page.open == []
    return page


def squares(page):
    return [float(a["fill-opacity"]) for tag, a in page.seen if tag == "rect"]


def test_html_has_a_map_of_where_the_error_sits(twenty_fold):
    page = parsed(twenty_fold._html())
    assert squares(page) == [0, 0.2, 0.4, 0.6, 0.8, 1]
    (label,) = [a["aria-label"] for tag, a in page.seen if tag == "svg"]
    assert label == "Error map of 2 x 3 entries; 1 are right"
    for text in ("dW: 5 of 6", "divide by N", "[1, 2]", "100", "where the error sits"):
        assert text in page.text


def test_a_large_array_is_cut_in_the_map():
    page = parsed(failed("W", np.ones((40, 3, 20)), np.zeros((40, 3, 20)))._html())
    assert len(squares(page)) == MAP_SIDE**2
    assert "(first 16 x 16)" in page.text


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (np.array([np.nan, 1.0]), np.array([0.0, 1.0])),
        (np.array([np.inf, -1e308]), np.array([0.0, 1e308])),
        (np.array([True, False]), np.array([True, True])),
        (np.array([3, 200], np.uint8), np.array([250, 200], np.uint8)),
        (np.array([1e-9, 0]), np.array([0.0, 0.0])),
    ],
)
def test_any_numbers_can_be_shown_without_a_warning(actual, expected):
    error = CheckFailed("No.", [ONE], actual, expected)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        page = parsed(error._html())
        assert "[0]" in str(error) or "[1]" in str(error)
    assert all(0 <= opacity <= 1 for opacity in squares(page))
    assert max(squares(page)) == 1


def test_html_escapes_what_it_is_given():
    page = parsed(CheckFailed("a <b> & c", [ONE])._html())
    assert "a <b> & c" in page.text
    assert "It was <one>." in page.text
    assert {tag for tag, _ in page.seen} == {"div", "p", "strong"}


CELL = """
import numpy as np
from handgrad import check
check.array("dW", 20 * np.arange(1.0, 4.0), np.arange(1.0, 4.0), N=20)
""".strip()


@pytest.fixture(scope="module")
def executed():
    """A notebook with a failing check, run in a real kernel."""
    notebook = new_notebook(cells=[new_code_cell(CELL)])
    ExecutePreprocessor(allow_errors=True, timeout=300).preprocess(notebook)
    return notebook


@pytest.mark.slow
def test_a_kernel_shows_the_rich_view_once_and_no_wall_of_traceback(executed):
    shown, error = executed.cells[0].outputs
    assert shown.output_type == "display_data"
    assert "<svg" in shown.data["text/html"]
    assert "divide by N" in shown.data["text/plain"]
    assert shown.metadata["handgrad"]["causes"] == ["not divided by N"]
    assert error.ename == "CheckFailed"
    assert error.traceback == [
        "CheckFailed: dW: 3 of 3 entries are wrong.",
        "Likely cause: dW is 20 times too large, and the batch has 20 rows: divide by N.",
    ]


@pytest.mark.slow
def test_the_feedback_page_keeps_the_rich_view(executed):
    nbformat.validate(executed)
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(executed)
    assert 'aria-label="Error map of 1 x 3 entries; 0 are right"' in page
    assert "divide by N" in page
    assert page.count("Error map of 1 x 3") == 2  # once in the picture's title, once in its label
    assert "Traceback (most recent call last)" not in page
    assert "check.py" not in page


@pytest.mark.slow
def test_ipython_in_a_terminal_shows_text_and_no_wall_of_traceback():
    command = [sys.executable, "-m", "IPython", "--no-banner", "--colors=NoColor", "-c", CELL]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    text = done.stdout + done.stderr
    assert "CheckFailed: dW: 3 of 3 entries are wrong." in text
    assert "[2]         3     60" in text
    assert "Traceback" not in text
    assert "<svg" not in text
    assert "check.py" not in text


def hidden(error):
    error.hide_expected()
    return error


def test_hidden_what_is_expected_is_neither_told_nor_to_be_worked_out(twenty_fold):
    twenty_fold.actual, twenty_fold.expected = twenty_fold.actual / 8, twenty_fold.expected / 8
    hidden(twenty_fold)
    assert str(twenty_fold).splitlines() == [
        "dW: 5 of 6 entries are wrong.",
        "Likely cause: dW is 20 times too large, and the batch has 20 rows: divide by N.",
        "expected shape (2, 3) float64, yours shape (2, 3) float64",
        " entry  yours",  # in this order, because the sizes of errors tell the expected values
        "[0, 1]    2.5",
        "[0, 2]      5",
        "[1, 0]    7.5",
        "[1, 1]     10",
        "[1, 2]   12.5",
    ]
    page = parsed(twenty_fold._html())
    assert squares(page) == [0, 1, 1, 1, 1, 1]
    assert [tag for tag, _ in page.seen if tag in ("th", "td")] == ["th"] * 2 + ["td"] * 10
    for text in ("dW: 5 of 6", "divide by N", "[1, 2]", "12.5", "where the error sits"):
        assert text in page.text


def test_hidden_it_is_not_told_which_whole_numbers_are_wrong(twenty_fold):
    hidden(twenty_fold)
    page = parsed(twenty_fold._html())
    assert "dW: 5 of 6" in page.text
    assert "[1, 2]" not in page.text
    assert squares(page) == []
    assert "[1, 2]" not in str(twenty_fold)


@pytest.mark.parametrize(
    ("check_it", "problem"),
    [
        (lambda: check.value("loss", 1.5, 2.25), "loss should not be 1.5."),
        (lambda: check.equal("the shape", (2, 3), (3, 2)), "the shape should not be (2, 3)."),
        (lambda: check.equal("word", None, "add"), "word should not be None."),
        (
            lambda: check.array("W", np.ones(2), np.ones(3)),
            "W should have shape (3,), but has shape (2,).",
        ),
    ],
)
def test_a_sentence_with_the_expected_value_has_a_form_without(check_it, problem):
    with pytest.raises(CheckFailed) as caught:
        check_it()
    assert hidden(caught.value).problem == problem
    assert str(caught.value).startswith(problem)


def test_plain_python_shows_the_text(monkeypatch, twenty_fold):
    monkeypatch.setattr(failure, "get_ipython", lambda: None)
    assert twenty_fold._render_traceback_() == [f"CheckFailed: {twenty_fold}"]
    assert isinstance(twenty_fold, AssertionError)
