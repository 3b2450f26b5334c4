"""What the table says of a graded notebook."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from handgrad.grading.summary import causes_of, summary_of


def error(name):
    return new_output("error", ename=name, evalue="", traceback=[])


def cell(grade_id, *outputs, new=new_code_cell, **data):
    made = new("", metadata={"nbgrader": {"grade_id": grade_id} | data})
    if outputs:
        made.outputs = list(outputs)
    return made


def graded(grade_id, *outputs):
    return cell(grade_id, *outputs, grade=True, locked=True, solution=False)


NAMED = new_output(
    "display_data", {"text/plain": "1"}, metadata={"handgrad": {"causes": ["sum instead of mean"]}}
)

RAISED = new_output(
    "display_data",
    {"text/plain": "1"},
    metadata={"handgrad": {"causes": [], "raised": "ValueError"}},
)


def summary(*cells, errors=(), odd=()):
    return summary_of([new_notebook(cells=list(cells))], errors, odd)


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        ([], "complete"),
        ([new_output("stream", name="stdout", text="x")], "complete"),
        ([error("NotImplementedError")], "blank"),
        ([error("NotWritten")], "blank"),
        ([error("CheckFailed")], "loss: wrong"),
        ([RAISED, error("Raised")], "loss: ValueError"),
        ([NAMED, error("CheckFailed")], "loss: sum instead of mean"),
        ([error("CellTimeoutError")], "loss: time limit"),
        ([error("Odd\x1b[31m\nName")], "loss: Odd Name"),
        ([error("x" * 100)], f"loss: {'x' * 51}..."),
    ],
)
def test_a_test(outputs, said):
    assert summary(graded("loss-test", *outputs)) == said


def test_a_syntax_error_is_all_there_is_to_say():
    answer = cell("loss", error("SyntaxError"), solution=True)
    assert summary(answer, graded("loss-test", error("NameError"))) == "loss: syntax error"


def test_blank_are_those_who_answered_nothing():
    blank = graded("loss-test", error("NotImplementedError"))
    assert summary(blank, graded("step-test")) == "loss: blank"
    assert summary(blank, graded("step-test", error("NotImplementedError"))) == "blank"


def test_answers_graded_by_hand_are_no_tests():
    cells = [
        cell("why", new=new_markdown_cell, grade=True, solution=True, locked=False),
        cell("read", new=new_markdown_cell, grade=True, solution=False, locked=True),
        cell("task", new=new_markdown_cell, task=True, grade=False, solution=False, locked=False),
        cell("plot", error("NameError"), grade=True, solution=True, locked=False),
    ]
    assert summary(*cells) == "complete"
    assert summary(*cells, graded("loss-test", error("NotImplementedError"))) == "blank"
    assert causes_of([new_notebook(cells=cells)]) == {}


def test_what_is_odd_comes_first():
    said = summary(
        graded("loss-test", error("CheckFailed")), errors=["x", None], odd=["b is missing"]
    )
    assert said == "run failed; b is missing; loss: wrong"


def test_causes_by_grade_id():
    cells = [graded("loss-test", NAMED, error("CheckFailed")), graded("step-test")]
    assert causes_of([new_notebook(cells=cells)]) == {"loss-test": ["sum instead of mean"]}
