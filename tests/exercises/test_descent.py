"""What no part of chapter 04 may be earned with, and what sgd is free to do."""

import pytest
from course import ALL_EXERCISES, failures

NOTHING = {
    "numerical_gradient": [
        "def numerical_gradient(f, x, h=1e-4):\n    return np.zeros(x.shape)",
        "def numerical_gradient(f, x, h=1e-4):\n    return np.full(x.shape, f(x + h))",
    ],
    "gradient_descent": ["def gradient_descent(gradient, w0, rate, steps):\n    return w0"],
    "svm_gradient": ["def svm_gradient(W, X, y, reg, delta=1.0):\n    return 0 * W"],
    "softmax_gradient": ["def softmax_gradient(W, X, y, reg):\n    return 0 * W"],
    "sgd": ["def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):\n    return W, []"],
}


@pytest.mark.parametrize(
    ("name", "source"), [(name, source) for name, its in NOTHING.items() for source in its]
)
def test_a_blank_earns_nothing(name, source):
    exercise = ALL_EXERCISES["04-gradient-descent", name]
    assert set(failures(exercise, source)) == set(exercise.tests)


@pytest.mark.parametrize("seed", range(5))
def test_sgd_passes_whichever_examples_it_draws(seed):
    exercise = ALL_EXERCISES["04-gradient-descent", "sgd"]
    skips = f"    rng = np.random.default_rng([{seed}, rng.integers(2**32)])\n"
    head, body = exercise.solution.split('"""Train', 1)
    docstring, rest = body.split("\n", 1)
    assert not failures(exercise, f'{head}"""Train{docstring}\n{skips}{rest}')
