"""What goes wrong with one submission, or with the run, costs no other and is put right again."""

import csv
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

pytestmark = pytest.mark.slow
COMMAND = [Path(sys.executable).parent / "handgrad", "grade", "--timeout", "20", "--jobs", "2"]
SLOW = "import time\ntime.sleep(3)\ndef double(x):\n    return 2 * x"
RIGHT = "def double(x):\n    return 2 * x"


def start(course):
    return subprocess.Popen(
        COMMAND,
        cwd=course,
        env=os.environ | {"HOME": str(course)},  # by which `processes` knows what belongs to it
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process):
    output, _ = process.communicate(timeout=120)
    return process.returncode, output


def rows(course):
    with (course / "summary.csv").open(newline="") as file:
        return {row["student"]: row for row in csv.DictReader(file)}


def scores(course):
    with Gradebook(f"sqlite:///{course}/gradebook.db", "handgrad") as gradebook:
        return {s.student_id: s.score for s in gradebook.assignment_submissions("double")}


def processes(course, text):
    """Numbers of running processes that `course`'s command has started and whose line has text."""
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


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)
    return found


CRASHES = {
    "segfault": "import ctypes\nctypes.string_at(0)",
    "exit": "import os\nos._exit(0)",
    "killed": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\nos.abort()",
    "memory": "hoard = []\nwhile True:\n    hoard.append(bytearray(1 << 24))",
    "disk": "with open('full', 'wb') as file:\n    file.write(bytes(100 << 20))",
    "processes": "import os\npids = [os.fork() for _ in range(8)]",
}


def test_a_crash_costs_its_own_submission_only(tiny_course, hand_in):
    for name, code in CRASHES.items():
        hand_in(name, f"{code}\n{RIGHT}")
    hand_in("right")
    code, output = finish(start(tiny_course))
    assert {name: row["score"] for name, row in rows(tiny_course).items()} == {
        name: "3.0" if name == "right" else "0.0" for name in [*CRASHES, "right"]
    }, output
    for name in ("segfault", "exit", "killed"):
        assert "process ended" in rows(tiny_course)[name]["detail"], output
        assert f"{name}/double: The student's process ended" in output
    assert code == 1


def test_a_killed_worker_is_named_and_run_again(tiny_course, hand_in):
    hand_in("right")
    hand_in("slow", SLOW.replace("3", "6"))
    process = start(tiny_course)
    wait_for(lambda: list(tiny_course.glob(".grading/double/right.json")))
    # The server leads its session; what else is in it are referees, the slow one's by now.
    for number, session in wait_for(lambda: processes(tiny_course, "forkserver referee")):
        if number != session:
            os.kill(number, signal.SIGKILL)
    code, output = finish(process)
    assert code == 1
    assert "run again" in rows(tiny_course)["slow"]["detail"], output
    assert rows(tiny_course)["right"]["score"] == "3.0"

    code, output = finish(start(tiny_course))
    assert code == 0, output
    assert scores(tiny_course) == {"slow": 3, "right": 3}


def test_killed_servers_are_started_anew(tiny_course, hand_in):
    for number in range(6):
        hand_in(f"s{number}", SLOW.replace("3", "0.5"))
    process = start(tiny_course)
    wait_for(lambda: len(processes(tiny_course, "forkserver student")) > 1)
    for number, session in processes(tiny_course, "forkserver"):
        if number == session:
            os.kill(number, signal.SIGKILL)
    finish(process)
    code, output = finish(start(tiny_course))
    assert code == 0, output
    assert scores(tiny_course) == {f"s{number}": 3 for number in range(6)}


def test_an_interrupted_run_goes_on_where_it_stopped(tiny_course, hand_in):
    for number in range(6):
        hand_in(f"s{number}", RIGHT if number < 2 else SLOW)
    process = start(tiny_course)
    wait_for(lambda: list(tiny_course.glob(".grading/double/s[0-9]*.json")))
    process.send_signal(signal.SIGINT)
    code, output = finish(process)
    assert code == 130, output
    assert "Run again to go on" in output
    wait_for(lambda: not processes(tiny_course, "forkserver"), 10)  # nothing is left running
    done = set(scores(tiny_course))
    assert done and len(done) < 6
    stamps = {
        path: path.stat().st_mtime_ns for path in tiny_course.glob(".grading/double/s[0-9]*.json")
    }

    code, output = finish(start(tiny_course))
    assert code == 0, output
    assert scores(tiny_course) == {f"s{number}": 3 for number in range(6)}
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps, "nothing is done twice"


def test_a_locked_gradebook_is_told_and_put_right(tiny_course, hand_in):
    hand_in("first")
    assert finish(start(tiny_course))[0] == 0
    hand_in("second")
    lock = sqlite3.connect(tiny_course / "gradebook.db", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    code, output = finish(start(tiny_course))
    lock.execute("ROLLBACK")
    lock.close()
    assert code == 1
    assert "locked" in output and "Traceback" not in output, output

    code, output = finish(start(tiny_course))
    assert code == 0, output
    assert scores(tiny_course) == {"first": 3, "second": 3}


def test_a_result_that_cannot_be_written_is_told_and_put_right(tiny_course, hand_in):
    hand_in("amy")
    (tiny_course / "autograded").write_text("a file where a folder should be")
    code, output = finish(start(tiny_course))
    assert code == 1
    assert "could not be written" in output, output
    (tiny_course / "autograded").unlink()
    code, output = finish(start(tiny_course))
    assert code == 0, output
    assert scores(tiny_course) == {"amy": 3}
