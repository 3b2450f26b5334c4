"""What a notebook's processes use, seen from outside of them: /proc tells, without any rights.

Processes come and go while they are looked at; one that has ended uses nothing.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")


class Clock:
    """The time that counts for a cell: that on the wall, less what others took from it.

    A process that could run but has to wait for a processor is not charged for it, so a busy
    machine fails nobody. One that sleeps is, and so is one that waits for its own children.
    """

    def __init__(self, *roots: int):
        self._roots = roots
        self._last = time.monotonic()
        self._known: dict[str, tuple[int, int]] = {}

    def tick(self) -> float:
        """The seconds that count since the last tick."""
        now = time.monotonic()
        passed, self._last = now - self._last, now
        before, self._known = self._known, _scheduled(self._roots)
        ran = waited = 0.0
        for task, (ran_so_far, waited_so_far) in self._known.items():
            ran_before, waited_before = before.get(task, (0, 0))
            ran += (ran_so_far - ran_before) / 1e9
            waited += (waited_so_far - waited_before) / 1e9
        return min(passed, max(passed - waited, ran))


def memory(root: int, enough: int) -> int:
    """Bytes of memory of a process and all below it; exact from `enough` on, else at most that.

    What processes share is counted in the resident set of each, so these are only an upper bound.
    Proportional sets, in which each gets its share, take longer to find out, and where they may
    not be read the resident ones count.
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


def _scheduled(roots: tuple[int, ...]) -> dict[str, tuple[int, int]]:
    """Nanoseconds that each thread ran and that it waited for a processor, by its folder."""
    found = {}
    for process in (one for root in roots for one in family(root)):
        for task in _tasks(process):
            if words := _read(f"{task}/schedstat").split():
                found[task] = int(words[0]), int(words[1])
    return found


def _resident(process: int) -> int:
    return int(_read(f"/proc/{process}/statm", "0 0").split()[1]) * PAGE


def _proportional(process: int) -> int:
    lines = (line.split() for line in _read(f"/proc/{process}/smaps_rollup").splitlines())
    sizes = [int(words[1]) << 10 for words in lines if words[0] in ("Pss:", "SwapPss:")]
    return sum(sizes) if sizes else _resident(process)


def _tasks(process: int) -> list[str]:
    folder = f"/proc/{process}/task"
    with suppress(OSError):
        return [f"{folder}/{number}" for number in os.listdir(folder)]
    return []


def _read(path: str, otherwise: str = "") -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return otherwise
