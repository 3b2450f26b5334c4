import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from handgrad.gradients import numerical_derivative, numerical_gradient, relative_error


class TestNumericalDerivative:
    def test_slope(self):
        assert numerical_derivative(math.sin, 0.3) == pytest.approx(math.cos(0.3), abs=1e-8)
        assert numerical_derivative(lambda x: x**2, 3) == pytest.approx(6)

    def test_is_central(self):
        # a central difference is exact for a parabola at any h; a one-sided one is off by h
        assert numerical_derivative(lambda x: x**2, 3.0, h=0.5) == 6

    def test_refuses_a_result_that_is_not_finite(self):
        with pytest.raises(ValueError, match="finite number, but it returned inf"):
            numerical_derivative(lambda x: math.inf, 0.0)


def shapes_and_orders():
    rng = np.random.default_rng(1)
    base = rng.normal(size=(4, 6))
    return {
        "0-d": np.array(0.7),
        "one entry": np.array([0.7]),
        "vector": base[0].copy(),
        "three axes": rng.normal(size=(2, 3, 4)),
        "transposed": base.copy().T,
        "every other column": base.copy()[:, ::2],
        "backwards": base.copy()[::-1],
        "empty": np.empty((0, 3)),
    }


class TestNumericalGradient:
    @pytest.mark.parametrize("name", shapes_and_orders())
    def test_any_shape_and_memory_order(self, name):
        x = shapes_and_orders()[name]
        before = x.copy()
        gradient = numerical_gradient(lambda x: np.sum(x**3), x)
        assert gradient.shape == x.shape
        np.testing.assert_allclose(gradient, 3 * x**2, rtol=1e-6, atol=1e-7)
        np.testing.assert_array_equal(x, before)

    def test_the_rest_of_a_viewed_array_is_left_alone(self):
        base = np.arange(12.0).reshape(3, 4)
        numerical_gradient(lambda x: np.sum(x), base[:, 1])
        np.testing.assert_array_equal(base, np.arange(12.0).reshape(3, 4))

    def test_f_may_look_at_x_through_another_name(self):
        params = {"W": np.array([1.0, 2.0])}
        gradient = numerical_gradient(lambda _: float(params["W"] @ [3, 4]), params["W"])
        np.testing.assert_allclose(gradient, [3, 4])

    def test_h(self):
        gradient = numerical_gradient(lambda x: x[0] ** 3, np.array([1.0]), h=0.5)
        assert gradient[0] == 3 + 0.5**2

    @given(hnp.arrays(np.float64, hnp.array_shapes(max_side=3), elements=st.floats(-1e8, 1e8)))
    def test_x_is_restored_to_the_last_bit(self, x):
        before = x.tobytes()
        numerical_gradient(lambda x: 1.0, x)
        assert x.tobytes() == before

    def test_x_is_restored_when_f_fails(self):
        x = np.array([0.1, 0.2])

        def fails_at_the_second_entry(x):
            return 1 / 0 if x[1] != 0.2 else 1.0

        with pytest.raises(ZeroDivisionError):
            numerical_gradient(fails_at_the_second_entry, x)
        assert x.tolist() == [0.1, 0.2]

    def test_x_is_restored_when_f_changes_it(self):
        x = np.array([0.1, 0.2])

        def mutates(x):
            x *= 2
            return float(x.sum())

        numerical_gradient(mutates, x)
        assert x.tolist() == [0.1, 0.2]

    @pytest.mark.parametrize(
        ("x", "what"),
        [(np.arange(3), "an array of int64"), ([1.0, 2.0], "a list"), (1.0, "a float")],
    )
    def test_refuses_what_it_cannot_move(self, x, what):
        with pytest.raises(TypeError, match=f"array of floats, but it is {what}"):
            numerical_gradient(lambda x: 1.0, x)

    @pytest.mark.parametrize(
        ("loss", "message"),
        [
            (math.nan, "a finite number, but it returned nan"),
            (np.float64(np.inf), "a finite number, but it returned inf"),
            (np.ones(1), r"one number, but it returned ndarray of shape \(1,\)"),
            (None, "one number, but it returned NoneType"),
            ("1", "one number, but it returned str"),
        ],
    )
    def test_refuses_what_is_no_loss(self, loss, message):
        x = np.ones(2)
        with pytest.raises(ValueError, match=message):
            numerical_gradient(lambda x: loss, x)
        assert x.tolist() == [1, 1]

    @pytest.mark.parametrize("kind", [float, np.float64, np.float32, np.array, int])
    def test_takes_every_kind_of_number(self, kind):
        gradient = numerical_gradient(lambda x: kind(2 * round(x[0])), np.ones(1), h=1)
        assert gradient.tolist() == [2]


class TestRelativeError:
    def test_is_the_largest_difference_over_the_largest_entry(self):
        assert relative_error([1, -4], [1, -3]) == pytest.approx(1 / 4)
        assert relative_error([1, 3], [1, -4]) == pytest.approx(7 / 4)

    def test_zeros_but_for_rounding_do_not_count(self):
        assert relative_error([1.0, 0.0], [1.0, 1e-12]) == pytest.approx(1e-12)

    def test_equal_arrays(self):
        assert relative_error(np.zeros((2, 3)), np.zeros((2, 3))) == 0
        assert relative_error(np.empty(0), np.empty(0)) == 0
        assert relative_error(7, 7) == 0

    @pytest.mark.parametrize("bad", [math.nan, math.inf])
    def test_is_infinite_where_a_value_is_not_finite(self, bad):
        assert relative_error([bad], [1.0]) == math.inf
        assert relative_error([bad], [bad]) == math.inf

    @pytest.mark.parametrize("scale", [1e-300, 1e-6, 1e6, 1e300])
    def test_does_not_depend_on_the_scale(self, scale):
        a, b = np.array([1.0, 2.0]), np.array([1.0, 2.5])
        assert relative_error(a * scale, b * scale) == pytest.approx(0.2)

    def test_refuses_different_shapes(self):
        with pytest.raises(ValueError, match=r"same shape, not \(2,\) and \(2, 1\)"):
            relative_error(np.ones(2), np.ones((2, 1)))
