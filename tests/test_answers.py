"""Every answer of the corpus, right and wrong, through the real test cells of its exercise."""

import warnings

import pytest
from course import ALL_EXERCISES, Answer, answers, failures

from handgrad.check import CheckFailed

ANSWERS = answers()


def _name(answer: Answer) -> str:
    return f"{answer.exercise.chapter}-{answer.exercise.name}-{answer.path.stem}"


@pytest.mark.parametrize("answer", ANSWERS, ids=_name)
def test_answer_loses_what_is_wrong_and_only_that(answer):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        failed = failures(answer.exercise, answer.source)
    assert set(failed) == set(answer.loses), {k: str(e)[:300] for k, e in failed.items()}
    if not answer.right:
        named = {
            cause.name
            for error in failed.values()
            if isinstance(error, CheckFailed) and len(error.causes) == 1
            for cause in error.causes
        }
        assert named <= {answer.title}, f"a false cause is named with confidence: {named}"


@pytest.mark.parametrize(
    "key", sorted({(a.exercise.chapter, a.exercise.name) for a in ANSWERS}), ids="-".join
)
def test_most_causes_are_named(key):
    wrong = [a for a in ANSWERS if a.exercise is ALL_EXERCISES[key] and not a.right]
    named = sum(_names_its_cause(answer) for answer in wrong)
    assert named >= 0.8 * len(wrong), f"{named} of {len(wrong)} causes named"


def _names_its_cause(answer: Answer) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        failed = failures(answer.exercise, answer.source)
    return any(
        answer.title in {cause.name for cause in getattr(error, "causes", [])}
        for error in failed.values()
    )
