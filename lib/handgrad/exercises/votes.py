"""Chapter 01: the vote of the nearest neighbours, and cross-validation."""

import numpy as np

from handgrad.exercise import Exercise, Part


def _majority(votes):
    """The label that occurs most often in each row; the smallest of those that tie."""
    return np.array([np.bincount(row).argmax() for row in votes])


def _first_of_most(rows, orders):
    """Of the labels with most votes in a row, the one that comes first in its order."""
    return np.array([max(o, key=list(v).count) for v, o in zip(rows, orders, strict=True)])


predict_labels = Exercise(
    "predict_labels",
    "distances, y_train, k",
    returns="labels",
    steps={
        "order": lambda distances: np.argsort(distances, axis=1, kind="stable"),
        "nearest": lambda order, k: order[:, :k],
        "votes": lambda y_train, nearest: y_train[nearest],
        "labels": lambda votes: _majority(votes),
    },
    parts={
        "majority": Part(3, "the majority of the k nearest", spare=True),
        "tie": Part(1, "the smallest label in a tie; nothing changed"),
    },
)
for name, sentence, steps in [
    (
        "tie goes to the largest",
        "In a tie the largest label wins here: take the smallest.",
        {"labels": lambda votes, y_train: y_train.max() - _majority(y_train.max() - votes)},
    ),
    (
        "tie goes to the nearest",
        "In a tie the nearest label wins here: take the smallest.",
        {"labels": lambda votes: _first_of_most(votes, votes)},
    ),
    (
        "tie goes to the farthest",
        "In a tie the last label met wins here: take the smallest one.",
        {"labels": lambda votes: _first_of_most(votes, votes[:, ::-1])},
    ),
    (
        "tie goes to the first in y_train",
        "In a tie the label that comes first in y_train wins here: take the smallest.",
        {"labels": lambda votes, y_train: _first_of_most(votes, [y_train.tolist()] * len(votes))},
    ),
    (
        "k ignored",
        "Only the nearest neighbour counts here: let the k nearest vote.",
        {"nearest": lambda order: order[:, :1]},
    ),
    (
        "k ignored",
        "Always 3 neighbours vote here, whatever k is: let the k nearest vote.",
        {"nearest": lambda order: order[:, :3]},
    ),
    (
        "near votes weigh more",
        "Near neighbours have heavier votes here: each has one vote.",
        {
            "labels": lambda votes, distances, k: np.array(
                [
                    np.bincount(v, weights=1 / w).argmax()
                    for v, w in zip(votes, np.sort(distances, axis=1)[:, :k], strict=True)
                ]
            )
        },
    ),
    (
        "everybody votes",
        "All training examples vote here: only the k nearest should.",
        {"nearest": lambda order: order},
    ),
    (
        "one neighbour too many",
        "k + 1 neighbours vote here: [:k] takes k of them.",
        {"nearest": lambda order, k: order[:, : k + 1]},
    ),
    (
        "one neighbour too few",
        "k - 1 neighbours vote here: [:k] takes k of them.",
        {"nearest": lambda order, k: order[:, : k - 1]},
    ),
    (
        "nearest left out",
        "The nearest neighbour has no vote here: start at place 0.",
        {"nearest": lambda order, k: order[:, 1 : k + 1]},
    ),
    (
        "k-th neighbour only",
        "Only the k-th neighbour decides: let all up to the k-th vote.",
        {"labels": lambda votes: votes[:, -1]},
    ),
    (
        "not sorted",
        "The first k of y_train vote, near or far: sort by distance first.",
        {
            "order": lambda distances: (
                np.arange(distances.size).reshape(distances.shape) % distances.shape[1]
            )
        },
    ),
    (
        "the farthest vote",
        "The k farthest vote here: sort from small to large.",
        {"order": lambda distances: np.argsort(-distances, axis=1, kind="stable")},
    ),
    *(
        (
            "mean of the labels",
            "You averaged the labels of the neighbours: let them vote.",
            {"labels": labels},
        )
        for labels in (
            lambda votes: votes.mean(axis=1),
            lambda votes: np.round(votes.mean(axis=1)),
            lambda votes: np.trunc(votes.mean(axis=1)),
        )
    ),
    (
        "median of the labels",
        "You took the middle label of the neighbours: let them vote.",
        {"labels": lambda votes: np.median(votes, axis=1)},
    ),
    (
        "smallest label",
        "The smallest label always wins here; that is the rule for a tie only.",
        {"labels": lambda votes: votes.min(axis=1)},
    ),
    (
        "number of votes",
        "You returned the number of votes: return the label that got them.",
        {"labels": lambda votes: np.array([np.bincount(v).max() for v in votes])},
    ),
    (
        "indices instead of labels",
        "These are the places of the neighbours: look up their labels.",
        {"labels": lambda distances: distances.argmin(axis=1)},
    ),
    (
        "indices instead of labels",
        "These are the places of the neighbours: look up their labels.",
        {"votes": lambda nearest: nearest},
    ),
    (
        "all neighbours returned",
        "You returned all k labels of each row: return one, by majority.",
        {"labels": lambda votes: votes},
    ),
]:
    predict_labels.slip(name, sentence, **steps)


def _right(y, distances, labels, test, k):
    """How many of each fold are right, (len(ks), n_folds)."""
    return np.array(
        [
            [
                np.sum(_majority(its[np.argsort(d, axis=1, kind="stable")[:, :one]]) == y[fold])
                for d, its, fold in zip(distances, labels, test, strict=True)
            ]
            for one in k
        ],
        dtype=float,
    )


def _norms(X, train, test, order=2):
    return [
        np.linalg.norm(X[fold][:, np.newaxis] - X[others], ord=order, axis=2)
        for others, fold in zip(train, test, strict=True)
    ]


cross_validate = Exercise(
    "cross_validate",
    "X, y, ks, n_folds",
    returns="accuracies",
    steps={
        "folds": lambda X, n_folds: np.array_split(np.arange(len(X)), n_folds),
        "train": lambda X, folds: [np.delete(np.arange(len(X)), fold) for fold in folds],
        "test": lambda folds: folds,
        "k": lambda ks: list(ks),
        "distances": lambda X, train, test: _norms(X, train, test),
        "labels": lambda y, train: [y[others] for others in train],
        "right": lambda y, distances, labels, test, k: _right(y, distances, labels, test, k),
        "sizes": lambda test: np.array([len(fold) for fold in test]),
        "accuracies": lambda right, sizes: right / sizes,
    },
    parts={
        "folds": Part(3, "the accuracy of each k on each fold", spare=True),
        "uneven": Part(1, "folds that are not all as long; nothing changed"),
    },
)


def _cut(places, starts):
    return [places[i:j] for i, j in zip(starts, [*starts[1:], None], strict=True)]


UNEVEN = "Your folds have other sizes than np.array_split's, of which the first may be one longer."
for name, sentence, steps in [
    (
        "trained on all folds",
        "The validating fold is in the training set too: leave it out.",
        {"train": lambda X, folds: [np.arange(len(X))] * len(folds)},
    ),
    (
        "tested on the training set",
        "The training folds are tested here: test the fold that was left out.",
        {"test": lambda train: train},
    ),
    (
        "folds the wrong way round",
        "One fold trains and all others are tested: it is the other way round.",
        {
            "train": lambda folds: folds,
            "test": lambda X, folds: [np.delete(np.arange(len(X)), fold) for fold in folds],
        },
    ),
    (
        "tested and trained on the fold",
        "The fold is tested against itself: the other folds are the training set.",
        {"train": lambda folds: folds},
    ),
    (
        "trained on earlier folds only",
        "Only the folds before it train, or those after it: all others should.",
        {
            "train": lambda X, folds: [
                np.arange(fold[0]) if fold[0] else np.arange(fold[-1] + 1, len(X)) for fold in folds
            ]
        },
    ),
    (
        "folds interleaved",
        "Every n-th example makes a fold here: cut runs of neighbours, as np.array_split does.",
        {"folds": lambda X, n_folds: [np.arange(len(X))[j::n_folds] for j in range(n_folds)]},
    ),
    (
        "L1 instead of L2",
        "The distances are L1: use L2 distances.",
        {"distances": lambda X, train, test: _norms(X, train, test, 1)},
    ),
    (
        "the farthest vote",
        "The k farthest vote here: sort from small to large.",
        {"distances": lambda distances: [-its for its in distances]},
    ),
    *(
        ("folds of other sizes", UNEVEN, {"folds": folds})
        for folds in (
            lambda X, n_folds: [
                np.arange(len(X))[j * (len(X) // n_folds) :][: len(X) // n_folds]
                for j in range(n_folds)
            ],
            lambda X, n_folds: _cut(
                np.arange(len(X)), [j * (len(X) // n_folds) for j in range(n_folds)]
            ),
            lambda X, n_folds: [
                np.arange(len(X))[j * -(-len(X) // n_folds) :][: -(-len(X) // n_folds)]
                for j in range(n_folds)
            ],
        )
    ),
    (
        "folds of other sizes",
        UNEVEN,
        {
            "folds": lambda X, n_folds: np.split(np.arange(len(X) // n_folds * n_folds), n_folds),
            "train": lambda X, folds: [
                np.delete(np.arange(len(folds) * len(folds[0])), fold) for fold in folds
            ],
        },
    ),
    (
        "k ignored",
        "Every row is the same k: use each of ks in turn.",
        {"k": lambda ks: [ks[0]] * len(ks)},
    ),
    (
        "k ignored",
        "Every row is the same k: use each of ks in turn.",
        {"k": lambda ks: [ks[-1]] * len(ks)},
    ),
    (
        "k ignored",
        "k is 1 in every row: use each of ks in turn.",
        {"k": lambda ks: [1] * len(ks)},
    ),
    (
        "places instead of ks",
        "k is 1, 2, 3 ... here: take the numbers in ks.",
        {"k": lambda ks: range(1, len(ks) + 1)},
    ),
    (
        "ks sorted",
        "The rows are in another order than ks: leave ks as they are.",
        {"k": lambda ks: sorted(ks)},
    ),
    (
        "n_folds ignored",
        "There are always 5 folds here: cut n_folds of them.",
        {"folds": lambda X: np.array_split(np.arange(len(X)), 5)},
    ),
    (
        "labels out of step",
        "The rows of the fold are left out of X, but not of y: do both.",
        {"labels": lambda y, train: [y] * len(train)},
    ),
    (
        "counted, not divided",
        "This counts right answers: divide by the size of the fold.",
        {"accuracies": lambda right: right},
    ),
    (
        "divided by N",
        "The right answers are divided by all examples: divide by the size of the fold.",
        {"sizes": lambda y: len(y)},
    ),
    (
        "averaged over the folds",
        "The folds are averaged: keep one column for each fold.",
        {"accuracies": lambda accuracies: accuracies.mean(axis=1)},
    ),
    (
        "error instead of accuracy",
        "These are shares of wrong answers; one minus them is asked for.",
        {"accuracies": lambda accuracies: 1 - accuracies},
    ),
    (
        "last fold only",
        "Only the last fold is there: keep the accuracy of every fold.",
        {
            "accuracies": lambda accuracies: (
                accuracies * (np.arange(accuracies.shape[1]) == accuracies.shape[1] - 1)
            )
        },
    ),
]:
    cross_validate.slip(name, sentence, **steps)
