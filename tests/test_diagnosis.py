"""Mistakes made on purpose, with random facts: named truly, or not at all, or among several."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

import handgrad.mistakes  # noqa: F401  (registers the mistakes)
from handgrad.diagnosis import MISTAKES, Mistake, explain

FACTS = {"N", "terms", "previous"}
GENERAL = [
    one
    for one in MISTAKES
    if one.value.__module__ == "handgrad.mistakes.general" and set(one.needs) <= FACTS
]


@st.composite
def situations(draw):
    """(right value, facts): a sum over a batch, of any shape, from 1e-6 to 1e6 in size."""
    shape = draw(npst.array_shapes(min_dims=0, max_dims=2, min_side=2, max_side=5))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    N = draw(st.integers(1, 12) | st.sampled_from([2, 100]))
    scale = 10.0 ** draw(st.integers(-6, 6))
    terms = scale * rng.normal(size=(N, *shape))
    facts = {"N": N, "terms": terms, "previous": scale * rng.normal(size=shape)}
    return np.asarray(terms.sum(axis=0)), facts


def made(mistake: Mistake, right, facts) -> np.ndarray:
    """What the mistake gives; the draw is dropped where it cannot be made or makes no change."""
    try:
        value = mistake.value(right.copy(), **{need: facts[need] for need in mistake.needs})
    except (ValueError, IndexError, TypeError):
        value = None
    assume(value is not None)
    if value.shape == right.shape:
        assume(np.max(np.abs(value - right)) > 1e-3 * np.max(np.abs(right)))
    return value


@settings(max_examples=300)
@given(situations(), st.sampled_from(GENERAL), st.booleans())
def test_a_mistake_that_was_made_is_named(situation, mistake, single):
    right, facts = situation
    wrong = made(mistake, right, facts)
    if single and 1e-3 < np.max(np.abs(right)) < 1e3:
        wrong = wrong.astype(np.float32)
    assume(not np.allclose(wrong, 1))  # ones come about in many ways
    named = {cause.name for cause in explain("dW", wrong, right, facts)}
    assert mistake.name in named


@settings(max_examples=100)
@given(situations())
def test_nothing_is_named_where_nothing_explains_it(situation):
    right, facts = situation
    rng = np.random.default_rng(facts["N"])
    odd = right + rng.normal(size=right.shape) * np.max(np.abs(right))
    assume(right.ndim)  # one number alone may come near a mistake's by chance
    assert explain("dW", odd, right, facts) == []


@settings(max_examples=100)
@given(situations(), st.sampled_from([np.float64, np.float32]))
def test_nothing_is_named_for_a_right_value(situation, dtype):
    right, facts = situation
    assert explain("dW", right.astype(dtype), right, facts) == []
    assert explain("dW", right * (1 + 1e-7), right, facts) == []


def test_one_number_is_seldom_named_by_chance():
    rng = np.random.default_rng(0)
    draws = rng.normal(size=(500, 2))
    named = [explain("loss", np.asarray(a), np.asarray(b), {"N": 7}) for a, b in draws]
    assert sum(map(bool, named)) < 3


def names(actual, right, **facts):
    return [cause.name for cause in explain("dW", actual, right, facts)]


def test_a_mistake_with_facts_goes_before_one_without():
    right = np.array([1.0, 2.5])
    assert names(20 * right, right, N=20) == ["not divided by N"]
    assert names(2 * right, right, N=20) == ["twice too large"]
    assert names(20 * right, right) == []


@pytest.mark.parametrize(
    ("factor", "N", "both"),
    [
        (2, 2, {"twice too large", "not divided by N"}),
        (1 / 2, 2, {"half of it", "divided by N twice"}),
        (100, 100, {"in percent", "not divided by N"}),
    ],
)
def test_what_cannot_be_told_apart_is_named_side_by_side(factor, N, both):
    right = np.array([1.0, 2.5])
    assert set(names(factor * right, right, N=N)) == both


def test_a_sentence_has_the_facts_in_it():
    (cause,) = explain("dW", np.array([20.0]), np.array([1.0]), {"N": 20})
    assert cause.sentence.startswith("dW is 20 times too large, and the batch has 20 rows")


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_no_factor(wrong):
    assert names(np.array([wrong, 2.0]), np.array([1.0, 1.0]), N=2) == []


def test_odd_results_do_not_break_it():
    for odd in (None, "text", (1, (2, 3)), np.zeros(0), np.array(["a"]), True):
        assert explain("dW", odd, np.full(3, 7.0), {"N": 3}) == []
