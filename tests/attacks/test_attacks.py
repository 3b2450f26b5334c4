"""Attacks on grading, each put into a notebook of its own: none may gain anything.

tests/attacks/corpus has them, victim.py what they attack, and how it is told that they gained.
"""

import os
import shutil

import pytest
from attacks.users import as_ordinary_user, as_root_in_a_container
from attacks.victim import ATTACKS, OURS, Victim

pytestmark = pytest.mark.slow
# Who grades: the one who runs the tests, or, for attacks on the system, somebody else.
GRADERS = {"": None, "ordinary-user": as_ordinary_user, "container-root": as_root_in_a_container}
CASES = [
    pytest.param(who, attack, id=f"{attack.name}-{who}".rstrip("-"))
    for who in GRADERS
    for attack in ATTACKS
    if attack.system or not who
]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """graded(who): the attacked course after grading, the exit code, and what was printed."""
    done, victims = {}, []

    def graded(who):
        if who and os.geteuid():
            pytest.skip("only root can become somebody else")
        if who not in done:
            folder = tmp_path_factory.mktemp("victim")
            victim = Victim(folder)
            victims.append(victim)
            victim.build()
            for attack in ATTACKS:
                if attack.system or not who:
                    victim.hand_in(attack)
            first = GRADERS[who]
            done[who] = victim, *victim.grade(first and first(folder))
        return done[who]

    yield graded
    for victim in victims:
        victim.close()
        shutil.rmtree(victim.course.parent)


@pytest.mark.parametrize("who", GRADERS)
def test_everybody_is_graded(graded, who):
    victim, code, printed = graded(who)
    assert code == 0, printed
    submitted = {folder.name for folder in victim.course.glob("submitted/*")}
    assert submitted <= {line.split("\t")[0] for line in printed.splitlines()}, printed
    assert {student: victim.scores().get(student) for student in OURS} == OURS, printed


@pytest.mark.parametrize(("who", "attack"), CASES)
def test_attack_gains_nothing(graded, who, attack):
    victim, _, printed = graded(who)
    lines = [line for line in printed.splitlines() if line.startswith(attack.name + "\t")]
    assert victim.gains(attack.name) == [], lines
