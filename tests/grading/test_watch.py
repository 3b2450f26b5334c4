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

    def refuse(path):
        return "" if path.endswith("smaps_rollup") else read(path)

    monkeypatch.setattr(watch, "_read", refuse)
    with started(CHILDREN) as process:
        assert watch.memory(process, 0) > 5 * 40 * MIB


TABLES = """
import mmap
kept = []
for _ in range(50):
    kept.append(mmap.mmap(-1, 1 << 30, mmap.MAP_PRIVATE, mmap.PROT_READ))
    for at in range(0, 1 << 30, 2 << 20):
        kept[-1][at]
"""


@pytest.mark.parametrize("enough", [0, 10**12])
def test_page_tables_count(enough):
    with started(TABLES) as process:
        assert watch.memory(process, enough) > 50 * 2 * MIB


def test_what_was_swapped_out_counts(monkeypatch):
    status = "VmRSS:\t   1 kB\nVmSwap:\t   2 kB\nVmPTE:\t  4 kB\nVmData:\t   8 kB\nThreads:\t1\n"
    monkeypatch.setattr(watch, "_read", lambda path: status)
    assert watch._resident(1) == 7 << 10


@pytest.fixture
def ticks(monkeypatch):
    """ticks((passed, {task: (ran, waited)}), ...): what a clock says after each of the steps.

    Those whose name begins with "main" are the main threads.
    """

    def ticks(*steps):
        now = 100.0
        monkeypatch.setattr(watch.time, "monotonic", lambda: now)
        scheduled = {}, {}
        monkeypatch.setattr(watch, "_scheduled", lambda student, referee: scheduled)
        clock = watch.Clock(1, 2)
        said = []
        for passed, tasks in steps:
            now += passed
            scheduled = {}, {}
            for name, (ran, waited) in tasks.items():
                scheduled[not name.startswith("main")][name] = int(ran * 1e9), int(waited * 1e9)
            said.append(clock.tick())
        return pytest.approx(said)

    return ticks


def test_time_asleep_and_time_at_work_count(ticks):
    steps = (1, {"main": (0, 0)}), (1, {"main": (1, 0)}), (2, {"main": (1.5, 0)})
    assert ticks(*steps) == [1, 1, 2]


def test_time_that_is_spent_waiting_for_others_does_not(ticks):
    assert ticks((1, {"main": (0.25, 0.75)}), (4, {"main": (1.25, 3.75)})) == [0.25, 1]


def test_own_children_are_no_others(ticks):
    busy = {f"child {i}": (1 / 15, 14 / 15) for i in range(15)}
    assert ticks((1, busy)) == [1]
    assert ticks((1, busy), (1, {"main": (0, 0)})) == [1, 1], "nor do they save anything up"


def test_nothing_is_taken_off_while_others_of_ones_own_run(ticks):
    steps = [
        (1, {"main": (0.1, 0.9), "child": (0.9, 0)}),
        (1, {"main": (0.2, 1.8), "child": (0.9, 0)}),  # is asleep
        (1, {"main": (0.3, 2.7), "child": (0.9, 0.1)}),
        (1, {"main": (0.4, 3.6), "another": (0, 0)}),
        (1, {"main": (0.5, 4.5)}),
        (1, {"main": (0.6, 5.4)}),
    ]
    assert ticks(*steps) == [1, 0.1, 1, 1, 1, 0.1]


def test_main_threads_that_wait_for_each_other_count_as_one(ticks):
    assert ticks((1, {"main": (0.5, 0.5), "main of the referee": (0.5, 0.5)})) == [1]


def test_the_main_thread_is_that_of_the_sandboxed_process():
    nested = """
import time
if not os.fork():
    if not os.fork():
        for _ in range(2):
            if not os.fork():
                break
    time.sleep(1000)
"""
    with started(nested) as student, started("") as referee:
        deadline = time.monotonic() + 60
        while len(family := watch.family(student)) < 5:
            assert time.monotonic() < deadline
        main, others = watch._scheduled(student, referee)
    assert list(main) == [watch._main(family[2]), watch._main(referee)]
    assert list(others) == [watch._main(family[i]) for i in (0, 1, 3, 4)]


def test_where_the_kernel_does_not_tell_the_clock_on_the_wall_counts(monkeypatch):
    monkeypatch.setattr(watch, "_read", lambda path: "")
    clock = watch.Clock(os.getpid(), os.getpid())
    time.sleep(0.05)
    assert clock.tick() >= 0.05


def test_a_process_that_shares_its_processor_is_charged_its_own_part():
    code = "os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})"
    spin = f"{code}\nif not os.fork():\n    while True: pass"
    with started(spin) as one, started(spin), started("") as referee:
        clock = watch.Clock(one, referee)
        time.sleep(1)
        passed = clock.tick()
        assert passed < 0.8
