"""Mistakes in distances, votes and folds (chapter 01)."""

import numpy as np

from handgrad.diagnosis import mistake


@mistake("bytes wrapped around", "Bytes wrap around below 0: make them floats before subtracting.")
def _wrapped(right, l1_a, l1_b):
    return np.abs(l1_a - l1_b).sum() if l1_a.dtype == np.uint8 else None


@mistake("absolute value forgotten", "Differences of both signs cancel: take np.abs first.")
def _no_abs(right, l1_a, l1_b):
    return (l1_a.astype(float) - l1_b.astype(float)).sum()


@mistake("absolute value of the sum", "np.abs comes after the sum: take it before.")
def _abs_late(right, l1_a, l1_b):
    return abs((l1_a.astype(float) - l1_b.astype(float)).sum())


@mistake("L2 instead of L1", "This is the L2 distance: add absolute differences, not squares.")
def _l2_for_l1(right, l1_a, l1_b):
    return np.linalg.norm(l1_a.astype(float) - l1_b.astype(float))


@mistake("mean instead of sum", "This is the mean of the differences: add them up.")
def _mean_for_sum(right, l1_a, l1_b):
    return right / l1_a.size


@mistake("root forgotten", "These are the squared distances: take np.sqrt.")
def _squares(right, knn_test, knn_train):
    return right**2


@mistake("L2 instead of L1", "These are L2 distances: add absolute differences, not squares.")
def _l2(right, knn_test, knn_train):
    return np.linalg.norm(knn_test[:, None] - knn_train, axis=2)


@mistake("L1 instead of L2", "These are L1 distances: square, add up, take the root.")
def _l1(right, knn_test, knn_train):
    return np.abs(knn_test[:, None] - knn_train).sum(axis=2)


def _votes(distances, labels, k):
    return labels[np.argsort(distances, axis=1, kind="stable")[:, :k]]


@mistake("tie goes to the largest", "In a tie the largest label wins here: take the smallest.")
def _tie_largest(right, knn_distances, knn_labels, k):
    count = [
        np.bincount(v, minlength=knn_labels.max() + 1) for v in _votes(knn_distances, knn_labels, k)
    ]
    return np.array([len(c) - 1 - c[::-1].argmax() for c in count])


@mistake("tie goes to the nearest", "In a tie the nearest label wins here: take the smallest.")
def _tie_nearest(right, knn_distances, knn_labels, k):
    return np.array([max(v, key=list(v).count) for v in _votes(knn_distances, knn_labels, k)])


@mistake("k ignored", "Only the nearest neighbour counts here: let the k nearest vote.")
def _nearest_only(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, 1)[:, 0]


@mistake("the farthest vote", "The k farthest vote here: sort from small to large.")
def _farthest(right, knn_distances, knn_labels, k):
    return np.array([np.bincount(v).argmax() for v in _votes(-knn_distances, knn_labels, k)])


@mistake("mean of the labels", "The labels of the neighbours are averaged: they vote.")
def _mean_label(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k).mean(axis=1)


@mistake(
    "indices instead of labels", "These are the places of the neighbours: look up their labels."
)
def _indices(right, knn_distances, knn_labels, k):
    return knn_distances.argmin(axis=1)


@mistake("trained on all folds", "The validating fold is in the training set too: leave it out.")
def _overlapping(right, cv_X, cv_y, ks, n_folds):
    return _accuracies(cv_X, cv_y, ks, n_folds, leave_out=False)


def _accuracies(X, y, ks, n_folds, leave_out):
    folds = np.array_split(np.arange(len(X)), n_folds)
    result = np.zeros((len(ks), n_folds))
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold) if leave_out else np.arange(len(X))
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            predicted = [np.bincount(v).argmax() for v in _votes(distances, y[train], k)]
            result[i, j] = np.mean(np.array(predicted) == y[fold])
    return result


@mistake(
    "error instead of accuracy", "These are shares of wrong answers; one minus them is asked for."
)
def _errors(right, cv_X, cv_y, ks, n_folds):
    return 1 - right
