"""The attacks against stock nbgrader, each on a copy of the course of its own.

Those that would hurt a machine without a sandbox are not run.
"""

import os
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attacks.victim import ENVIRONMENT, NAME, OURS, SECRET, Attack, Victim, processes_of
from stock_nbgrader import use_stock_steps

BIN = Path(sys.executable).parent
JOBS = 2
CELL_SECONDS, ALL_SECONDS = 5, 60


def against_nbgrader(folder: Path, attacks: list[Attack]) -> dict[str, list[str]]:
    """What a blank notebook and each of the attacks get out of nbgrader."""
    base = Victim(folder / "base")
    base.build()
    use_stock_steps(base.course)
    _nbgrader(base.course, "generate_assignment", NAME)
    _nbgrader(base.course, "autograde", NAME)
    assert base.scores() == OURS, "nbgrader grades those who attack nobody"
    with ThreadPoolExecutor(JOBS) as pool:
        gains = pool.map(lambda attack: _attack(base, attack), attacks)
        got = {attack.name: one for attack, one in zip(attacks, gains, strict=True)}
    return {"blank": base.gains("blank", base.scores(), stock=True), **got}


def _attack(base: Victim, attack: Attack) -> list[str]:
    victim = Victim(base.course.parent.with_name(f"nbgrader-{attack.name}"))
    shutil.copytree(base.course.parent, victim.course.parent)
    victim.hand_in(attack)
    seconds = [f"--{part}.timeout={CELL_SECONDS}" for part in ("Execute", "ExecutePreprocessor")]
    _nbgrader(victim.course, "autograde", NAME, "--student", attack.student, *seconds)
    gains = victim.gains(attack.name, victim.scores(), stock=True)
    for number in processes_of(attack.name):
        os.kill(number, signal.SIGKILL)
    victim.close()
    shutil.rmtree(victim.course.parent)
    return gains


def _nbgrader(course: Path, *arguments: str) -> None:
    """Run it, for a minute at most; what an attack leaves of it is seen afterwards."""
    process = subprocess.Popen(
        [BIN / "nbgrader", *arguments],
        cwd=course,
        # It calls `alembic` by name.
        env=os.environ | {SECRET: ENVIRONMENT, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(ALL_SECONDS)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()
