"""What processes use: memory, shared memory counted once, and the time that counts."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from handgrad.grading import watch

MIB = 1 << 20


@contextmanager
def started(code):
    """A Python process that has got through `code` and waits; its children end with it."""
    code += "\nprint('ready', flush=True)\ninput()\nos.killpg(0, 9)"
    command = [sys.executable, "-c", f"import os\n{code}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, start_new_session=True) as process:
        assert process.stdout.readline() == b"ready\n"
        yield process.pid
        process.communicate(b"\n")


CHILDREN = """
hoard = bytearray(os.urandom(1 << 20) * 40)
for _ in range(4):
    if not os.fork():
        import time
        time.sleep(1000)
"""


def test_a_family_is_a_process_and_its_childrens_children():
    grandchild = "if not os.fork():\n    os.fork()\n    import time\n    time.sleep(1000)"
    with started(grandchild) as process:
        deadline = time.monotonic() + 60
        while len(family := watch.family(process)) < 3:
            assert time.monotonic() < deadline
        assert family[0] == process
        assert len(set(family)) == 3
    assert watch.memory(process, 0) == 0, "it has ended"


def test_memory_that_processes_share_counts_once():
    with started(CHILDREN) as process:
        exact = watch.memory(process, 0)
        assert 40 * MIB < exact < 80 * MIB
        most = watch.memory(process, 10**12)
        assert most > 5 * 40 * MIB, "resident sets, which are found out faster"
        assert watch.memory(process, 100 * MIB) == pytest.approx(exact, rel=0.1)


def test_where_shares_may_not_be_read_the_resident_sets_count(monkeypatch):
    read = watch._read

    def refuse(path, otherwise=""):
        return otherwise if path.endswith("smaps_rollup") else read(path, otherwise)

    monkeypatch.setattr(watch, "_read", refuse)
    with started(CHILDREN) as process:
        assert watch.memory(process, 0) == watch.memory(process, 10**12) > 5 * 40 * MIB


@pytest.fixture
def ticks(monkeypatch):
    """ticks(passed, {task: (ran, waited)}, ...): what a clock says after each second so far."""

    def ticks(*steps):
        now = 100.0
        monkeypatch.setattr(watch.time, "monotonic", lambda: now)
        monkeypatch.setattr(watch, "_scheduled", lambda roots: scheduled)
        clock = watch.Clock(os.getpid())
        said = []
        for passed, tasks in steps:
            now += passed
            scheduled = {name: (int(a * 1e9), int(b * 1e9)) for name, (a, b) in tasks.items()}
            said.append(clock.tick())
        return pytest.approx(said)

    return ticks


def test_time_asleep_and_time_at_work_count(ticks):
    assert ticks((1, {"a": (0, 0)}), (1, {"a": (1, 0)}), (2, {"a": (1.5, 0)})) == [1, 1, 2]


def test_time_that_is_spent_waiting_for_others_does_not(ticks):
    assert ticks((1, {"a": (0.25, 0.75)}), (4, {"a": (1.25, 3.75)})) == [0.25, 1]


def test_own_children_are_no_others(ticks):
    busy = {f"child {i}": (1 / 15, 14 / 15) for i in range(15)}
    assert ticks((1, busy)) == [1]
    assert ticks((1, busy), (1, {"a": (0, 0)})) == [1, 1], "nor do they save anything up"


def test_threads_on_several_processors_count_once(ticks):
    assert ticks((1, {"a": (1, 0), "b": (1, 0)})) == [1]


def test_where_the_kernel_does_not_tell_the_clock_on_the_wall_counts(monkeypatch):
    monkeypatch.setattr(watch, "_read", lambda path, otherwise="": otherwise)
    clock = watch.Clock(os.getpid())
    time.sleep(0.05)
    assert clock.tick() >= 0.05


def test_a_process_that_shares_its_processor_is_charged_its_own_part():
    code = "os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})"
    spin = f"{code}\nif not os.fork():\n    while True: pass"
    with started(spin) as one, started(spin):
        clock = watch.Clock(one)
        time.sleep(1)
        passed = clock.tick()
        assert passed < 0.8
