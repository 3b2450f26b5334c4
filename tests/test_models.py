import warnings

import numpy as np
import pytest

from handgrad import models
from handgrad.functions import one_hot
from handgrad.gradients import numerical_gradient, relative_error
from handgrad.layers import Affine, Sigmoid, SoftmaxWithLoss

TEST_IMAGE = np.array(
    [[56, 32, 10, 18], [90, 23, 128, 133], [24, 26, 178, 200], [2, 0, 255, 220]], np.uint8
)
TRAINING_IMAGE = np.array(
    [[10, 20, 24, 17], [8, 10, 89, 100], [12, 16, 178, 170], [4, 32, 233, 112]], np.uint8
)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


class TestDistances:
    def test_lecture_example(self):
        assert models.l1_distance(TEST_IMAGE, TRAINING_IMAGE) == 456

    def test_l1_distance_refuses_different_shapes(self):
        with pytest.raises(ValueError, match=r"same shape, not \(4, 4\) and \(4,\)"):
            models.l1_distance(TEST_IMAGE, TRAINING_IMAGE[0])

    @pytest.mark.parametrize(("m", "n"), [(3, 5), (1, 5), (3, 1), (0, 5)])
    @pytest.mark.parametrize("dtype", [np.uint8, np.float32, np.float64])
    def test_against_the_definition(self, m, n, dtype, rng):
        X_test = rng.integers(256, size=(m, 4)).astype(dtype)
        X_train = rng.integers(256, size=(n, 4)).astype(dtype)
        difference = X_test.astype(float)[:, np.newaxis] - X_train.astype(float)
        np.testing.assert_allclose(
            models.l1_distances(X_test, X_train), np.linalg.norm(difference, ord=1, axis=2)
        )
        np.testing.assert_allclose(
            models.l2_distances(X_test, X_train), np.linalg.norm(difference, ord=2, axis=2)
        )

    def test_l2_distance_of_equal_rows_is_no_nan(self, rng):
        X = rng.normal(size=(50, 7)) * 1e3
        np.testing.assert_allclose(np.diag(models.l2_distances(X, X)), 0, atol=1e-3)


class TestPredictLabels:
    def test_majority(self):
        distances = [[3, 1, 2, 9], [9, 8, 1, 7]]
        y_train = np.array([4, 4, 7, 7])
        np.testing.assert_array_equal(models.predict_labels(distances, y_train, 1), [4, 7])
        np.testing.assert_array_equal(models.predict_labels(distances, y_train, 3), [4, 7])

    def test_a_tie_goes_to_the_smallest_label(self):
        assert models.predict_labels([[1, 2, 3, 4]], np.array([5, 2, -3, 5]), 3) == [-3]
        assert models.predict_labels([[1, 2, 3, 4]], np.array([5, 2, 2, 5]), 4) == [2]

    def test_of_equal_distances_the_first_are_nearer(self):
        distances = np.tile([2.0, 1.0], 100)[np.newaxis]
        y_train = np.zeros(200, int)
        y_train[[1, 5]] = 1
        assert models.predict_labels(distances, y_train, 3) == [1]

    @pytest.mark.parametrize("k", [0, 4])
    def test_refuses_k_out_of_range(self, k):
        with pytest.raises(ValueError, match=f"k from 1 to 3, the training examples, not {k}"):
            models.predict_labels([[1, 2, 3]], np.array([0, 1, 2]), k)


class TestCrossValidate:
    def test_against_the_definition(self, rng):
        X, y = rng.normal(size=(11, 3)), rng.integers(3, size=11)
        actual = models.cross_validate(X, y, ks=[1, 4], n_folds=3)
        folds = [range(0, 4), range(4, 8), range(8, 11)]
        for i, k in enumerate([1, 4]):
            for j, fold in enumerate(folds):
                rest = [n for n in range(11) if n not in fold]
                hits = 0
                for n in fold:
                    nearest = sorted(rest, key=lambda m: np.linalg.norm(X[n] - X[m]))[:k]
                    hits += np.bincount(y[nearest]).argmax() == y[n]
                assert actual[i, j] == pytest.approx(hits / len(fold))
        assert actual.shape == (2, 3)


class TestLinearScores:
    def test_scores(self, rng):
        x, W, b = np.array([1.0, 2.0]), np.array([[1, 0], [0, 1], [1, 1]]), np.array([10, 20, 30])
        np.testing.assert_array_equal(models.scores_one(x, W, b), [11, 22, 33])
        X = rng.normal(size=(4, 2))
        rows = [models.scores_one(x, W, b) for x in X]
        np.testing.assert_allclose(models.scores_batch(X, W, b), rows)

    def test_predict_classes(self):
        np.testing.assert_array_equal(models.predict_classes([[1, 3, 2], [5, 5, 1]]), [1, 0])

    def test_accuracy(self):
        assert models.accuracy(np.array([1, 2, 3, 4]), np.array([1, 2, 0, 4])) == 0.75

    def test_accuracy_refuses_different_lengths(self):
        with pytest.raises(ValueError, match=r"\(3,\), not \(1,\)"):
            models.accuracy(np.array([1]), np.array([1, 2, 0]))

    @pytest.mark.parametrize("n", [1, 4])
    def test_bias_trick(self, n, rng):
        X, W, b = rng.normal(size=(n, 2)), rng.normal(size=(3, 2)), rng.normal(size=3)
        X1, W1 = models.bias_trick(X, W, b)
        assert X1.shape == (n, 3)
        assert W1.shape == (3, 3)
        np.testing.assert_allclose(X1 @ W1.T, models.scores_batch(X, W, b))


class TestLosses:
    def test_lecture_svm_losses(self):
        for scores, y, loss in [
            ([3.2, 5.1, -1.7], 0, 2.9),
            ([1.3, 4.9, 2.0], 1, 0),
            ([2.2, 2.5, -3.1], 2, 12.9),
        ]:
            assert models.svm_loss_one(np.array(scores), y) == pytest.approx(loss)

    def test_svm_loss_is_the_mean_plus_regularisation(self, rng):
        W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), np.array([0, 2, 1, 1, 0])
        mean = np.mean(
            [models.svm_loss_one(W @ x, t, delta=0.5) for x, t in zip(X, y, strict=True)]
        )
        expected = mean + 0.1 * (W**2).sum()
        assert models.svm_loss(W, X, y, 0.1, delta=0.5) == pytest.approx(expected)

    def test_softmax_loss_is_the_mean_plus_regularisation(self, rng):
        W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(2, 4)), np.array([0, 2])
        e = np.exp(X @ W.T)
        mean = -np.log([e[0, 0] / e[0].sum(), e[1, 2] / e[1].sum()]).mean()
        expected = mean + 0.1 * (W**2).sum()
        assert models.softmax_loss(W, X, y, 0.1) == pytest.approx(expected)

    def test_without_weights_all_classes_are_equally_likely(self, rng):
        X, y, W = rng.normal(size=(5, 4)), np.zeros(5, int), np.zeros((3, 4))
        assert models.softmax_loss(W, X, y, 0.1) == pytest.approx(np.log(3))
        assert models.svm_loss(W, X, y, 0.1) == pytest.approx(2)


@pytest.mark.parametrize("n", [1, 5])
@pytest.mark.parametrize("reg", [0.0, 0.1])
@pytest.mark.parametrize(
    ("loss", "gradient"),
    [
        (models.svm_loss, models.svm_gradient),
        (models.softmax_loss, models.softmax_gradient),
    ],
)
def test_gradients_of_the_linear_classifiers(loss, gradient, reg, n, rng):
    W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(n, 4)), rng.integers(3, size=n)
    expected = numerical_gradient(lambda W: loss(W, X, y, reg), W)
    assert relative_error(gradient(W, X, y, reg), expected) < 1e-7


def test_svm_gradient_knows_delta(rng):
    W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), rng.integers(3, size=5)
    expected = numerical_gradient(lambda W: models.svm_loss(W, X, y, 0, delta=3), W)
    assert relative_error(models.svm_gradient(W, X, y, 0, delta=3), expected) < 1e-7


class TestDescent:
    def test_path(self):
        path = models.gradient_descent(lambda w: 2 * w, np.array([3.0, -1.0]), 0.1, 3)
        expected = np.outer([1, 0.8, 0.64, 0.512], [3, -1])
        np.testing.assert_allclose(path, expected)

    def test_starts_at_a_number_or_an_array_and_leaves_it(self):
        assert models.gradient_descent(lambda w: 2 * w, 3, 0.1, 2).shape == (3,)
        w0 = np.ones((2, 3))
        w0.setflags(write=False)
        assert models.gradient_descent(lambda w: 2 * w, w0, 0.1, 4).shape == (5, 2, 3)

    def test_a_gradient_that_works_in_place_does_no_harm(self):
        def gradient(w):
            w *= 2
            return w

        path = models.gradient_descent(gradient, np.ones(1), 0.1, 2)
        np.testing.assert_allclose(path[:, 0], [1, 0.8, 0.64])

    def test_sgd_learns(self, rng):
        y = rng.integers(3, size=200)
        X = one_hot(y, 3) + rng.normal(scale=0.1, size=(200, 3))
        W0 = np.zeros((3, 3))
        W, losses = models.sgd(W0, X, y, 0.0, 0.5, 20, 100, rng)
        assert len(losses) == 100
        assert losses[0] == pytest.approx(np.log(3))
        assert losses[-1] < 0.3
        assert models.accuracy(models.predict_classes(X @ W.T), y) == 1
        assert not W0.any()

    def test_sgd_takes_one_plain_step(self):
        X, y, W0 = np.ones((1, 2)), np.array([0]), np.array([[1.0, 2.0], [3.0, 4.0]])
        W, losses = models.sgd(W0, X, y, 0.1, 0.5, 3, 1, np.random.default_rng(0))
        np.testing.assert_allclose(W, W0 - 0.5 * models.softmax_gradient(W0, X, y, 0.1))
        assert losses == [pytest.approx(models.softmax_loss(W0, X, y, 0.1))]


class TestTwoLayerNet:
    @pytest.mark.parametrize("n", [1, 6])
    @pytest.mark.parametrize("labels", [lambda t: t, lambda t: one_hot(t, 4)])
    def test_gradient(self, n, labels, rng):
        network = models.TwoLayerNet(5, 3, 4, rng)
        x, t = rng.normal(size=(n, 5)), labels(rng.integers(4, size=n))
        actual = network.gradient(x, t)
        assert actual.keys() == network.params.keys()
        for key, param in network.params.items():
            expected = numerical_gradient(lambda _: network.loss(x, t), param)
            assert actual[key].shape == param.shape
            assert relative_error(actual[key], expected) < 1e-7

    def test_is_the_network_of_layers(self, rng):
        network = models.TwoLayerNet(5, 3, 4, rng)
        x, t = rng.normal(size=(6, 5)), rng.integers(4, size=6)
        W1, b1, W2, b2 = network.params.values()
        layers = [Affine(W1, b1), Sigmoid(), Affine(W2, b2)]
        out = x
        for layer in layers:
            out = layer.forward(out)
        last = SoftmaxWithLoss()
        loss = last.forward(out, t)
        dout = last.backward()
        for layer in reversed(layers):
            dout = layer.backward(dout)

        np.testing.assert_allclose(network.predict(x), out)
        actual_loss, gradients = network.loss_and_gradient(x, t)
        assert actual_loss == network.loss(x, t) == pytest.approx(loss)
        np.testing.assert_allclose(gradients["W1"], layers[0].dW)
        np.testing.assert_allclose(gradients["b1"], layers[0].db)
        np.testing.assert_allclose(gradients["W2"], layers[2].dW)
        np.testing.assert_allclose(gradients["b2"], layers[2].db)

    def test_accuracy(self, rng):
        network = models.TwoLayerNet(5, 3, 4, rng)
        x = rng.normal(size=(8, 5))
        t = network.predict(x).argmax(axis=1)
        t[:2] = (t[:2] + 1) % 4
        assert network.accuracy(x, t) == network.accuracy(x, one_hot(t, 4)) == 0.75

    def test_leaves_its_input(self, rng):
        network = models.TwoLayerNet(5, 3, 4, rng)
        x, t = rng.normal(size=(6, 5)), one_hot(rng.integers(4, size=6), 4)
        x.setflags(write=False)
        t.setflags(write=False)
        before = {key: param.copy() for key, param in network.params.items()}
        network.gradient(x, t)
        for key, param in network.params.items():
            np.testing.assert_array_equal(param, before[key])

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_keeps_its_dtype(self, dtype, rng):
        network = models.TwoLayerNet(5, 3, 4, rng, dtype=dtype)
        x, t = rng.normal(size=(6, 5)).astype(dtype), rng.integers(4, size=6)
        arrays = [*network.params.values(), network.predict(x), *network.gradient(x, t).values()]
        assert {array.dtype for array in arrays} == {np.dtype(dtype)}

    def test_the_same_seed_gives_the_same_network(self):
        a, b = (models.TwoLayerNet(5, 3, 4, np.random.default_rng(1)) for _ in range(2))
        np.testing.assert_array_equal(a.params["W1"], b.params["W1"])
        np.testing.assert_array_equal(a.params["W2"], b.params["W2"])
