"""What goes wrong with one submission, or with the run, costs no other and is put right again."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from nbformat.v4 import new_markdown_cell
from nbgrader.api import Gradebook

pytestmark = pytest.mark.slow
PATIENCE = 300  # seconds
RIGHT = "def double(x):\n    return 2 * x"
ENDLESS = r"\begin{a}" * 60_000  # for nbconvert
HELD = "import time\ndef double(x):\n    while True:\n        time.sleep(1)"


def scores(course):
    with Gradebook(f"sqlite:///{course}/gradebook.db", "handgrad") as gradebook:
        return {s.student_id: s.score for s in gradebook.assignment_submissions("double")}


CRASHES = {
    "segfault": "import ctypes\nctypes.string_at(0)",
    "exit": "import os\nos._exit(0)",
    "killed": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\nos.abort()",
    "memory": "hoard = []\nwhile True:\n    hoard.append(bytearray(1 << 24))",
    "disk": "with open('full', 'wb') as file:\n    file.write(bytes(100 << 20))",
    "processes": "import os\npids = [os.fork() for _ in range(8)]",
}


def test_a_crash_costs_its_own_submission_only(tiny_course, hand_in, grade):
    for name, code in CRASHES.items():
        hand_in(name, f"{code}\n{RIGHT}")
    hand_in("right")
    code, rows, output = grade(tiny_course)
    assert {name: row["score"] for name, row in rows.items()} == {
        name: "3.0" if name == "right" else "0.0" for name in [*CRASHES, "right"]
    }, output
    for name in ("segfault", "exit", "killed"):
        assert "process ended" in rows[name]["detail"], output
        assert f"{name}/double: The student's process ended" in output
    assert code == 1


# A run in a process of its own, which a test that never ends holds, so that it can be disturbed.


@pytest.fixture
def held(tiny_course):
    """held() starts `handgrad grade` with two workers, which no time limit ends."""
    with ExitStack() as started:

        def start():
            process = subprocess.Popen(
                [Path(sys.executable).parent / "handgrad", "grade", "--timeout=9999", "--jobs=2"],
                cwd=tiny_course,
                env=os.environ | {"HOME": str(tiny_course)},  # which tells what belongs to it
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            return started.enter_context(process)

        yield start
        for number, _ in running(tiny_course, "handgrad"):
            os.kill(number, signal.SIGKILL)


def running(course, text):
    """(number, session) of processes that the course's run started and whose line has the text."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_text().replace("\0", " ")
            ours = f"HOME={course}\0" in (folder / "environ").read_text()
            session = (folder / "stat").read_text().rpartition(")")[2].split()[3]
        except OSError:
            continue
        if ours and text in line:
            found.append((int(folder.name), int(session)))
    return found


def wait_for(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


def records(course):
    return {path.stem for path in course.glob(".grading/double/*.json")} - {"source"}


def test_a_killed_worker_is_named_and_run_again(tiny_course, hand_in, held, grade):
    hand_in("held", HELD)
    hand_in("right")
    process = held()
    wait_for(lambda: records(tiny_course) == {"right"})

    def killed():
        # The server leads its session; what else is in it are referees: the held one's.
        for number, session in running(tiny_course, "forkserver referee"):
            if number != session:
                os.kill(number, signal.SIGKILL)
        return process.poll() is not None

    wait_for(killed)
    output = process.communicate(timeout=PATIENCE)[0]
    assert process.returncode == 1, output
    assert "held/double: The run broke off" in output
    assert "run again" in output
    assert scores(tiny_course)["right"] == 3

    code, rows, output = grade(tiny_course, "--timeout", "1")
    assert code == 0, output
    assert rows["held"]["what_went_wrong"] == "double: time limit", "it was run again"
    assert rows["right"]["score"] == "3.0"


@pytest.mark.parametrize(("number", "where"), [(signal.SIGKILL, "cell"), (signal.SIGTERM, "page")])
def test_nothing_outlives_the_command(tiny_course, hand_in, held, number, where):
    def endless(notebook):
        if where == "page":
            notebook.cells.append(new_markdown_cell(ENDLESS))

    answer = f"{HELD}\nimport os\nfor _ in range(3):\n    if not os.fork():\n        double(1)"
    hand_in("amy", answer if where == "cell" else RIGHT, edit=endless)
    process = held()
    # A server and the page; or two servers, a referee, and the three, of the student's sandbox,
    # which that of a student's children are the fourth to sixth of.
    text, most = ("forkserver feedback", 2) if where == "page" else ("forkserver", 9)
    wait_for(lambda: len(running(tiny_course, text)) >= most)
    process.send_signal(number)
    process.wait(PATIENCE)
    deadline = time.monotonic() + 10  # it takes a tenth of a second on a machine that is not busy
    while left := running(tiny_course, ""):
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def test_nothing_outlives_a_killed_server(tiny_course, hand_in, held):
    hand_in("amy", HELD)
    process = held()
    wait_for(lambda: len(running(tiny_course, "forkserver student")) >= 4)
    servers = [one for one, session in running(tiny_course, "forkserver") if one == session]
    for server in servers[:2]:
        os.kill(server, signal.SIGKILL)
    output = process.communicate(timeout=PATIENCE)[0]
    assert "amy/double: The run broke off" in output or "process ended in cell 1" in output
    wait_for(lambda: not running(tiny_course, ""))


def test_an_interrupted_run_goes_on_where_it_stopped(tiny_course, hand_in, held, grade):
    done, left = {"s0", "s1"}, {"s2", "s3", "s4"}
    for student in done | left:
        hand_in(student, RIGHT if student in done else HELD)
    process = held()
    wait_for(lambda: records(tiny_course) == done)
    process.send_signal(signal.SIGINT)
    output = process.communicate(timeout=PATIENCE)[0]
    assert process.returncode == 130, output
    assert "Interrupted; 3 left. Run again to go on" in output
    wait_for(lambda: not running(tiny_course, "forkserver"))  # nothing goes on
    assert {s for s, score in scores(tiny_course).items() if score} == done
    stamps = {
        path: path.stat().st_mtime_ns for path in tiny_course.glob("autograded/s[0-9]/*/*.ipynb")
    }

    code, rows, output = grade(tiny_course, "--timeout", "1")
    assert code == 0, output
    assert {row["student"]: row["what_went_wrong"] for row in rows.values()} == {
        student: "complete" if student in done else "double: time limit" for student in done | left
    }
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps, "nothing is done twice"


def test_a_locked_gradebook_is_told_and_put_right(tiny_course, hand_in, grade):
    hand_in("first")
    assert grade(tiny_course)[0] == 0
    hand_in("second")
    lock = sqlite3.connect(tiny_course / "gradebook.db", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    code, _, output = grade(tiny_course)
    lock.execute("ROLLBACK")
    lock.close()
    assert code == 1
    assert "locked" in output, output
    assert "Traceback" not in output, output

    code, _, output = grade(tiny_course)
    assert code == 0, output
    assert scores(tiny_course) == {"first": 3, "second": 3}


def test_a_result_that_cannot_be_written_is_told_and_put_right(tiny_course, hand_in, grade):
    hand_in("amy")
    (tiny_course / "autograded").write_text("a file where a folder should be")
    code, _, output = grade(tiny_course)
    assert code == 1
    assert "could not be written" in output, output
    (tiny_course / "autograded").unlink()
    code, _, output = grade(tiny_course)
    assert code == 0, output
    assert scores(tiny_course) == {"amy": 3}
