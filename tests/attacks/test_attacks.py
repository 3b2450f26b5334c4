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

NIGHTLY = "container-root"  # it takes the sandbox of one and the user of the other

# By day only these are held against stock nbgrader; they gain points, and a file outside.
SAMPLE = {"patched-numpy-testing", "write-outside"}


def _marks(who, nightly=False):
    return [pytest.mark.nightly] if nightly or who == NIGHTLY else []


each_grader = pytest.mark.parametrize(
    "who", [pytest.param(who, marks=_marks(who)) for who in GRADERS]
)
each_attack = pytest.mark.parametrize(
    ("who", "attack"),
    [
        pytest.param(
            who,
            attack,
            id=f"{attack.name}-{who}".rstrip("-"),
            marks=_marks(who, attack.nightly),
        )
        for who in GRADERS
        for attack in ATTACKS
        if attack.system or not who
    ],
)


@pytest.fixture(scope="module")
def graded(request, tmp_path_factory):
    """graded(who): the course under the attacks that this session tests, its scores, the gains of
    all, and what was printed.
    """
    done, victims = {}, []
    tested = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]

    def graded(who):
        if who and os.geteuid():
            pytest.skip("only root can become somebody else")
        if who not in done:
            folder = tmp_path_factory.mktemp("victim")
            victim = Victim(folder)
            victims.append(victim)
            victim.build()
            for params in tested:
                if "attack" in params and params["who"] == who:
                    victim.hand_in(params["attack"])
            first = GRADERS[who]
            got, printed = victim.grade(first and first(folder))
            done[who] = victim, victim.scores(), got, printed
        return done[who]

    yield graded
    for victim in victims:
        victim.close()
        shutil.rmtree(victim.course.parent)


@each_grader
def test_everybody_is_graded(graded, who):
    """`python -m benchmarks.attacks NAME` tells which of the attacks it was, where this fails."""
    _, scores, got, printed = graded(who)
    assert got == [], printed
    assert {student: scores.get(student) for student in OURS} == OURS, printed


@each_attack
def test_attack_gains_nothing(graded, who, attack):
    victim, scores, _, _ = graded(who)
    row = [row for row in victim.table() if row["student"] == attack.student]
    assert victim.gains(attack.name, scores) == [], row


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
