"""What the course's own cells show: each in the student's names, but those that need none once."""

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
