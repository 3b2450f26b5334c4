"""Whether a state of a random generator was reached by drawing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handgrad.grading import draws
from handgrad.grading.draws import FARTHEST, distance, drawn

DRAWS = [
    lambda rng: rng.normal(size=3),
    lambda rng: rng.random(),
    lambda rng: rng.integers(10, size=3),
    lambda rng: rng.integers(10, dtype=np.int32),
    lambda rng: rng.integers(2**40),
    lambda rng: rng.random(dtype=np.float32),
    lambda rng: rng.choice(50, 5, replace=False),
    lambda rng: rng.permutation(7),
    lambda rng: rng.shuffle([1, 2, 3, 4]),
    lambda rng: rng.bit_generator.advance(1000),
    lambda rng: rng.bytes(3),
]
some_draws = st.lists(st.sampled_from(DRAWS), max_size=12)


def state_of(rng):
    return rng.bit_generator.state


@given(st.integers(0, 99), some_draws, some_draws)
def test_a_generator_that_was_drawn_from_goes_on_as_it_would_have(seed, first, then):
    rng = np.random.default_rng(seed)
    for draw in first:
        draw(rng)
    before = state_of(rng)
    for draw in then:
        draw(rng)
    after = np.random.default_rng(0)
    after.bit_generator.state = drawn(before, state_of(rng))
    # An odd number of 32-bit numbers, so that a half that waits is noticed.
    for draw in (lambda r: r.integers(9, size=3, dtype=np.int32), lambda r: r.normal(size=2)):
        assert draw(after).tolist() == draw(rng).tolist()


@given(st.integers(0, 2**128 - 1), st.integers(0, FARTHEST - 1))
def test_distance_is_what_was_advanced(seed, steps):
    bits = np.random.PCG64(seed)
    before = bits.state["state"]
    bits.advance(steps)
    assert distance(before["state"], bits.state["state"]["state"], before["inc"]) == steps


def changed(**changes):
    """A state, and one some draws further on with changes to it."""
    rng = np.random.default_rng(1)
    before = state_of(rng)
    rng.integers(9, size=3)
    after = state_of(rng)
    after["state"] |= changes.pop("lcg", {})
    return before, after | changes


def back(steps):
    rng = np.random.default_rng(1)
    rng.normal(size=5)
    before = state_of(rng)
    rng.bit_generator.advance(2**128 - steps)
    return before, state_of(rng)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        back(1),
        back(5),
        back(2**128 - FARTHEST),
        changed(lcg={"state": 0}),
        changed(lcg={"state": -1}),
        changed(lcg={"inc": 3}),
        changed(bit_generator="PCG64DXSM"),
        changed(has_uint32=1, uinteger=12345),
        changed(has_uint32=1, uinteger=-1),
        changed()[::-1],
        (state_of(np.random.default_rng(1)), state_of(np.random.default_rng(2))),
        (state_of(np.random.default_rng(1)), changed(has_uint32=1)[0] | {"has_uint32": 1}),
    ],
)
def test_a_state_that_was_set_is_refused(before, after):
    assert drawn(before, after) is None


@pytest.mark.parametrize(
    "after",
    [
        {},
        {"bit_generator": "PCG64"},
        changed(lcg={"state": [1]})[1],
        changed(uinteger="half")[1],
        changed()[1] | {"state": 1},
        changed(lcg={"state": "1e9"})[1],
    ],
)
def test_what_is_no_state_raises(after):
    with pytest.raises((KeyError, TypeError, ValueError)):
        drawn(state_of(np.random.default_rng(1)), after)


def test_a_half_from_long_ago_is_cleared(monkeypatch):
    rng = np.random.default_rng(3)
    before = state_of(rng)
    rng.integers(9, dtype=np.int32)
    rng.random(100)
    assert drawn(before, state_of(rng)) == state_of(rng)
    monkeypatch.setattr(draws, "SEARCHED", 50)
    after = drawn(before, state_of(rng))
    assert after["state"] == state_of(rng)["state"]
    assert not after["has_uint32"]
