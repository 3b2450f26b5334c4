import warnings

import numpy as np
import pytest

from handgrad.functions import as_labels, cross_entropy, hinge, one_hot, sigmoid, softmax

LECTURE_SCORES = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


class TestSigmoid:
    def test_known_values(self):
        np.testing.assert_allclose(sigmoid(np.array([0, np.log(3)])), [0.5, 0.75])

    def test_is_exact_far_out_on_both_sides(self):
        x = np.array([-1e4, -40, 40, 1e4])
        np.testing.assert_allclose(sigmoid(x), [0, np.exp(-40), 1, 1], rtol=1e-14)

    @pytest.mark.parametrize("shape", [(), (3,), (2, 3), (2, 3, 4)])
    def test_keeps_the_shape(self, shape):
        assert np.shape(sigmoid(np.zeros(shape))) == shape

    def test_keeps_float32_and_computes_integers_in_float64(self):
        assert sigmoid(np.float32([1, -200])).dtype == np.float32
        assert sigmoid(np.array([0, 1])).dtype == np.float64


class TestSoftmax:
    def test_lecture_example(self):
        np.testing.assert_allclose(softmax([2.3, -1.2]), [0.97, 0.03], atol=0.001)

    def test_rows_of_a_batch_are_independent(self):
        batch = softmax(LECTURE_SCORES)
        np.testing.assert_allclose(batch.sum(axis=1), 1)
        np.testing.assert_allclose(batch[1], softmax(LECTURE_SCORES[1]))

    def test_large_scores(self):
        np.testing.assert_array_equal(softmax([1e4, 0, -1e4]), [1, 0, 0])
        np.testing.assert_allclose(softmax([1e4, 1e4]), [0.5, 0.5])

    def test_keeps_float32(self):
        assert softmax(np.float32([[1, 2]])).dtype == np.float32


class TestCrossEntropy:
    probabilities = np.array([[0.2, 0.3, 0.5], [0.1, 0.8, 0.1]])

    def test_is_the_mean_of_the_logarithms(self):
        expected = -(np.log(0.5) + np.log(0.1)) / 2
        assert cross_entropy(self.probabilities, [2, 0]) == pytest.approx(expected)

    def test_one_hot_labels_give_the_same(self):
        assert cross_entropy(self.probabilities, np.eye(3)[[2, 0]]) == cross_entropy(
            self.probabilities, [2, 0]
        )

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_is_large_but_finite_at_zero(self, dtype):
        loss = cross_entropy(np.array([[0, 1]], dtype), [0])
        assert 80 < loss < 800

    def test_tiny_probabilities_are_not_rounded(self):
        assert cross_entropy([[1e-300, 1]], [0]) == pytest.approx(300 * np.log(10))


class TestHinge:
    def test_lecture_losses(self):
        np.testing.assert_allclose(hinge(LECTURE_SCORES, [0, 1, 2]).sum(axis=1), [2.9, 0, 12.9])

    def test_one_example(self):
        np.testing.assert_allclose(hinge(LECTURE_SCORES[0], 0), [0, 2.9, 0])

    def test_delta(self):
        np.testing.assert_allclose(hinge(LECTURE_SCORES[0], 0, delta=6), [0, 7.9, 1.1])

    def test_leaves_the_scores(self):
        scores = LECTURE_SCORES.copy()
        hinge(scores, [0, 1, 2])
        np.testing.assert_array_equal(scores, LECTURE_SCORES)

    def test_keeps_float32(self):
        assert hinge(np.float32([1, 2]), 0).dtype == np.float32


class TestLabels:
    def test_one_hot(self):
        np.testing.assert_array_equal(one_hot([2, 0], 3), [[0, 0, 1], [1, 0, 0]])
        assert one_hot(np.zeros((4, 5), int), 3).shape == (4, 5, 3)

    def test_as_labels_takes_both_kinds(self):
        labels = np.array([2, 0, 1, 2])
        np.testing.assert_array_equal(as_labels(labels, (4, 3)), labels)
        np.testing.assert_array_equal(as_labels(one_hot(labels, 3), (4, 3)), labels)

    @pytest.mark.parametrize("labels", [[0, 3], [-1, 0]])
    def test_labels_out_of_range(self, labels):
        with pytest.raises(ValueError, match="labels from 0 to 2"):
            one_hot(labels, 3)
        with pytest.raises(ValueError, match="labels from 0 to 2"):
            cross_entropy(np.ones((2, 3)) / 3, labels)

    def test_labels_that_are_not_integers(self):
        with pytest.raises(ValueError, match="integer labels, but they are of type float64"):
            one_hot([0.0, 1.0], 3)

    def test_labels_of_another_shape(self):
        with pytest.raises(ValueError, match=r"shape \(2,\) or one-hot rows of shape \(2, 3\)"):
            as_labels([0, 1, 2], (2, 3))

    def test_scores_that_are_no_batch(self):
        with pytest.raises(ValueError, match=r"batch of shape \(N, C\)"):
            cross_entropy(np.array([0.5, 0.5]), 0)
