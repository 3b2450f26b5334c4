"""The checks of the lab take their parameters from nobody: drawn well, written in, read back."""

import re
from itertools import combinations

import numpy as np
import pytest
from course import ALL_EXERCISES
from hypothesis import given
from hypothesis import strategies as st
from slipped import answer

from handgrad import check
from handgrad.exercise import EXERCISES
from handgrad.exercises.network import KEYS
from handgrad.failure import CheckFailed
from handgrad.models import TwoLayerNet

SIZES = (4, 3, 2)
SIMPLE = EXERCISES["SimpleTwoLayerNet"]


def hold(network, key="W1", sizes=SIZES, n=5, seed=0):
    with check.part(f"SimpleTwoLayerNet-test-{key}") as test:
        test(network, sizes, n, np.random.default_rng(seed))


def network_with(**changes):
    """A class of networks, whose objects come with some attributes changed."""

    def make(*args):
        network = TwoLayerNet(*args)
        for name, change in changes.items():
            setattr(network, name, change(network))
        return network

    return make


@given(st.integers(0, 2**32 - 1), st.tuples(*[st.integers(2, 6)] * 3))
def test_parameters_are_drawn_where_every_gradient_counts(seed, sizes):
    inputs = SIMPLE.bind(sizes, 8, np.random.default_rng(seed))
    right = SIMPLE.run(inputs)
    for key in KEYS:
        assert right[f"d{key}"].shape == inputs[key].shape
        assert np.abs(right[f"d{key}"]).max() > 1e-3
        assert (inputs[key] != 0).all()
        assert np.array_equal(inputs[key].astype(np.float16), inputs[key])


@pytest.mark.parametrize("scale", [0.0, 1e6, np.nan])
def test_whatever_a_network_comes_with_it_is_checked_at_other_parameters(scale):
    def params(network):
        return {key: np.full(param.shape, scale) for key, param in network.params.items()}

    for key in (*KEYS, "again"):
        hold(network_with(params=params), key)
    flat = network_with(params=params, gradient=lambda network: lambda x, t: params(network))
    with pytest.raises(CheckFailed, match="W1: 12 of 12 entries are wrong"):
        hold(flat)


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ([1, 2], "network.params should be a dict with the keys W1, b1, W2, b2"),
        ({"W1": np.ones((4, 3))}, "network.params has no 'b1' among its keys ['W1']."),
        ({"b1": np.ones((1, 3))}, "network.params['b1'] should have shape (3,), but has shape"),
        ({"W2": [[1.0, 2.0]] * 3}, "network.params['W2'] should be an array of shape (3, 2)"),
        ({"b2": [np.ones(()), np.ones(())]}, "network.params['b2'] cannot be changed in place"),
        ({"b2": np.ones(2, int)}, "What is written into network.params['b2'] is not there"),
    ],
)
def test_parameters_that_are_not_as_promised_are_told_apart(params, problem):
    whole = isinstance(params, list) or "W1" in params
    make = network_with(params=lambda network: params if whole else network.params | params)
    with pytest.raises(CheckFailed, match=re.escape(problem)):
        hold(make)


def test_no_generator_of_the_lab_is_drawn_from_by_the_network():
    """What a student draws from, a student can turn to numbers of their choice."""
    drawn = []
    hold(lambda *args: drawn.append(args[-1].bit_generator.state) or TwoLayerNet(*args))
    hold(lambda *args: drawn.append(args[-1].bit_generator.state) or TwoLayerNet(*args))
    assert all(state == np.random.default_rng(0).bit_generator.state for state in drawn)


def test_an_answer_with_two_slips_is_told_both():
    """On numbers that no other cause gives, in a call that no slip makes fail."""
    slips = {slip.name: slip for slip in SIMPLE.slips}
    names = ["true class not subtracted", "1 - z1 squared", "W2 not transposed", "z1 in place of x"]
    for pair in combinations(names, 2):
        with pytest.raises(CheckFailed) as failed:
            hold(answer(SIMPLE, *(slips[name] for name in pair)), sizes=(4, 4, 4))
        assert {" + ".join(pair), " + ".join(pair[::-1])}.intersection(
            cause.name for cause in failed.value.causes
        )


def test_no_test_of_the_course_goes_on_after_an_exception():
    for exercise in ALL_EXERCISES.values():
        for grade_id, source in exercise.tests.items():
            assert "except" not in source, grade_id
