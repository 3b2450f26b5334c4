"""Every answer of the corpus, right and wrong, through the real test cells of its exercise."""

import pytest
from course import ALL_EXERCISES, answers

from handgrad.exercise import EXERCISES

ANSWERS = answers().values()


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.id)
def test_answer_loses_what_is_wrong_and_only_that(answer):
    told = {grade_id: str(error)[:300] for grade_id, error in answer.failures.items()}
    assert set(told) == answer.loses, told
    if not answer.right:
        assert not answer.misnamed, "a false cause is named with confidence"


@pytest.mark.parametrize(
    "key", sorted({(a.exercise.chapter, a.exercise.name) for a in ANSWERS}), ids="-".join
)
def test_most_causes_are_named(key):
    wrong = [a for a in ANSWERS if a.exercise is ALL_EXERCISES[key] and not a.right]
    named = sum(answer.named for answer in wrong)
    assert named >= 0.8 * len(wrong), f"{named} of {len(wrong)} causes named"


@pytest.mark.parametrize("name", EXERCISES)
def test_every_slip_is_named_for_an_answer(name):
    """One that never is, is dead code, or hides that a check passes on too little.

    Exercises share slips: one answer is enough for all of a name.
    """
    cells = [cell for answer in ANSWERS for cell in answer.causes]
    named = {mistake for cell in cells for cause in cell for mistake in cause}
    assert not {slip.name for slip in EXERCISES[name].slips} - named
