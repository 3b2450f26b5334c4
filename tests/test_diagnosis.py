"""Mistakes made on purpose, on random data: named truly, or not at all, or among several."""

from itertools import combinations
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handgrad.diagnosis import Call, explain
from handgrad.exercise import EXERCISES, Exercise, Slip
from handgrad.exercises.general import ANYWHERE, OF_A_RESULT

with patch.dict(EXERCISES):
    mean = Exercise(
        "mean",
        "X, w, bias=0.0",
        returns="result",
        steps={
            "products": lambda X, w: X * w,
            "shifted": lambda products, bias: products + bias,
            "result": lambda shifted: shifted.mean(axis=0),
        },
        parts={},
        rows="X",
    )
mean.slip("not squared", "w is not multiplied in.", products=lambda X: X)
mean.slip("bias forgotten", "The bias is missing.", shifted=lambda products: products)
mean.slip("root taken", "A root is taken.", result=lambda result: np.sqrt(np.abs(result)))
QUANTITY = {"result": "the mean"}


def call(inputs, *slips, other_object=False, **alter):
    """A call in which these slips were made."""
    run = mean.run(mean.bind(*inputs))
    made = Call([(1, run)], {}, other_object)
    return Call(
        [(1, run)], {"result": alter.get("result", made.given("result", slips))}, other_object
    )


def names(*calls):
    return [cause.name for cause in explain(mean, calls, QUANTITY)]


@st.composite
def inputs(draw):
    """A batch of N rows, N from 3 on: with two rows nobody can tell N from a factor 2."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, d = draw(st.integers(3, 9)), draw(st.integers(2, 4))
    scale = 10.0 ** draw(st.integers(-3, 3))
    return scale * rng.normal(size=(n, d)), 1.5 + rng.random(d), scale * (1 + rng.random())


def generals(n):
    return [one.slip(["result"], "the mean", "X", n) for one in OF_A_RESULT]


@settings(max_examples=300)
@given(inputs(), st.integers(0, len(OF_A_RESULT) - 1), st.booleans())
def test_a_mistake_that_was_made_is_named(data, which, single):
    slip = generals(len(data[0]))[which]
    right = call(data).actual["result"]
    try:
        wrong = np.asarray(call(data, slip).actual["result"])
    except ValueError:
        assume(False)
    if wrong.shape == right.shape:
        assume(np.max(np.abs(wrong - right)) > 1e-2 * np.max(np.abs(right)))
    assume(np.abs(wrong).max() > 1e-9 or slip.name == "all zeros")
    made = call(data, result=wrong.astype(np.float32) if single else wrong)
    assert slip.name in names(made)


@pytest.mark.parametrize(
    "pair", list(combinations(mean.slips, 2)), ids=lambda pair: " + ".join(s.name for s in pair)
)
@given(data=inputs())
def test_two_mistakes_at_once_are_one_cause(pair, data):
    assert names(call(data, *pair)) == [" + ".join(slip.name for slip in pair)]


@given(inputs(), st.sampled_from(mean.slips), st.sampled_from(ANYWHERE[:5]))
def test_a_mistake_and_a_general_one_are_one_cause(data, slip, general):
    made = call(data, slip, general.slip(["result"], "the mean", "X", len(data[0])))
    assert f"{slip.name} + {general.name}" in names(made)


@given(inputs(), inputs())
def test_a_cause_gives_what_came_in_all_calls(one, other):
    """A bias of 0, forgotten or not, is the same: a call with another tells."""
    slip = mean.slips[0]
    first = call((one[0], one[1], 0.0), slip, mean.slips[1])
    assert names(first) == [slip.name]
    assert names(first, call(other, slip, mean.slips[1])) == [f"{slip.name} + bias forgotten"]


@given(inputs())
def test_nothing_is_named_where_nothing_explains_it(data):
    right = call(data).actual["result"]
    rng = np.random.default_rng(len(right))
    odd = right + rng.normal(size=right.shape) * np.max(np.abs(right))
    assert names(call(data, result=odd)) == []


@given(inputs(), st.sampled_from([np.float64, np.float32]))
def test_nothing_is_named_for_a_right_value(data, dtype):
    right = call(data).actual["result"]
    assert names(call(data, result=right.astype(dtype))) == []
    assert names(call(data, result=right * (1 + 1e-7))) == []


@given(inputs())
def test_what_an_earlier_call_left_behind_is_named(one):
    other = 0.7 * one[0][:, ::-1], one[1], -one[2]
    before, right = call(one).actual["result"], call(other).actual["result"]
    assume(not np.allclose(before, right, rtol=1e-3))
    for result, other_object, cause in [
        (before, False, "state left from the last call"),
        (before, True, "memory shared between objects"),
        (before + right, False, "added to the last call's"),
    ]:
        assert names(call(one), call(other, result=result, other_object=other_object)) == [cause]


def test_what_cannot_be_told_apart_is_named_side_by_side():
    two = np.array([[1.0, 2.5], [3.0, 0.7]]), np.array([1.5, 1.7]), 0.3
    right = call(two).actual["result"]
    assert set(names(call(two, result=2 * right))) == {"twice too large", "not divided by N"}


def test_a_mistake_on_the_way_is_named_by_its_step():
    data = np.array([[1.0, 2.5], [3.0, 0.7], [0.2, 4.0]]), np.array([1.5, 1.7]), 0.3
    made = call(data, Slip("", "", products=lambda products: -products))
    (cause,) = explain(mean, [made], QUANTITY)
    assert cause.sentence.startswith("`products` has the wrong sign")


def test_a_sentence_has_the_numbers_in_it():
    data = np.arange(12.0).reshape(4, 3) ** 1.5, np.array([1.5, 1.7, 1.1])
    made = call(data, result=4 * call(data).actual["result"])
    (cause,) = explain(mean, [made], QUANTITY)
    assert cause.sentence.startswith("the mean is 4 times too large, and the batch has 4 rows")


@pytest.mark.parametrize(
    "odd", [None, "text", (1, (2, 3)), np.zeros(0), np.array(["a"]), True, np.inf]
)
def test_odd_results_do_not_break_it(odd):
    data = np.arange(12.0).reshape(4, 3) ** 1.5, np.array([1.5, 1.7, 1.1])
    assert names(call(data, result=odd)) == []
