"""Attacks on grading, each put into a notebook of its own: none may gain anything.

tests/attacks/corpus has them, victim.py what they attack, and how it is told that they gained.
"""

import os
import shutil

import pytest
from attacks.stock import against_nbgrader
from attacks.users import as_ordinary_user, as_root_in_a_container
from attacks.victim import ATTACKS, OURS, Victim

pytestmark = pytest.mark.slow
# Who grades: the one who runs the tests, or, for attacks on the system, somebody else.
GRADERS = {"": None, "ordinary-user": as_ordinary_user, "container-root": as_root_in_a_container}

# By day only these are held against stock nbgrader; they gain points, and a file outside.
SAMPLE = {"patched-numpy-testing", "write-outside"}


each_grader = pytest.mark.parametrize("who", GRADERS)
each_attack = pytest.mark.parametrize(
    ("who", "attack"),
    [
        pytest.param(who, attack, id=f"{attack.name}-{who}".rstrip("-"))
        for who in GRADERS
        for attack in ATTACKS
        if attack.system or not who
    ],
)


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """graded(who): the attacked course, its scores, the exit code, and what was printed."""
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
            code, printed = victim.grade(first and first(folder))
            done[who] = victim, victim.scores(), code, printed
        return done[who]

    yield graded
    for victim in victims:
        victim.close()
        shutil.rmtree(victim.course.parent)


@each_grader
def test_everybody_is_graded(graded, who):
    victim, scores, code, printed = graded(who)
    assert code == 0, printed
    submitted = {folder.name for folder in victim.course.glob("submitted/*")}
    assert submitted <= {line.split("\t")[0] for line in printed.splitlines()}, printed
    assert {student: scores.get(student) for student in OURS} == OURS, printed


@each_attack
def test_attack_gains_nothing(graded, who, attack):
    victim, scores, _, printed = graded(who)
    lines = [line for line in printed.splitlines() if line.startswith(attack.name + "\t")]
    assert victim.gains(attack.name, scores) == [], lines


@pytest.mark.parametrize(
    ("attacks", "at_least"),
    [
        pytest.param([a for a in ATTACKS if a.name in SAMPLE], len(SAMPLE), id="sample"),
        pytest.param([a for a in ATTACKS if a.stock], 30, id="all", marks=pytest.mark.nightly),
    ],
)
def test_attacks_are_real_and_their_gains_are_seen(tmp_path, attacks, at_least):
    gains = against_nbgrader(tmp_path, attacks)
    succeeded = [attack.name for attack in attacks if gains[attack.name]]
    assert len(succeeded) >= at_least, gains
