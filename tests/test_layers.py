import numpy as np
import pytest

from handgrad.functions import one_hot, sigmoid
from handgrad.gradients import numerical_gradient, relative_error
from handgrad.layers import Affine, Relu, Sigmoid, SoftmaxWithLoss


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def check_input_gradient(layer, x, dout):
    """backward(dout) is the gradient of sum(forward(x) * dout)."""
    layer.forward(x)
    actual = layer.backward(dout)
    expected = numerical_gradient(lambda x: np.sum(layer.forward(x) * dout), x)
    assert actual.shape == x.shape
    assert relative_error(actual, expected) < 1e-7


class TestRelu:
    def test_lecture_example(self):
        layer = Relu()
        out = layer.forward(np.array([[1, -0.5], [-2, 3]]))
        np.testing.assert_array_equal(out, [[1, 0], [0, 3]])
        dx = layer.backward(np.array([[10.0, 20.0], [30.0, 40.0]]))
        np.testing.assert_array_equal(dx, [[10, 0], [0, 40]])

    def test_slope_at_zero_is_zero(self):
        layer = Relu()
        layer.forward(np.zeros(2))
        np.testing.assert_array_equal(layer.backward(np.ones(2)), [0, 0])

    def test_infinities(self):
        layer = Relu()
        np.testing.assert_array_equal(layer.forward(np.array([-np.inf, np.inf])), [0, np.inf])
        np.testing.assert_array_equal(layer.backward(np.array([np.inf, 1])), [0, 1])


@pytest.mark.parametrize("layer", [Relu, Sigmoid])
class TestActivations:
    @pytest.mark.parametrize("shape", [(), (5,), (1, 4), (3, 4), (2, 3, 4)])
    def test_gradient_for_any_shape(self, layer, shape, rng):
        # clear of 0, where the slope of ReLU jumps
        x = rng.uniform(0.1, 2, size=shape) * rng.choice([-1, 1], size=shape)
        check_input_gradient(layer(), np.asarray(x), rng.normal(size=shape))

    def test_leaves_what_it_is_given(self, layer, rng):
        x, dout = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))
        x.setflags(write=False)
        dout.setflags(write=False)
        one = layer()
        assert not np.shares_memory(one.forward(x), x)
        assert not np.shares_memory(one.backward(dout), dout)

    def test_keeps_float32(self, layer):
        one, x = layer(), np.ones((2, 3), np.float32)
        assert one.forward(x).dtype == one.backward(x).dtype == np.float32

    def test_holds_nothing_from_the_last_call(self, layer, rng):
        used, fresh, x = layer(), layer(), rng.normal(size=(3, 4))
        used.backward(used.forward(rng.normal(size=(7, 2))))
        np.testing.assert_array_equal(used.forward(x), fresh.forward(x))
        np.testing.assert_array_equal(used.backward(x), fresh.backward(x))


def test_sigmoid_forward(rng):
    x = rng.normal(size=(3, 4))
    np.testing.assert_array_equal(Sigmoid().forward(x), sigmoid(x))


class TestAffine:
    def test_lecture_example(self):
        layer = Affine(np.zeros((1, 3)), np.array([1, 2, 3]))
        layer.W = np.array([[10, 10, 10]])
        out = layer.forward(np.array([[0], [1]]))
        np.testing.assert_array_equal(out, [[1, 2, 3], [11, 12, 13]])
        layer.backward(np.array([[1, 2, 3], [4, 5, 6]]))
        np.testing.assert_array_equal(layer.db, [5, 7, 9])

    @pytest.mark.parametrize("shape", [(4,), (1, 4), (3, 4)], ids=["one example", "N = 1", "N = 3"])
    def test_gradients(self, shape, rng):
        W, b, X = rng.normal(size=(4, 5)), rng.normal(size=5), rng.normal(size=shape)
        dout = rng.normal(size=(*shape[:-1], 5))
        layer = Affine(W, b)
        check_input_gradient(layer, X, dout)
        for actual, x in [(layer.dW, W), (layer.db, b)]:
            expected = numerical_gradient(lambda _: np.sum(layer.forward(X) * dout), x)
            assert actual.shape == x.shape
            assert relative_error(actual, expected) < 1e-7

    def test_leaves_what_it_is_given(self, rng):
        arrays = [rng.normal(size=s) for s in [(4, 5), (5,), (3, 4), (3, 5)]]
        for array in arrays:
            array.setflags(write=False)
        W, b, X, dout = arrays
        layer = Affine(W, b)
        layer.forward(X)
        layer.backward(dout)
        assert layer.W is W
        assert layer.b is b

    def test_keeps_float32(self):
        layer = Affine(np.ones((4, 5), np.float32), np.ones(5, np.float32))
        out = layer.forward(np.ones((3, 4), np.float32))
        dX = layer.backward(out)
        assert {out.dtype, dX.dtype, layer.dW.dtype, layer.db.dtype} == {np.dtype(np.float32)}


class TestSoftmaxWithLoss:
    def test_loss_of_the_lecture(self):
        loss = SoftmaxWithLoss().forward(np.array([[2.3, -1.2]]), np.array([1]))
        assert loss == pytest.approx(3.5, abs=0.05)

    @pytest.mark.parametrize("n", [1, 4])
    @pytest.mark.parametrize("labels", [lambda t: t, lambda t: one_hot(t, 3)])
    def test_gradient(self, n, labels, rng):
        scores, t = rng.normal(size=(n, 3)), labels(rng.integers(3, size=n))
        layer = SoftmaxWithLoss()
        layer.forward(scores, t)
        actual, scaled = layer.backward(), layer.backward(dout=-3.0)
        expected = numerical_gradient(lambda scores: layer.forward(scores, t), scores)
        assert relative_error(actual, expected) < 1e-7
        np.testing.assert_allclose(scaled, -3 * actual)

    def test_backward_twice_gives_the_same(self, rng):
        layer = SoftmaxWithLoss()
        layer.forward(rng.normal(size=(4, 3)), np.array([0, 1, 2, 0]))
        np.testing.assert_array_equal(layer.backward(), layer.backward())

    def test_leaves_what_it_is_given(self, rng):
        scores, t = rng.normal(size=(4, 3)), one_hot([0, 1, 2, 0], 3)
        scores.setflags(write=False)
        t.setflags(write=False)
        layer = SoftmaxWithLoss()
        layer.forward(scores, t)
        layer.backward()

    def test_is_finite_for_large_scores(self):
        layer = SoftmaxWithLoss()
        assert np.isfinite(layer.forward(np.array([[1e4, -1e4]]), np.array([1])))
        np.testing.assert_array_equal(layer.backward(), [[1, -1]])

    def test_keeps_float32(self):
        layer = SoftmaxWithLoss()
        layer.forward(np.ones((2, 3), np.float32), np.array([0, 1]))
        assert layer.backward().dtype == np.float32

    def test_refuses_labels_that_do_not_fit(self):
        with pytest.raises(ValueError, match="labels from 0 to 2"):
            SoftmaxWithLoss().forward(np.ones((2, 3)), np.array([0, 3]))
