"""A notebook is held to its limits from outside, and what one cell does costs no other its outputs.

Cells of the student's are plain text; `ours(...)` are the course's own, `test(...)` those of them
that carry points.
"""

import os
import time
from textwrap import indent

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.grading.engine import Engine
from handgrad.grading.job import Cell
from handgrad.grading.referee import AN_OUTPUT, LEFT_OUT, ROOM, ROOM_OF_CELL, Referee
from handgrad.grading.sandbox import Limits
from handgrad.grading.wall import WallBroken

pytestmark = pytest.mark.slow


def ours(source, **role):
    return new_code_cell(source, metadata={"nbgrader": {"locked": True} | role})


def test(source):
    return ours(source, grade=True)


test.__test__ = False


@pytest.fixture
def run(tmp_path, monkeypatch):
    """run(*cells, limits) gives the engine's sentence, and the outputs of each cell."""
    monkeypatch.setattr("handgrad.grading.run.GRACE", 0.5)

    def run(*cells, **limits):
        cells = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
        with Engine(1, Limits(**limits), tmp_path) as engine:
            result = engine.submit(new_notebook(cells=cells), modules=[], key="").result()
        return result.error, [cell.outputs for cell in cells]

    return run


def names(outputs):
    """What each cell raised, or None."""
    return [next((o.ename for o in found if "ename" in o), None) for found in outputs]


def test_a_test_that_is_stuck_in_c_code_costs_what_comes_from_there_on(run):
    stuck = "import re\nre.match(r'(a+)+$', f() * 40 + 'b')"
    answer = "print('mine')\ndef f():\n    return 'a'"
    error, outputs = run(answer, test("assert f()"), test(stuck), test("f()"), cell_seconds=1)
    assert "cell 3: a test could not cope" in error
    assert outputs[0][0].text == "mine\n"
    assert names(outputs) == [None, None, "DeadKernel", "NotRun"]


DEAF = "signal.signal(signal.SIGINT, lambda *_: 0)"
STUBBORN = {
    "swallows interrupts": "while True:\n    try:\n        time.sleep(9)\n    except: pass",
    "stops itself": "os.kill(os.getpid(), signal.SIGSTOP)",
    "stops reading": f"{DEAF}\nwhile True:\n    time.sleep(9)",
    "writes byte by byte": f"{DEAF}\nwhile True:\n    os.write(3, b'0')\n    time.sleep(0.2)",
    "asks without end": f"{DEAF}\nwhile True:\n    g()",
    "closes its socket": "os.close(3)",
}


@pytest.mark.parametrize("code", STUBBORN.values(), ids=STUBBORN)
def test_a_student_that_does_not_stop_is_killed(run, code):
    answer = "import os, signal, time\ndef f(g):\n" + indent(code, "    ")
    error, outputs = run("'mine'", answer, test("f(lambda: 1)"), "1", cell_seconds=1)
    assert "cell 3" in error
    assert names(outputs) == [None, None, "DeadKernel", "NotRun"]
    assert outputs[0]


def test_memory_is_limited_in_total(run):
    hoard = "hoard = bytearray(1) * (300 << 20)\n        time.sleep(99)\ntime.sleep(99)"
    fork = f"import os, time\nfor _ in range(6):\n    if not os.fork():\n        {hoard}"
    error, outputs = run("'mine'", fork, "1")
    assert error == "The student's process ended in cell 2: it used more than 1 GiB of memory."
    assert names(outputs) == [None, "DeadKernel", "NotRun"]


CHAIN = """
import os, signal, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
def links():
    while True:
        end = time.process_time() + 0.004
        while time.process_time() < end:
            pass
        if os.fork():
            os._exit(0)
for _ in range(4):
    if not os.fork():
        links()
while True:
    pass
"""


def test_processes_that_come_and_go_stretch_no_time(run):
    start = time.monotonic()
    _, outputs = run(CHAIN, cell_seconds=2)
    assert names(outputs) in (["CellTimeoutError"], ["DeadKernel"])
    assert time.monotonic() - start < 10


def test_a_cell_gets_three_times_its_limit_at_most(run, monkeypatch):
    monkeypatch.setattr("handgrad.grading.watch.Clock.tick", lambda clock: 0.0)
    answer = "import time\nstart = time.monotonic()\nwhile True:\n    pass"
    _, outputs = run("'mine'", answer, "print(time.monotonic() - start)", cell_seconds=1)
    assert names(outputs) == [None, "CellTimeoutError", None]
    assert 2 < float(outputs[2][0].text) < 10


ENDS = "1", "import os\nos.kill(os.getpid(), 9)", "while True:\n    pass"


@pytest.mark.parametrize("end", ENDS, ids=["ends", "dies", "is killed"])
def test_nothing_is_left_of_a_referee(run, tmp_path, monkeypatch, end):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    write = "open('here', 'w').close()\nimport tempfile\nprint(tempfile.mkdtemp())"
    _, outputs = run(ours(write), ours(end), cell_seconds=1)
    assert outputs[0][0].text.startswith(str(tmp_path))
    assert os.listdir(tmp_path) == []


def test_a_reason_may_not_be_long(monkeypatch):
    def ask(referee, cell):
        raise WallBroken("x" * 10**6)

    monkeypatch.setattr(Referee, "_run", ask)
    assert object.__new__(Referee).run(0, Cell("1", ours=True)).broken == "x" * 300


def test_a_line_that_is_too_long_ends_the_run(run, monkeypatch):
    monkeypatch.setattr("handgrad.grading.run.LONGEST", 1 << 20)
    error, outputs = run("1", "print('é' * 900_000)", "1")
    assert error == "The student's process ended in cell 2: its outputs take more than 1 MiB."
    assert names(outputs) == [None, "DeadKernel", "NotRun"]


def test_each_notebook_has_one_core_the_next_another(tmp_path):
    cores = os.sched_getaffinity(0)
    found = []
    with Engine(len(cores), Limits(), tmp_path) as engine:
        for _ in cores:
            cell = ours("import os\nprint(mine, os.sched_getaffinity(0))")
            cells = [new_code_cell("import os\nmine = str(os.sched_getaffinity(0))"), cell]
            engine.submit(new_notebook(cells=cells), modules=[], key="").result()
            mine, referees = cell.outputs[0].text.split()
            assert mine == referees
            found.append(mine)
    assert sorted(found) == sorted(str({core}) for core in cores)


# Functions that ran out of time

ENDLESS = "def train(n):\n    while n:\n        pass"


def test_a_function_that_ran_out_of_time_is_called_for_points_only(run):
    error, outputs = run(
        ENDLESS,
        test("train(1)"),
        "print('before')\ntrain(1)",
        "indirect = lambda: train(1)\nindirect()",
        ours("train(1)"),
        "kept = train",
        test("kept(0)\ntrain(0)"),
        test("train(1)"),
        "def train(n):\n    return n",
        "train(2)",
        cell_seconds=1,
    )
    late = "CellTimeoutError"
    expected = [None, late, "NotRun", "NotRun", "NotRun", None, None, late, None, None]
    assert names(outputs) == expected
    assert error is None
    assert outputs[2][0].text == "before\n"
    for skipped in (outputs[2][1], outputs[4][0]):
        assert skipped.evalue == "train took longer than 1 seconds above"
        assert skipped.traceback == [f"NotRun: {skipped.evalue}"]


def test_a_method_that_ran_out_of_time_in_a_cell_of_their_own_is_not_called_again(run):
    answer = "class Net:\n    def fit(self, n):\n        while n:\n            pass"
    calls = "Net().fit(1)", "print(Net)\nNet().fit(1)", test("Net().fit(0)")
    _, outputs = run(answer, *calls, cell_seconds=1)
    assert names(outputs) == [None, "CellTimeoutError", "NotRun", None]
    assert outputs[2][1].evalue == "Net.fit took longer than 1 seconds above"


# Outputs


def test_outputs_of_a_notebook_are_limited_and_its_errors_are_kept(run):
    flood = "print('x' * 10**6)\nimport sys\nprint('y' * 10**6, file=sys.stderr)"
    _, outputs = run(*[flood] * 8, "def f():\n    print('z' * 10**6)", test("f()\nf()\nassert 0"))
    written = sum(len(str(o)) for found in outputs for o in found)
    assert written < ROOM + 10_000
    assert len(outputs[0][0].text) == 10**6
    assert outputs[7] == [{"output_type": "stream", "name": "stderr", "text": LEFT_OUT}]
    assert names(outputs[-1:]) == ["AssertionError"]


def limited(outputs, room=ROOM):
    referee = object.__new__(Referee)
    referee.room = room
    return referee._limited(outputs), referee.room


def stream(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


def failed(text):
    return {"output_type": "error", "ename": "E", "evalue": text, "traceback": [text] * 9}


def test_what_there_is_room_for_stays_as_it_is():
    outputs = [stream("a"), failed("b" * 1000)]
    assert limited(outputs)[0] == outputs


def test_many_small_outputs_take_room_too():
    kept, left = limited([stream("a")] * 10**5)
    assert len(kept) == ROOM_OF_CELL // (AN_OUTPUT + len(str(stream("a")))) + 1
    assert kept[-1]["text"] == LEFT_OUT
    assert left == ROOM - ROOM_OF_CELL


def test_the_last_error_is_kept_and_cut_where_no_room_is_left():
    kept, left = limited([failed("a"), stream("b"), failed("c" * 10**6)], room=500)
    assert [one["output_type"] for one in kept] == ["stream", "error"]
    assert kept[1]["evalue"] == "c" * 300
    assert left == 0


@pytest.mark.parametrize(("depth", "found"), [(100, [None, None]), (450, ["RecursionError", None])])
def test_an_output_that_is_nested_too_deeply_costs_its_cell_at_most(run, depth, found):
    deep = f"""
from IPython.display import display
deep = 5
for _ in range({depth}):
    deep = [deep]
display({{"application/json": deep, "text/plain": "x"}}, raw=True)
print("said")
"""
    error, outputs = run(deep, ours("print(1)"))
    assert error is None
    assert names(outputs) == found
    assert outputs[0][-1].get("text", "said\n") == "said\n"
