"""The attacks of tests/attacks against stock nbgrader and against `handgrad grade`, side by side:
python -m benchmarks.attacks [NAMES ...]

Each attack on nbgrader gets a copy of the course of its own; those that would hurt a machine
without a sandbox are not run there.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from attacks.victim import (  # noqa: E402
    ATTACKS,
    ENVIRONMENT,
    NAME,
    OURS,
    SECRET,
    Attack,
    Victim,
    processes_of,
)

BIN = Path(sys.executable).parent
JOBS = 2
CELL_SECONDS, ALL_SECONDS = 5, 60
NOT_RUN = "not run"
BLANK = "hands in a blank notebook, and reads the tracebacks"


def nbgrader(course: Path, *arguments: str) -> None:
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


def attack_nbgrader(base: Victim, attack: Attack) -> list[str]:
    """What the attack gets out of `nbgrader autograde` on a copy of the course."""
    victim = Victim(base.course.parent.with_name(f"nbgrader-{attack.name}"))
    shutil.copytree(base.course.parent, victim.course.parent)
    victim.hand_in(attack)
    seconds = [f"--{part}.timeout={CELL_SECONDS}" for part in ("Execute", "ExecutePreprocessor")]
    nbgrader(victim.course, "autograde", NAME, "--student", attack.name, *seconds)
    gains = victim.gains(attack.name, tracebacks=False)
    for number in processes_of(attack.name):
        os.kill(number, signal.SIGKILL)
    victim.close()
    shutil.rmtree(victim.course.parent)
    return gains


def against_nbgrader(folder: Path, attacks: list[Attack]) -> dict[str, list[str]]:
    base = Victim(folder / "base")
    base.build()
    nbgrader(base.course, "generate_assignment", NAME)
    nbgrader(base.course, "autograde", NAME)
    assert base.scores() == OURS, "nbgrader grades those who attack nobody"
    with ThreadPoolExecutor(JOBS) as pool:
        gains = pool.map(lambda attack: attack_nbgrader(base, attack), attacks)
        got = {attack.name: one for attack, one in zip(attacks, gains, strict=True)}
    return {"blank": base.gains("blank"), **got}


def against_handgrad(folder: Path, attacks: list[Attack]) -> dict[str, list[str]]:
    victim = Victim(folder / "handgrad")
    victim.build()
    for attack in attacks:
        victim.hand_in(attack)
    code, printed = victim.grade()
    assert code == 0, printed
    gains = {name: victim.gains(name) for name in ("blank", *(attack.name for attack in attacks))}
    victim.close()
    return gains


def main() -> None:
    attacks = [a for a in ATTACKS if not sys.argv[1:] or a.name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        theirs = against_nbgrader(Path(folder), [attack for attack in attacks if attack.stock])
        ours = against_handgrad(Path(folder), attacks)
    table = Table("what the attack tries", "nbgrader autograde", "handgrad grade")
    # nbgrader's tracebacks show some of the tests to everybody who fails one; that counts once.
    for name, tries in {"blank": BLANK, **{a.name: a.tries for a in attacks}}.items():
        table.add_row(escape(tries), _said(theirs.get(name)), _said(ours[name]))
    table.add_section()
    table.add_row(
        "succeeded",
        f"{_count(theirs)} of {len(theirs)} run",
        f"{_count(ours)} of {len(ours)} run",
    )
    Console(width=140).print(table)


def _said(gains: list[str] | None) -> str:
    if gains is None:
        return NOT_RUN
    return escape("got " + ", ".join(gains)[:90]) if gains else "nothing"


def _count(gains: dict[str, list[str]]) -> int:
    return sum(bool(got) for got in gains.values())


if __name__ == "__main__":
    main()
