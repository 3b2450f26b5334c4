"""Attacks on grading, each put into a notebook of its own: none may gain anything.

tests/attacks/corpus has them, victim.py what they attack, and how it is told that they gained.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attacks.users import as_ordinary_user
from attacks.victim import ATTACKS, ENVIRONMENT, OURS, SECRET, Victim

pytestmark = pytest.mark.slow
GRADE = Path(__file__).parent / "grade.py"


@pytest.fixture(scope="module", params=["", "as an ordinary user"])
def graded(request, tmp_path_factory):
    """The attacked course after grading, and what was printed."""
    if request.param and os.geteuid():
        pytest.skip("this is an ordinary user already")
    victim = Victim(tmp_path_factory.mktemp("victim"))
    victim.build()
    for attack in ATTACKS:
        victim.hand_in(attack)
    start = as_ordinary_user(victim.course.parent) if request.param else None
    done = subprocess.run(
        [sys.executable, GRADE, victim.course],
        env=os.environ | {SECRET: ENVIRONMENT},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        preexec_fn=start,
        timeout=300,
    )
    yield victim, done.returncode, done.stdout
    victim.close()
    shutil.rmtree(victim.course.parent)


def test_everybody_is_graded(graded):
    victim, code, printed = graded
    assert code == 0, printed
    missing = {attack.name for attack in ATTACKS} - {l.split("\t")[0] for l in printed.splitlines()}
    assert not missing, printed
    assert {student: victim.scores().get(student) for student in OURS} == OURS, printed


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_gains_nothing(graded, attack):
    victim, _, printed = graded
    line = [line for line in printed.splitlines() if line.startswith(attack.name + "\t")]
    assert victim.gains(attack) == [], line
