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
from handgrad.failure import (
    MAP_SIDE,
    NO_CAUSE,
    WORST,
    Cause,
    CheckFailed,
    NotWritten,
    Raised,
    passed,
)  # fmt: skip
from handgrad.grading import markup
from handgrad.trouble import Trouble

ONE = Cause("one", "It was <one>.")
TWO = Cause("two", "It was two.")


TWENTY = Cause(
    "not divided by N",
    "dW is 20 times too large, and the batch has 20 rows: divide by N.",
)


def failed(*arguments) -> CheckFailed:
    with pytest.raises(CheckFailed) as caught:
        check.array(*arguments)
    return caught.value


@pytest.fixture
def twenty_fold():
    right = np.arange(6.0).reshape(2, 3)
    error = failed("dW", 20 * right, right)
    error.causes = [TWENTY]
    return error


@pytest.fixture
def kernel(monkeypatch):
    """What is shown where HTML can be: (data, metadata) of each."""
    shown = []
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    monkeypatch.setattr(failure, "get_ipython", object)
    monkeypatch.setattr(
        failure, "publish_display_data", lambda data, metadata: shown.append((data, metadata))
    )
    return shown


def test_plain_text_has_the_problem_the_cause_and_the_worst_entries(twenty_fold):
    assert str(twenty_fold).splitlines() == [
        "dW: 5 of 6 entries are wrong.",
        "Likely cause: dW is 20 times too large, and the batch has 20 rows: divide by N.",
        "the worst entries, of shape (2, 3)",
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
    pair = Cause("one + two", "Two things: (1) It was one. (2) It was two.")
    assert CheckFailed("No.", [pair]).likely == pair.sentence
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


TROUBLE = Trouble(
    "ValueError", "Affine.backward, line 11", "self.X @ dout",
    "(7, 4) @ (7, 4), but the inner sizes 4 and 7 differ", "Look <here>.",
    "Affine.backward, line 11\n    return self.X @ dout\nValueError: no",
)  # fmt: skip
PROBLEM = (
    "Affine.backward, line 11, `self.X @ dout`: (7, 4) @ (7, 4), but the inner sizes 4 and 7"
    " differ."
)


def test_an_exception_is_told_with_its_place_and_the_traceback_folded():
    raised = Raised(TROUBLE)
    assert (raised.problem, raised.likely, raised.causes) == (PROBLEM, "", [])
    assert str(raised) == f"{PROBLEM}\nLook <here>.\n{TROUBLE.traceback}"
    page = parsed(raised._html())
    assert [tag for tag, _ in page.seen] == [
        *("div", "p", "strong", "code", "p", "details", "summary", "pre")
    ]
    for text in (PROBLEM.replace("`", ""), TROUBLE.hint, TROUBLE.traceback):
        assert text in page.text
    assert not dict(page.seen)["details"], "it is open"


def test_an_exception_that_says_little_is_told_in_little():
    raised = Raised(Trouble("TypeError", "", "", "f() takes no arguments."))
    assert str(raised) == "TypeError: f() takes no arguments."
    assert "details" not in raised._html()
    assert str(Raised(Trouble("A", "f, line 1", "", "no"))) == "f, line 1: no."


def test_what_is_not_written_yet_is_one_line():
    error = NotWritten("svm_loss")
    assert str(error) == "svm_loss is not written yet."
    page = parsed(error._html())
    assert page.text == str(error)
    assert [tag for tag, _ in page.seen] == ["div"]


@pytest.mark.parametrize(
    ("error", "record"),
    [
        (CheckFailed("No.", [ONE, TWO]), {"causes": ["one", "two"]}),
        (Raised(TROUBLE), {"causes": [], "raised": "ValueError"}),
        (NotWritten("dot"), {"causes": []}),
    ],
)
def test_in_a_kernel_it_is_shown_once_and_nothing_twice(kernel, error, record):
    for _ in range(2):
        assert error._render_traceback_() == [failure.NOTHING]
    ((data, metadata),) = kernel
    assert data["text/plain"] == str(error)
    assert metadata == {"handgrad": record}


def test_nbgraders_validation_gets_it_as_text_of_its_width(kernel, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    error = CheckFailed("dW is wrong.", [Cause("a", "word " * 30)], np.ones(2), np.zeros(2))
    lines = error._render_traceback_()
    assert lines[0] == "dW is wrong."
    assert " ".join(lines).count("word") == 30
    assert lines[-3:-1] == ["entry  expected  yours", "  [0]         0      1"]
    lines = Raised(TROUBLE)._render_traceback_()
    assert lines[-3:] == TROUBLE.traceback.split("\n")
    assert all(len(line) <= failure.WIDTH for line in lines)
    assert kernel == []


def test_a_pass_is_one_line(kernel, capsys, monkeypatch):
    passed("svm_loss", "the mean over <the> batch", 2, more=True)
    passed("dot", "", 1, more=False)
    texts = [data["text/plain"] for data, _ in kernel]
    assert texts == [
        "✓ svm_loss, the mean over <the> batch: 2 points; more checks when it is graded",
        "✓ dot: 1 point",
    ]
    assert [parsed(data["text/html"]).text for data, _ in kernel] == texts
    monkeypatch.setattr(failure, "get_ipython", lambda: None)
    passed("dot", "", 1, more=False)
    assert capsys.readouterr().out == "✓ dot: 1 point\n"


def test_code_in_a_sentence_looks_like_code():
    assert failure.rich("end `a < b` or `c`, not ` alone") == (
        "end <code>a &lt; b</code> or <code>c</code>, not ` alone"
    )


@pytest.mark.parametrize(
    "html",
    [
        failed("dW", np.arange(6.0).reshape(2, 3), np.ones((2, 3)))._html(),
        Raised(TROUBLE)._html(),
        NotWritten("dot")._html(),
    ],
)
def test_feedback_pages_take_nothing_of_it_away(html):
    whole, cleaned = parsed(html), parsed(markup.clean(html))
    assert cleaned.text == whole.text
    assert [tag for tag, _ in cleaned.seen] == [tag for tag, _ in whole.seen]
    styles = [
        [
            dict(attributes).get("style", "").replace(" ", "").rstrip(";")
            for _, attributes in page.seen
        ]
        for page in (whole, cleaned)
    ]
    assert styles[0] == styles[1]


CELL = """
import numpy as np
from handgrad.failure import Cause, CheckFailed
cause = Cause("not divided by N", "The batch has 20 rows: divide by N.")
right = np.arange(1.0, 4.0)
raise CheckFailed("dW: 3 of 3 entries are wrong.", [cause], 20 * right, right)
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
    assert error.evalue == shown.data["text/plain"]
    assert error.traceback == [failure.NOTHING]


@pytest.mark.slow
def test_the_feedback_page_keeps_the_rich_view(executed):
    nbformat.validate(executed)
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(executed)
    assert 'aria-label="Error map of 1 x 3 entries; 0 are right"' in page
    assert "divide by N" in page
    assert page.count("Error map of 1 x 3") == 1
    assert page.count("3 of 3 entries") == 2  # in the cell and in what is shown
    assert "Traceback (most recent call last)" not in page
    assert "check.py" not in page


@pytest.mark.slow
def test_ipython_in_a_terminal_shows_text_and_no_wall_of_traceback():
    command = [sys.executable, "-m", "IPython", "--no-banner", "--colors=NoColor", "-c", CELL]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    text = done.stdout + done.stderr
    assert "dW: 3 of 3 entries are wrong." in text
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
        "wrong entries, of shape (2, 3)",
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
    assert "\n".join(twenty_fold._render_traceback_()) == str(twenty_fold)
    assert isinstance(twenty_fold, AssertionError)
