"""What a notebook's processes use, seen from outside of them: /proc tells, without any rights.

Processes come and go while they are looked at; one that has ended uses nothing.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

Times = dict[str, tuple[int, int]]  # of threads, by their folders: nanoseconds run and waited


class Clock:
    """The time that counts for a cell: that on the wall, less what others took from it.

    The two main threads, of the student's process and of the referee, are not charged for having
    to wait for a processor, so a busy machine fails nobody. Sleep is charged, and so is everything
    while anything else of theirs runs, for which they may have waited.
    """

    def __init__(self, student: int, referee: int):
        self._roots = student, referee
        self._last = time.monotonic()
        self._known = _scheduled(*self._roots)

    def tick(self) -> float:
        """The seconds that count since the last tick."""
        now = time.monotonic()
        passed, self._last = now - self._last, now
        (before, others_before), self._known = self._known, _scheduled(*self._roots)
        main, others = self._known
        if others != others_before:
            return passed
        ran = waited = 0.0
        for task, (ran_so_far, waited_so_far) in main.items():
            ran_before, waited_before = before.get(task, (0, 0))
            ran += (ran_so_far - ran_before) / 1e9
            waited += (waited_so_far - waited_before) / 1e9
        return min(passed, max(passed - waited, ran))


def memory(root: int, enough: int) -> int:
    """Bytes of memory of a process and all below it; exact from `enough` on, else at most that.

    Page tables count, for they can be larger than what they lead to. What processes share is
    counted in the resident set of each, so these are only an upper bound. Proportional sets, in
    which each gets its share, take longer to find out, and where they may not be read the resident
    ones count.
    """
    processes = family(root)
    most = sum(map(_resident, processes))
    return most if most <= enough else sum(map(_proportional, processes))


def family(root: int) -> list[int]:
    """A process and all that descend from it."""
    found = [root]
    for process in found:
        for task in _tasks(process):
            found += map(int, _read(f"{task}/children").split())
    return found


def _scheduled(student: int, referee: int) -> tuple[Times, Times]:
    """What the two main threads ran and waited, and what all others of the two families did.

    The student's is that of the first child's first child: see `sandbox.confine`.
    """
    process = student
    for _ in range(2):  # less deep while the sandbox is being built
        process = next(map(int, _read(f"{_main(process)}/children").split()), process)
    threads = _main(process), _main(referee)
    main: Times = {}
    others: Times = {}
    for member in (*family(student), *family(referee)):
        for task in _tasks(member):
            if words := _read(f"{task}/schedstat").split():
                (main if task in threads else others)[task] = int(words[0]), int(words[1])
    return main, others


def _main(process: int) -> str:
    return f"/proc/{process}/task/{process}"


def _resident(process: int) -> int:
    return _sizes(f"/proc/{process}/status", "VmRSS:", "VmSwap:", "VmPTE:")


def _proportional(process: int) -> int:
    shares = _sizes(f"/proc/{process}/smaps_rollup", "Pss:", "SwapPss:")
    tables = _sizes(f"/proc/{process}/status", "VmPTE:")
    return shares + tables if shares else _resident(process)


def _sizes(path: str, *names: str) -> int:
    """The sum, in bytes, of those lines of a file that begin with one of the names."""
    lines = (line.split() for line in _read(path).splitlines())
    return sum(int(words[1]) << 10 for words in lines if words[0] in names)


def _tasks(process: int) -> list[str]:
    folder = f"/proc/{process}/task"
    with suppress(OSError):
        return [f"{folder}/{number}" for number in os.listdir(folder)]
    return []


def _read(path: str) -> str:
    with suppress(OSError):
        return Path(path).read_text()
    return ""
