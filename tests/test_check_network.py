"""The checks of the lab take their parameters from nobody: drawn well, written in, read back."""

import re

import numpy as np
import pytest
from course import ALL_EXERCISES
from hypothesis import given
from hypothesis import strategies as st

from handgrad import check_network
from handgrad.failure import CheckFailed
from handgrad.mistakes.network import walk_back
from handgrad.models import TwoLayerNet

SIZES = (4, 3, 2)


def batch(rng, n=5):
    return rng.normal(size=(n, SIZES[0])), np.eye(SIZES[2])[rng.integers(SIZES[2], size=n)]


@given(st.integers(0, 2**32 - 1), st.tuples(*[st.integers(2, 6)] * 3))
def test_parameters_are_drawn_where_every_gradient_counts(seed, sizes):
    rng = np.random.default_rng(seed)
    params = check_network._draw(sizes, rng)
    x, t = rng.normal(size=(8, sizes[0])), np.eye(sizes[2])[rng.integers(sizes[2], size=8)]
    gradients, _, _ = walk_back(params, x, t)
    for key, slope in gradients.items():
        assert slope.shape == params[key].shape
        assert np.abs(slope).max() > 1e-3
        assert (params[key] != 0).all()
        assert np.array_equal(params[key].astype(np.float16), params[key])


def test_whatever_a_network_comes_with_it_is_checked_at_other_parameters():
    rng = np.random.default_rng(0)
    for scale in (0, 1e6, np.nan):
        network = TwoLayerNet(*SIZES, rng)
        for param in network.params.values():
            param[...] = scale
        for key in network.params:
            check_network.gradient(network, SIZES, *batch(rng), key, rng)
        flat = {key: np.zeros(param.shape) for key, param in network.params.items()}
        network.gradient = lambda x, t, flat=flat: flat
        with pytest.raises(CheckFailed, match="W1: 12 of 12 entries are wrong"):
            check_network.gradient(network, SIZES, *batch(rng), "W1", rng)


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
    rng = np.random.default_rng(0)
    network = TwoLayerNet(*SIZES, rng)
    whole = isinstance(params, list) or "W1" in params
    network.params = params if whole else network.params | params
    with pytest.raises(CheckFailed, match=re.escape(problem)):
        check_network.gradient(network, SIZES, *batch(rng), "W1", rng)


def test_no_generator_of_the_lab_is_drawn_from_by_the_network():
    """What a student draws from, a student can turn to numbers of their choice."""
    for (chapter, name), exercise in ALL_EXERCISES.items():
        if chapter == "07-two-layer-net" and name.endswith("Net"):
            made = re.findall(rf"{name}\((.*)\)", "\n".join(exercise.tests.values()))
            assert set(made) == {"*sizes, np.random.default_rng(0)"}


def test_no_test_of_the_course_goes_on_after_an_exception():
    for exercise in ALL_EXERCISES.values():
        for grade_id, source in exercise.tests.items():
            assert "except" not in source, grade_id
