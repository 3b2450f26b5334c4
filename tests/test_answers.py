"""Every answer of the corpus, right and wrong, through the real test cells of its exercise."""

import pytest
from course import ALL_EXERCISES, answers

from handgrad.diagnosis import MISTAKES

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


def test_every_registered_mistake_is_named_for_an_answer():
    """One that never is, is dead code, or hides that a check passes on too little."""
    for answer in ANSWERS:
        assert answer.right or answer.failures
    tried = set().union(*(answer.diagnosis.tried for answer in ANSWERS))
    named = set().union(*(answer.diagnosis.named for answer in ANSWERS))

    def listed(mistakes):
        # One is no mistake of its own, but names a second beside the first: see test_diagnosis.
        return [
            f"{one.value.__module__}.{one.value.__name__}: {one.name}"
            for one in mistakes
            if one.value.__name__ != "_or_the_batch"
        ]

    assert not listed(one for one in MISTAKES if one not in tried), "never gives a value"
    assert not listed(one for one in MISTAKES if one in tried - named), "is named for no answer"
