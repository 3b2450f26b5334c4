"""The attacks of tests/attacks against stock nbgrader and against `handgrad grade`, side by side:
python -m benchmarks.attacks [NAMES ...]

Those that would hurt a machine without a sandbox are not run against nbgrader.
"""

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from attacks.stock import against_nbgrader
from attacks.victim import ATTACKS, Attack, Victim

NOT_RUN = "not run"
BLANK = "hands in a blank notebook, and reads the tracebacks"
RUN = "all of these at once: the run as a whole"


def against_handgrad(folder: Path, attacks: list[Attack]) -> dict[str, list[str]]:
    victim = Victim(folder / "handgrad")
    victim.build()
    for attack in attacks:
        victim.hand_in(attack)
    run, _ = victim.grade()
    scores = victim.scores()
    names = ["blank", *(attack.name for attack in attacks)]
    gains = {name: victim.gains(name, scores) for name in names}
    victim.close()
    return gains | {"run": run}


def main() -> None:
    attacks = [a for a in ATTACKS if not sys.argv[1:] or a.name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        theirs = against_nbgrader(Path(folder), [attack for attack in attacks if attack.stock])
        ours = against_handgrad(Path(folder), attacks)
    table = Table("what the attack tries", "nbgrader autograde", "handgrad grade")
    # nbgrader's tracebacks show some of the tests to everybody who fails one; that counts once.
    rows = {"blank": BLANK, "run": RUN, **{a.name: a.tries for a in attacks}}
    for name, tries in rows.items():
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
