"""What a hidden test expects is not told, however it fails; what the student's code did is."""

import json

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


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """outputs(*tests, hidden=...): the outputs of each test of ANSWER, as text."""

    def outputs(*tests, **settings):
        cells = [new_code_cell(ANSWER), *(new_code_cell(test, metadata=TEST) for test in tests)]
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
