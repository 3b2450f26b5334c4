"""One notebook under way in two fresh processes, student and referee, watched from outside both.

What a limit ends is killed from here: no code in either process, be it in a loop in C, can
prevent that.
"""

import json
import os
import select
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import asdict
from tempfile import TemporaryDirectory
from typing import Any

from handgrad.grading.forkserver import ForkServer
from handgrad.grading.job import NUMBER, Cell, Ran
from handgrad.grading.sandbox import Limits
from handgrad.grading.watch import Clock, memory

LOOK = 0.1  # seconds between two looks at the processes
GRACE = 3  # seconds that an interrupted cell has to end, and then the test that called it
STRETCH = 3  # times its limit that a cell may take on a busy machine, on the wall's clock
LONGEST = 64 << 20  # bytes that a cell's outputs may take; the referee cuts them far below
START_SECONDS = 30  # how long processes may take to start, on top of the notebook's own time


class Run:
    """The two processes of a notebook; use as a context manager, which ends them.

    `order` is what the student's process is told, `core` the processor that both run on, and
    `broken_off` can be read as soon as the notebook is not to go on.
    """

    def __init__(
        self,
        students: ForkServer,
        referees: ForkServer,
        order: dict[str, Any],
        limits: Limits,
        broken_off: int,
    ):
        self._limits, self._broken_off = limits, broken_off
        self._end = time.monotonic() + limits.notebook_seconds + START_SECONDS
        with ExitStack() as stack:
            # The referee's; removed from here, since it may be killed at any time.
            folder = TemporaryDirectory(prefix="handgrad-", ignore_cleanup_errors=True)
            stack.enter_context(folder)
            self._job, theirs, student, referee = (
                stack.enter_context(one) for one in (*socket.socketpair(), *socket.socketpair())
            )
            self._number = students.fork(order, [student])
            self._student = os.pidfd_open(self._number)
            stack.callback(_end, self._student)
            order = {
                "student": self._number,
                "cell_seconds": limits.cell_seconds,
                "core": order["core"],
                "folder": folder.name,
            }
            number = referees.fork(order, [theirs, referee])
            self._referee = os.pidfd_open(number)
            stack.callback(_end, self._referee)
            for one in (student, theirs, referee):  # so that the end of a process is seen
                one.close()
            self._stack = stack.pop_all()
        self._clock = Clock(self._number, number)

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def results(self, cells: list[Cell]) -> Iterator[Ran]:
        """What comes of one cell after the other; ends with one that broke the run, if any does.

        Raises RuntimeError if the run was broken off, and OSError if it cannot be started.
        """
        job = json.dumps([asdict(cell) for cell in cells]).encode()
        self._job.settimeout(START_SECONDS)
        self._job.sendall(NUMBER.pack(len(job)) + job)
        written = bytearray()
        self._killed = ""  # why, if we did
        self._next_look = time.monotonic() + LOOK
        for self._cell in range(len(cells)):
            self._began, self._spent, self._told = time.monotonic(), 0.0, False
            while b"\n" not in written:
                part = self._read()
                if not part:
                    if not self._killed:
                        raise RuntimeError("the process of the tests ended")
                    yield Ran([], self._killed)
                    return
                written += part
                if len(written) > LONGEST:
                    yield Ran([], f"its outputs take more than {LONGEST >> 20} MiB")
                    return
            line, _, written = written.partition(b"\n")
            ran = Ran(**json.loads(line))
            if ran.broken:
                yield Ran([], self._killed or ran.broken)
                return
            yield ran

    def _read(self) -> bytes:
        """Some of what the referee writes, nothing at its end; holds both to their limits."""
        job = self._job.fileno()
        while True:
            ready = select.select([job, self._broken_off], [], [], LOOK)[0]
            if self._broken_off in ready:
                raise RuntimeError("so did the command")
            if time.monotonic() >= self._next_look:
                self._look()
                self._next_look = time.monotonic() + LOOK
            if job in ready:
                with suppress(ConnectionResetError):  # it left something unread
                    return self._job.recv(1 << 20)
                return b""

    def _look(self) -> None:
        """Hold the processes to their limits."""
        self._spent += self._clock.tick()
        limit = self._limits.cell_seconds
        # From some time on waiting counts as well, so that nobody gets time without end.
        at_least = time.monotonic() - self._began - (STRETCH - 1) * limit
        late = max(self._spent, at_least) - limit
        if late > 0 and not self._told:
            self._told = True
            with suppress(OSError):
                self._job.sendall(NUMBER.pack(self._cell))
        if memory(self._number, self._limits.memory) > self._limits.memory:
            self._kill(f"it used more than {self._limits.memory / (1 << 30):g} GiB of memory")
        if late > GRACE:
            self._kill("it did not stop when it was interrupted")
        if late > 2 * GRACE:
            self._killed = "a test could not cope with what was returned"
            _kill(self._referee)
        if time.monotonic() > self._end:
            self._kill(f"the notebook took longer than {self._limits.notebook_seconds} seconds")
            _kill(self._referee)

    def _kill(self, why: str) -> None:
        """End the student's process; the referee, which then hears nothing more, ends by itself."""
        self._killed = self._killed or why
        _kill(self._student)


def _kill(pidfd: int) -> None:
    """End a process that may have ended already."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)


def _end(pidfd: int) -> None:
    """Kill a process, and wait until it is gone and writes no more."""
    _kill(pidfd)
    select.select([pidfd], [], [], GRACE)
    os.close(pidfd)
