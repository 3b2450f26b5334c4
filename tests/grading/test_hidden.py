"""What a hidden test expects is not told, however it fails; what the student's code did is."""

import json
from textwrap import indent

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.grading.engine import Engine, _hidden_from
from handgrad.grading.sandbox import Limits

pytestmark = pytest.mark.slow
TEST = {"nbgrader": {"locked": True, "grade": True}}
ANSWER = """
import warnings
import numpy as np

def twice(x):
    print("given", x)
    if x == 13:
        raise ValueError("unlucky 7531")
    if x == 14:
        warnings.warn("a warning of mine")
    return x + 0.125
"""
# 9753 stands for what is expected, in all of them.
HIDDEN = {
    "a number": ("check.value('twice', twice(1), 9753)", "twice should not be 1.125."),
    "text": ("check.equal('it', twice(1), 'text 9753')", "it should not be 1.125."),
    "an array": ("check.array('w', np.full(3, twice(1)), np.full(3, 9753.0))", "w: 3 of 3 entries"),
    "an assertion": ("assert twice(1) == 9753, 'not 9753'", "A hidden test failed."),
    "NumPy's assertion": (
        "np.testing.assert_allclose(twice(1), 9753)",
        "AssertionError: A hidden test failed.",
    ),
    "another exception": ("{}[9753 + twice(1) * 0]", "KeyError: A hidden test failed."),
    "a note": (
        "try:\n    assert not twice(1)\nexcept AssertionError as error:\n"
        "    error.add_note('9753')\n    raise RuntimeError from error",
        "RuntimeError: A hidden test failed.",
    ),
    "a function of its own": (
        "def expect(right):\n    assert twice(1) == right, right\nexpect(9753)",
        "A hidden test failed.",
    ),
    "what is printed": ("print(9753, twice(1))\nassert 0", "given 1"),
    "what is shown": ("display(9753)\n9753\nassert twice(1) > 2", "A hidden test failed."),
    "a value at the end": ("twice(1)\n9753", "given 1"),
    "a warning": ("import warnings\nwarnings.warn('9753')\ntwice(14)", "a warning of mine"),
    "the student's exception": ("twice(13) == 9753", "unlucky 7531"),
}
BEGIN, END = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"
IMPORTS = "import numpy as np\nfrom handgrad import check\n"
ODD = {
    "a statement around it": f"for right in [\n    1.125,\n{BEGIN}\n    9753,\n{END}\n]:\n"
    "    check.value('twice', twice(1), right)",
    "a call around it": f"check.value(\n    'twice',\n    twice(1),\n{BEGIN}\n    9753,\n{END}\n)",
    "a value from above": f"{BEGIN}\nright = 9753\n{END}\ncheck.value('twice', twice(1), right)",
    "a function from above": f"{BEGIN}\ndef expect():\n    assert twice(1) == 9753, 9753\n{END}\n"
    "expect()",
    "all of the cell": f"{BEGIN}\nassert twice(1) == 9753, 9753\n{END}",
    "a function from the visible part": f"def expect(right):\n    assert twice(1) == right, right\n"
    f"expect(1.125)\n{BEGIN}\nexpect(9753)\n{END}",
    "a magic over it": f"%%time\ntwice(1)\n{BEGIN}\nassert twice(1) == 9753, 9753\n{END}",
    "code that is no Python": f"twice(1)\n{BEGIN}\n9753 9753\n{END}",
}
WITH = """
from contextlib import contextmanager

@contextmanager
def part(at_the_end=None):
    try:
        yield
    except Exception as error:
        print("failed:", error)
        raise at_the_end or error
    print("all passed")
    if at_the_end:
        raise at_the_end

"""
# In the body of a `with`: the visible test, what is hidden, and what is told with that.
BODIES = {
    "all passes": ("assert twice(1) == 1.125, 'see'", "print(9753)", "all passed"),
    "the visible part fails": ("assert twice(1) == 3, 'see'", "print(9753)", "failed: see"),
    "the hidden part fails": (
        "assert twice(1) == 1.125, 'see'",
        "assert twice(1) == 9753, 9753",
        "AssertionError: A hidden test failed.",
    ),
    "the student's exception": ("twice(1)", "print(9753)\ntwice(13)", "unlucky 7531"),
    "what is shown": ("twice(1)", "print(9753)\ndisplay(9753)\nassert 0", "A hidden test failed."),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """outputs(*tests, hidden=...): the outputs of each test of an answer, as text."""

    def outputs(*tests, answer=ANSWER, **settings):
        cells = [new_code_cell(answer), *(new_code_cell(test, metadata=TEST) for test in tests)]
        with Engine(1, Limits(), tmp_path_factory.mktemp("course"), **settings) as engine:
            result = engine.submit(new_notebook(cells=cells), modules=[], key="").result()
        assert result.error is None
        return [json.dumps(cell.outputs) for cell in result.notebook.cells[1:]]

    return outputs


def test_the_hidden_part_does_not_tell_what_it_expects(outputs):
    tests = [IMPORTS + f"{BEGIN}\n{test}\n{END}" for test, _ in HIDDEN.values()]
    for (name, (_, told)), text in zip(HIDDEN.items(), outputs(*tests), strict=True):
        assert "9753" not in text, name
        assert told in text, (name, text)


def test_nor_where_it_and_the_visible_part_are_mixed(outputs):
    tests = [test if "%%" in test else IMPORTS + test for test in ODD.values()]
    for name, text in zip(ODD, outputs(*tests), strict=True):
        assert "9753" not in text, name
        assert '"error"' in text, name


def body(visible, hidden, head="with part():", end=""):
    """A test whose hidden part stands in the body of a `with`."""
    text = f"print('look')\n{visible}\n{BEGIN}\n{hidden}\n{END}"
    for line in reversed(head.splitlines()):
        text = f"{line}\n{indent(text, '    ')}"
    return f"{WITH}\n{text}\n{end}"


def test_of_a_with_only_what_stands_in_it_from_the_mark_on_is_hidden(outputs):
    once = outputs(*(body(*parts) for *parts, _ in BODIES.values()))
    nested = outputs(*(body(*parts, "with part():\nwith part():") for *parts, _ in BODIES.values()))
    for names, texts in ((BODIES, once), (BODIES, nested)):
        for (name, (*_, told)), text in zip(names.items(), texts, strict=True):
            assert "9753" not in text, name
            assert "look" in text, name
            assert told in text, (name, text)
    passes, visible, hidden, *_ = once
    assert '"error"' not in passes
    assert "AssertionError: see" in visible
    assert "failed:" not in hidden


def test_nor_does_a_with_tell_at_its_end_or_what_follows_it(outputs):
    passes = "assert twice(1) == 1.125"
    tests = {
        "what it raises when all has passed": body(passes, passes, "with part(KeyError(9753)):"),
        "what it raises instead": body(passes, "assert 0", "with part(KeyError(9753)):"),
        "what comes after it": body(passes, passes, end="assert twice(1) == 9753, 9753"),
        "the head": f"{WITH}with part(\n{BEGIN}\nKeyError(9753)\n{END}\n):\n    {passes}",
    }
    for name, text in zip(tests, outputs(*tests.values()), strict=True):
        assert "9753" not in text, name
        assert "A hidden test failed." in text, name


PART = f"""{IMPORTS}
W, X, y = np.ones((3, 2)), np.ones((4, 2)), np.array([0, 1, 2, 0])
with check.part("svm_loss-test-data") as test:
    test(svm_loss, W, X, y, 0.0)
    {BEGIN}
    W[0, 0] = 9753
    ASKED
    {END}
"""
RIGHT = """
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(y)), y][:, np.newaxis] + delta)
    margins[np.arange(len(y)), y] = 0
    return margins.sum() / len(y) + reg * np.sum(W**2)
"""
# The answer, what the hidden part asks, and what is told.
PARTS = {
    "all is right": (RIGHT, "test(svm_loss, W, X, y, 0.0)", "svm_loss, the mean over the batch"),
    "a value": (
        RIGHT.replace("np.sum(W**2)", "np.sum(W**2) if W[0, 0] == 1 else 1.5"),
        "test(svm_loss, W, X, y, 0.0)",
        "svm_loss(W, X, y, 0) should not be 1.5.",
    ),
    "the student's exception": (
        RIGHT.replace("X @ W.T", "X @ W.T if W[0, 0] == 1 else X @ X"),
        "test(svm_loss, W, X, y, 0.0)",
        "svm_loss, line 4, `X @ X`",
    ),
    "the test's own": (
        RIGHT,
        "assert svm_loss(W, X, y, 0.0) == 9753, 9753",
        "A hidden test failed",
    ),
    "from an exception of the student's": (
        RIGHT.replace("X @ W.T", "X @ W.T if W[0, 0] == 1 else X @ X"),
        "try:\n        svm_loss(W, X, y, 0.0)\n    except ValueError:\n        assert 0, 9753",
        "A hidden test failed.",
    ),
}


@pytest.mark.parametrize(("answer", "asked", "told"), PARTS.values(), ids=PARTS)
def test_a_part_of_an_exercise(answer, asked, told, outputs):
    """Of an exception the student's line is told, which is not the test's."""
    tests = [PART.replace("ASKED", asked)]
    (text,) = outputs(*tests, answer=f"import numpy as np\n{answer}")
    assert "9753" not in text
    assert told in text, text
    assert ('"error"' in text) == (answer != RIGHT or "assert" in asked)


def test_the_visible_part_tells_it_and_so_does_all_where_the_course_says_so(outputs):
    value, assertion = HIDDEN["a number"][0], HIDDEN["an assertion"][0]
    hidden = IMPORTS + f"{BEGIN}\n{assertion}\n{END}"
    visible = IMPORTS + f"print('see 9753')\n{value}\n{BEGIN}\n{value}\n{END}"
    (text,) = outputs(visible)
    assert "see 9753" in text
    assert "twice should be 9753, but is 1.125." in text
    (text,) = outputs(hidden, hidden=None)
    assert "not 9753" in text


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("", False),
        ("c.HideTests.show_expected = True", True),
    ],
)
def test_the_courses_configuration_reaches_the_pages(setting, told, tiny_course, hand_in, grade):
    config = tiny_course / "nbgrader_config.py"
    config.write_text(config.read_text() + setting)
    hand_in("ann", "def double(x):\n    return 4 if x == 2 else x")
    grade(tiny_course)
    page = (tiny_course / "feedback/ann/double/double.html").read_text()
    assert ("A hidden test failed." in page) != told


def test_hidden_is_all_from_the_mark_or_the_statement_it_stands_in():
    mark = "HIDDEN"
    assert _hidden_from("x = 1\ny = 2", mark) is None
    assert _hidden_from("x = 1\n# HIDDEN\ny = 2", mark) == 2
    assert _hidden_from("x = 1\nfor y in [\n    # HIDDEN\n    1\n]:\n    pass", mark) == 2
    assert _hidden_from("not python\n# HIDDEN", mark) == 2
    assert _hidden_from("with a:\n    x = 1\n    # HIDDEN\n    y = 2", mark) == 3
    assert _hidden_from("with a:\n    with b:\n        x = 1\n        # HIDDEN\n", mark) == 4
    assert _hidden_from("with a:\n    x\n    for y in z:\n        # HIDDEN\n        y", mark) == 3
    assert _hidden_from("for a in b:\n    with a:\n        # HIDDEN\n        x", mark) == 1
    assert _hidden_from("with (\n    a,\n    # HIDDEN\n    b,\n):\n    x", mark) == 1
