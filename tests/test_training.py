import io
import sys

import numpy as np
import pytest

from handgrad.data import load_digits
from handgrad.models import TwoLayerNet
from handgrad.training import SGD, mini_batches, train


@pytest.fixture
def rng():
    return np.random.default_rng(0)


class TestMiniBatches:
    def test_every_example_once_with_its_label(self, rng):
        x, t = np.arange(20).reshape(10, 2), np.arange(10)
        batches = list(mini_batches(x, t, 4, rng))
        assert [len(x_batch) for x_batch, _ in batches] == [4, 4, 2]
        assert sorted(np.hstack([t_batch for _, t_batch in batches])) == list(range(10))
        for x_batch, t_batch in batches:
            np.testing.assert_array_equal(x_batch, x[t_batch])

    def test_each_epoch_has_another_order_and_the_same_seed_the_same(self):
        def orders(seed):
            rng, t = np.random.default_rng(seed), np.arange(50)
            return [next(mini_batches(t, t, 50, rng))[1].tolist() for _ in range(2)]

        first, second = orders(0)
        assert first != second
        assert [first, second] == orders(0) != orders(1)

    def test_a_batch_larger_than_the_set(self, rng):
        assert [len(x) for x, _ in mini_batches(np.arange(3), np.arange(3), 10, rng)] == [3]

    def test_batches_are_copies(self, rng):
        x, t = np.arange(4.0), np.arange(4)
        for x_batch, t_batch in mini_batches(x, t, 4, rng):
            x_batch[:] = t_batch[:] = -1
        assert x.tolist() == t.tolist() == [0, 1, 2, 3]

    def test_keeps_any_shape_and_dtype(self, rng):
        x, t = np.zeros((4, 8, 8), np.float32), np.eye(4)
        ((x_batch, t_batch),) = mini_batches(x, t, 4, rng)
        assert x_batch.shape == (4, 8, 8)
        assert x_batch.dtype == np.float32
        assert t_batch.shape == (4, 4)

    def test_refuses_labels_of_another_length(self, rng):
        with pytest.raises(ValueError, match="one label for each example, not 3 for 4"):
            next(mini_batches(np.arange(4), np.arange(3), 2, rng))

    def test_refuses_an_empty_batch(self, rng):
        with pytest.raises(ValueError, match="batch_size of at least 1, not 0"):
            next(mini_batches(np.arange(4), np.arange(4), 0, rng))


def test_sgd_steps_down_in_place():
    W, b = np.array([1.0, 2.0]), np.array([3.0], np.float32)
    gradients = {"b": np.array([10.0], np.float32), "W": np.array([10.0, -10.0])}
    SGD(0.1).update({"W": W, "b": b}, gradients)
    np.testing.assert_allclose(W, [0, 3])
    np.testing.assert_allclose(b, [2])
    assert gradients["W"].tolist() == [10, -10]


class Plain:
    """A network with only what train asks for."""

    def __init__(self, network):
        self.params = network.params
        self.loss = network.loss
        self.gradient = network.gradient
        self.accuracy = network.accuracy


class TestTrain:
    @pytest.fixture
    def digits(self):
        (x_train, t_train), (x_test, t_test) = load_digits()
        return x_train[:230], t_train[:230], x_test, t_test

    def test_history(self, digits, rng):
        network = TwoLayerNet(64, 10, 10, rng)
        history = train(network, *digits, 0.5, 100, 4, rng, progress=False)
        assert history.keys() == {"loss", "train_accuracy", "test_accuracy"}
        assert len(history["loss"]) == 4 * 3
        assert len(history["train_accuracy"]) == len(history["test_accuracy"]) == 4
        assert history["train_accuracy"][-1] == network.accuracy(*digits[:2])
        assert history["test_accuracy"][-1] == network.accuracy(*digits[2:])

    def test_the_first_loss_is_that_before_the_first_step(self, digits, rng):
        network = TwoLayerNet(64, 10, 10, rng)
        before = network.loss(*digits[:2])
        history = train(network, *digits, 0.5, 230, 1, rng, progress=False)
        assert history["loss"] == [pytest.approx(before)]

    def test_a_plain_network_is_trained_alike(self, digits):
        runs = []
        for kind in (lambda network: network, Plain):
            rng = np.random.default_rng(3)
            network = kind(TwoLayerNet(64, 10, 10, rng))
            runs.append(train(network, *digits, 0.5, 50, 2, rng, progress=False))
        assert runs[0] == runs[1]

    def test_one_step_is_plain_gradient_descent(self, digits, rng):
        network = TwoLayerNet(64, 10, 10, rng)
        gradients = network.gradient(*digits[:2])
        expected = {key: network.params[key] - 0.5 * gradients[key] for key in gradients}
        train(network, *digits, 0.5, 230, 1, rng, progress=False)
        for key in expected:
            np.testing.assert_allclose(network.params[key], expected[key], atol=1e-12)

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_learns_the_digits(self, dtype, rng):
        (x_train, t_train), (x_test, t_test) = load_digits()
        network = TwoLayerNet(64, 50, 10, rng, dtype)
        x_train, x_test = x_train.astype(dtype), x_test.astype(dtype)
        history = train(network, x_train, t_train, x_test, t_test, 1.0, 50, 20, rng, progress=False)
        assert history["test_accuracy"][-1] > 0.94
        assert network.params["W1"].dtype == dtype


class Screen(io.StringIO):
    def __init__(self, isatty):
        super().__init__()
        self.isatty = lambda: isatty


class TestProgress:
    def shown(self, monkeypatch, isatty, **options):
        monkeypatch.setattr("sys.stderr", Screen(isatty))
        rng = np.random.default_rng(0)
        x, t = np.ones((2, 3)), np.array([0, 1])
        train(TwoLayerNet(3, 2, 2, rng), x, t, x, t, 0.1, 1, 2, rng, **options)
        return sys.stderr.getvalue()

    def test_shows_in_a_terminal(self, monkeypatch):
        shown = self.shown(monkeypatch, isatty=True)
        assert "2/2" in shown
        assert "test accuracy" in shown

    def test_is_quiet_where_nobody_looks(self, monkeypatch):
        assert self.shown(monkeypatch, isatty=False) == ""

    def test_is_quiet_when_told(self, monkeypatch):
        assert self.shown(monkeypatch, isatty=True, progress=False) == ""

    def test_is_quiet_while_nbgrader_runs(self, monkeypatch):
        monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
        assert self.shown(monkeypatch, isatty=True) == ""
