"""What the course's own cells show: each in the student's names, but those that need none once."""

import json

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.grading.engine import Engine
from handgrad.grading.sandbox import Limits

pytestmark = pytest.mark.slow
LOCKED = {"nbgrader": {"locked": True}}


@pytest.fixture
def run(tmp_path):
    """run(answer, *locked) gives, for each locked cell after the answer, the one output it has."""

    def run(answer, *locked):
        cells = [new_code_cell(answer)]
        cells += [new_code_cell(source, metadata=LOCKED) for source in locked]
        result = engine.submit(new_notebook(cells=cells), modules=[], key="").result()
        assert result.error is None
        return [cell.outputs[0] for cell in result.notebook.cells[1:]]

    with Engine(1, Limits(), tmp_path) as engine:
        yield run


def test_what_uses_nothing_of_the_students_is_run_once_for_all(run):
    cells = "import os\nprint(x, os.getpid())", "import os\nprint('x', os.getpid())"
    first, second = run("x = 'x'", *cells), run("x = 'x'", *cells)
    assert first[0].text == first[1].text
    assert first[0].text != second[0].text
    assert first[1].text == second[1].text


def test_a_students_cell_with_the_same_text_is_run_all_the_same(run):
    run("x = 1", "y = 1\nprint(y)")
    assert run("y = 1\nprint(y)", "print(y + 1)")[0].text == "2\n"


def test_one_of_them_that_never_ends_is_stopped_and_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("handgrad.grading.run.GRACE", 0.5)
    endless = new_code_cell("while True:\n    pass", metadata=LOCKED)
    with Engine(1, Limits(cell_seconds=1), tmp_path) as engine:
        for _ in range(2):
            notebook = new_notebook(cells=[new_code_cell("x = 1"), endless])
            result = engine.submit(notebook, modules=[], key="").result()
            assert "cell 2" in result.error
            assert [cell.outputs[0].ename for cell in notebook.cells] == ["NotRun", "DeadKernel"]


def test_locked_cells_may_use_magics(run):
    assert run("x = 1", "%precision 2\n!echo {1 + 1}\nprint(x)")[0].text.split() == ["2", "1"]


def test_students_may_use_shell_commands_and_magics(run):
    answer = "!echo {1 + 1}\n%cd /scratch\n[x] = !echo y\nx += str(_exit_code)"
    assert run(answer, "print(x)")[0].text == "y0\n"


def test_a_locked_cell_that_is_no_python_shows_its_error(run):
    (output,) = run("x = 1", "def broken(:")
    assert output.ename == "SyntaxError"


def test_an_error_is_told_with_the_students_lines_and_no_others(run):
    (output,) = run("def f(x):\n    return 1 / x", "f(0)")
    trace = "\n".join(output.traceback)
    assert "return 1 / x" in trace
    assert trace.endswith("ZeroDivisionError: division by zero")
    assert ".py" not in trace
    assert "f(0)" not in trace


def test_warnings_of_a_students_cell_are_shown_with_it(tmp_path, capfd):
    cell = new_code_cell("import warnings\nwarnings.warn('of mine')")
    with Engine(1, Limits(), tmp_path) as engine:
        engine.submit(new_notebook(cells=[cell]), modules=[], key="").result()
    assert "UserWarning: of mine" in cell.outputs[0].text
    assert capfd.readouterr() == ("", "")


def test_what_a_student_says_between_two_cells_is_not_heard_on_the_terminal(run, capfd):
    talks = """
import gc, warnings
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")
forget = peer.serve["forget"]
def loudly():
    warnings.warn("between two cells")
    forget()
peer.serve["forget"] = loudly
"""
    assert run(talks + "x = 1", "print(x)")[0].text == "1\n"
    assert capfd.readouterr() == ("", "")


def test_threads_may_all_call_a_function_of_the_test(run):
    threads = """
from concurrent.futures import ThreadPoolExecutor
def squares(f, xs):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(f, xs))
"""
    test = "print(squares(lambda x: x * x, range(200)) == [x * x for x in range(200)])"
    assert run(threads, test)[0].text == "True\n"


def test_warnings_that_are_made_errors_can_be_caught(run):
    careful = """
import warnings
import numpy as np
warnings.filterwarnings("error")
def f(x):
    try:
        return np.exp(x)
    except RuntimeWarning:
        return "caught"
"""
    assert run(careful, "import numpy as np\nprint(f(np.array([1000.0])))")[0].text == "caught\n"


def told(call):
    """A test that prints the fields of what is told of the exception which a call raises."""
    return (
        f"import dataclasses, json\ntry:\n    {call}\nexcept Exception as error:\n"
        "    print(json.dumps(dataclasses.astuple(error.trouble)))"
    )


def test_an_exception_is_explained_at_the_line_that_failed(run):
    answer = """
import numpy as np
def scores(W, X):
    right = X @ W.T
    return X @ W

class Layer:
    def forward(self, f, x):
        return f(x) + self.b
"""
    outputs = run(
        answer,
        "import numpy as np\n" + told("scores(np.ones((2, 3)), np.ones((5, 3)))"),
        told("Layer().forward(lambda x: x, 1)"),
        told("Layer().forward(lambda x: 1 / 0, 1)"),
        told("scores(1)"),
    )
    name, where, line, said, _, trace = json.loads(outputs[0].text)
    assert (name, where, line) == ("ValueError", "scores, line 4", "X @ W")
    assert "(5, 3) @ (2, 3)" in said
    assert trace.startswith("scores, line 4\n    return X @ W\nValueError")
    name, where, line, *_ = json.loads(outputs[1].text)
    assert (name, where) == ("AttributeError", "Layer.forward, line 8")
    assert "self.b" in line
    name, where, line, *_, trace = json.loads(outputs[2].text)
    assert (name, where, line) == ("ZeroDivisionError", "Layer.forward, line 8", "f(x)")
    assert "1 / 0" not in trace, "it is the test's"
    name, where, *_ = json.loads(outputs[3].text)
    assert (name, where) == ("TypeError", "")


def test_what_explains_an_exception_is_not_there_to_be_imported(run):
    answer = "def f():\n    import handgrad.trouble\ndef g():\n    from handgrad import advice"
    for output in run(answer, told("f()"), told("g()")):
        assert json.loads(output.text)[0] in ("ModuleNotFoundError", "ImportError")


FORGED = """
import gc, json
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")
tell = peer.tell
def forged(error):
    parts = json.loads(str(error))
    return [*tell(error)[:-1], tuple(parts) if isinstance(parts, list) else parts]
def f(parts):
    peer.tell = forged
    raise ValueError(parts)
"""


def test_what_is_told_of_an_exception_is_foreign_text(run):
    parts = ["A\x1b[31m", "f\n" * 9999, "\u202ex", "t", "", "a\n\tb\x00" + "c" * 99999]
    odd = ["A", ["f"], 3, None, "", ""], ["A", "f", "x"], None, {"name": "A"}
    outputs = run(FORGED, *(told(f"f({json.dumps(one)!r})") for one in (parts, *odd)))
    name, where, line, _, _, trace = json.loads(outputs[0].text)
    assert (name, line) == ("A", "\N{REPLACEMENT CHARACTER}x")
    assert len(where) == 1000
    assert trace.startswith("a\n    b\N{REPLACEMENT CHARACTER}c")
    assert len(trace) < 10_010
    for said, output in zip(odd, outputs[1:], strict=True):
        assert json.loads(output.text) == ["ValueError", "", "", json.dumps(said), "", ""]


def test_an_exception_with_a_text_that_takes_too_long_costs_its_own_cell(tmp_path):
    answer = """
class Endless(Exception):
    def __str__(self):
        while True:
            pass

class Broken(Exception):
    def __str__(self):
        raise SystemExit

def f(error):
    raise globals()[error]
"""
    cells = [new_code_cell(answer)]
    cells += [
        new_code_cell(told(f"f({name!r})"), metadata=LOCKED) for name in ("Endless", "Broken")
    ]
    with Engine(1, Limits(cell_seconds=1), tmp_path) as engine:
        result = engine.submit(new_notebook(cells=cells), modules=[], key="").result()
    assert result.error is None
    assert cells[1].outputs[-1].ename == "CellTimeoutError"
    assert json.loads(cells[2].outputs[0].text) == ["Broken", "", "", "Broken", "", ""]


SVM_LOSS = """
import numpy as np
import os
import time

def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(y)), y][:, np.newaxis] + delta)
    margins[np.arange(len(y)), y] = 0
    return margins.sum() / len(y) + reg * np.sum(W**2)
"""
# By answer: what follows it, and what the tests of two of its four parts and the table show.
PARTS = {
    "right": ("", "\\u2713 svm_loss", "\\u2713 svm_loss", "3 of 5 points"),
    "late": (
        "once = svm_loss\ndef svm_loss(*args):\n    try:\n        time.sleep(9)\n"
        "    except KeyboardInterrupt:\n        return once(*args)",
        "longer than 1 seconds",
        "longer than 1 seconds",
        "0 of 5 points",
    ),
    "raises": (
        "once = svm_loss\ndef svm_loss(*args):\n    return {}['reg'] if args[3] else once(*args)",
        "\\u2713 svm_loss",
        "svm_loss, line 13, `{}['reg']`",
        "2 of 5 points",
    ),
    "gone": ("def svm_loss(*args):\n    os._exit(0)", *["process ended in cell 2"] * 3),
}


def test_the_table_of_points_is_each_students_own(tmp_path):
    part = """
import numpy as np
from handgrad import check
with check.part(ID) as test:
    test(svm_loss, np.ones((3, 2)), np.ones((4, 2)), np.array([0, 1, 2, 0]), REG)
"""
    tests = {"svm_loss-test-data": "0.0", "svm_loss-test-reg": "1.0"}
    with Engine(1, Limits(cell_seconds=1), tmp_path) as engine:
        for name, (change, *shown) in PARTS.items():
            cells = [new_code_cell(f"{SVM_LOSS}\n{change}")]
            for grade_id, reg in tests.items():
                data = {"nbgrader": {"locked": True, "grade": True, "grade_id": grade_id}}
                source = part.replace("ID", repr(grade_id)).replace("REG", reg)
                cells.append(new_code_cell(source, metadata=data))
            table = 'from handgrad import check\ncheck.points("svm_loss")'
            cells.append(new_code_cell(table, metadata=LOCKED))
            engine.submit(new_notebook(cells=cells), modules=[], key="").result()
            for cell, told in zip(cells[1:], shown, strict=True):
                assert told in json.dumps(cell.outputs), name
                assert "more checks" not in json.dumps(cell.outputs).lower(), name
