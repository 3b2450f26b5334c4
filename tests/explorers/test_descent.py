"""The explorers of chapter 04: what they say holds, and a student's functions may be wrong."""

import re

import numpy as np
import pytest

from handgrad.explorers.descent import StepSize, Walk
from handgrad.gradients import numerical_derivative, numerical_gradient
from handgrad.models import gradient_descent


@pytest.fixture
def explorer():
    return Walk()


def test_the_walk_ends_where_an_independent_one_does(explorer):
    w = np.array([-3.0, 1.8])
    for _ in range(12):
        w = w - explorer.rate.value * np.array([2.0, 1.2]) * w
    assert f"to ({w[0]:.2f}, {w[1]:.2f})" in explorer.text
    assert f"to {w[0] ** 2 + 0.6 * w[1] ** 2:.3g}." in explorer.text


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        ({"steps": 60, "rate": 0.3}, "It has arrived."),
        ({"rate": 0.01}, "It has not arrived."),
        ({"rate": 1.2}, "higher than where it began: the steps are too large"),
        ({"steps": 0}, "Not a step is taken yet."),
        ({"landscape": "ravine", "steps": 30}, "30 steps with learning rate 0.1 in the ravine"),
        (
            {"landscape": "two valleys", "rate": 0.3, "steps": 60},
            "The ground is flat here, yet the lowest point is elsewhere.",
        ),
        ({"landscape": "two valleys", "rate": 0.3, "steps": 60, "w0": 3.0}, "It has arrived."),
    ],
)
def test_moving_changes_the_picture_and_the_judgement(explorer, moves, said):
    before = explorer._image.value
    for name, value in moves.items():
        getattr(explorer, name).value = value
    assert said in explorer.text
    assert explorer._image.value != before


def test_blindfolded_only_the_slope_is_told(explorer):
    explorer.blindfold.value = True
    assert "Blindfolded, after 12 steps" in explorer.text
    assert "loss" not in explorer.text
    assert "bowl" not in explorer.text
    place, slope = re.findall(r"\((.*?), (.*?)\)", explorer.text)[:2]
    np.testing.assert_allclose(
        np.array(slope, float), np.array([2, 1.2]) * np.array(place, float), atol=0.02
    )
    blind = explorer._image.value
    explorer.landscape.value = "bowl"
    assert explorer._image.value == blind
    explorer.blindfold.value = False
    assert "in the bowl" in explorer.text


def test_a_students_own_walk_and_foot_say_the_same(explorer):
    assert Walk(gradient_descent, numerical_gradient).text == explorer.text


def uphill(gradient, w0, learning_rate, steps):
    return gradient_descent(lambda w: -gradient(w), w0, learning_rate, steps)


def test_a_wrong_sign_is_seen_to_go_uphill():
    assert "the steps go uphill" in Walk(uphill).text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda g, w, r, n: None, "gradient_descent should return numbers of shape"),
        (
            lambda g, w, r, n: w,
            "gradient_descent should return shape (13, 2), but it returned shape (2,).",
        ),
        (lambda g, w, r, n: np.zeros((n + 1, 2)), "should begin its path at w0 = (-3.00, 1.80)"),
        (lambda g, w, r, n: [][0], "gradient_descent raised IndexError: list index out of range"),
    ],
)
def test_a_wrong_walk_is_told_in_one_sentence_and_the_picture_stays_usable(wrong, said):
    calls = []

    def mostly_right(*args):
        calls.append(args)
        return wrong(*args) if len(calls) == 1 else gradient_descent(*args)

    explorer = Walk(mostly_right)
    assert said in explorer.text
    assert 'role="alert"' in explorer._caption.value
    explorer.steps.value = 5
    assert "5 steps" in explorer.text


def test_a_wrong_foot_is_named_and_not_the_walk():
    explorer = Walk(gradient_descent, lambda f, x: 1.0)
    assert explorer.text == "numerical_gradient should return shape (2,), but it returned shape ()."


def test_a_walk_that_changes_its_start_does_not_move_the_start(explorer):
    def careless(gradient, w0, learning_rate, steps):
        path = gradient_descent(gradient, w0, learning_rate, steps)
        w0 += 1
        return path

    assert Walk(careless).text == explorer.text


def test_errors_of_the_slope_are_those_of_the_formulas():
    explorer = StepSize()
    explorer.h.value = 1e-4
    one = abs((np.exp(1 + 1e-4) - np.exp(1)) / 1e-4 - np.e)
    two = abs((np.exp(1 + 1e-4) - np.exp(1 - 1e-4)) / 2e-4 - np.e)
    assert f"an error of {one:.1e};" in explorer.text
    assert f"an error of {two:.1e}." in explorer.text
    before = explorer._image.value
    explorer.curve.value = "x³ at 2"
    assert "The slope of x³ at 2 is 12.000000." in explorer.text
    assert explorer._image.value != before


def test_a_one_sided_student_sees_the_one_sided_error():
    explorer = StepSize(lambda f, x, h=1e-4: (f(x + h) - f(x)) / h)
    one, two = re.findall(r"an error of (.*?)[;.] ", explorer.text)
    assert one == two
    best = re.search(r"is (\S+) for one side and (\S+) for both", explorer.text)
    assert best[1] == best[2]


def test_an_unsolved_derivative_is_told_and_a_solved_one_draws():
    solved = []

    def derivative(f, x, h=1e-4):
        if not solved:
            raise NotImplementedError
        return numerical_derivative(f, x, h)

    explorer = StepSize(derivative)
    assert explorer.text == "numerical_derivative is not written yet: solve its exercise first."
    solved.append(True)
    explorer.h.value = 0.1
    assert "both sides give" in explorer.text
