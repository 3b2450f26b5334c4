"""Runs `handgrad grade` in a course with short limits, and watches it: python grade.py FOLDER.

What was gained against the run as a whole it writes beside the course, into watched.json.
"""

import ctypes
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import suppress
from functools import partial
from pathlib import Path

from handgrad.grading import cli, feedback
from handgrad.grading.sandbox import Limits
from handgrad.grading.watch import family

LONGEST = 900  # seconds of the whole run, which mostly waits for limits
# Bytes that the processes of one student may hold at once, until somebody looks.
MEMORY = 2 * Limits().memory
PR_SET_CHILD_SUBREAPER = 36
EVERY = 0.5  # seconds


def grade() -> None:
    cli.Limits = partial(Limits, notebook_seconds=60)
    feedback.SECONDS = 3
    # Most attacks that run into the limits sleep, so many can run at once.
    cli.app(["grade", "--timeout", "2", "--jobs", "6"])


def watch(course: Path) -> list[str]:
    """Run the command in `course`; returns what went wrong with it."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # whoever is left becomes ours
    environment = os.environ | {"COLUMNS": "200", "TMPDIR": str(course.parent)}
    start, got, most = time.monotonic(), [], 0
    command = subprocess.Popen([sys.executable, __file__], cwd=course, env=environment)
    while command.poll() is None and time.monotonic() < start + LONGEST:
        most = max(most, *_held().values(), 0)
        time.sleep(EVERY)
    if command.returncode is None:
        command.kill()
        got.append(f"a run of more than {LONGEST} seconds")
    elif command.returncode not in (0, 1):
        got.append(f"the exit code {command.returncode}")
    if most > MEMORY:
        got.append(f"{most >> 20} MB of memory held at once")
    command.wait()
    until = time.monotonic() + 10  # what dies with the command may take a moment
    while (left := _left()) and time.monotonic() < until:
        time.sleep(0.1)
    return [*got, *([f"{len(left)} processes go on: {left}"] if left else [])]


def _left() -> list[int]:
    """The processes that the command has left behind."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return family(os.getpid())[1:]


def _held() -> dict[str, int]:
    """The memory of the processes of each student, who has a process namespace of their own."""
    held: dict[str, int] = defaultdict(int)
    own = os.readlink("/proc/self/ns/pid")
    for number in family(os.getpid()):
        with suppress(OSError):
            space = os.readlink(f"/proc/{number}/ns/pid")
            if space != own:
                status = Path(f"/proc/{number}/status").read_text()
                fields = dict(line.split(":\t", 1) for line in status.splitlines())
                # One that is just ending has no memory any more.
                held[space] += int(fields.get("RssAnon", "0 kB").split()[0]) << 10
    return held


if __name__ == "__main__":
    if sys.argv[1:]:
        course = Path(sys.argv[1])
        (course.parent / "watched.json").write_text(json.dumps(watch(course)))
    else:
        grade()
