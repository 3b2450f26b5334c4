"""Mistakes in distances, votes and folds (chapter 01)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.mistakes.general import sum_slips

# The L1 distance of two arrays


@sum_slips
def _differences(right, l1_a, l1_b):
    return np.abs(l1_a.astype(float) - l1_b).ravel()


_wrapped_mistake = mistake(
    "bytes wrapped around", "Bytes wrap around, below 0 and above 255: make them floats first."
)


def _as_bytes(a, b, *, cast, total=None):
    """The sum of absolute differences of bytes that wrap around; None for other numbers.

    With `total` given, the sum is of that type and wraps around too.
    """
    if a.dtype != np.uint8:
        return None
    return np.abs(a.astype(cast) - b.astype(cast)).sum(axis=-1, dtype=total)


def _wrapped(cast, sign):
    @_wrapped_mistake
    def _(right, l1_a, l1_b):
        return _as_bytes(*[l1_a.ravel(), l1_b.ravel()][::sign], cast=cast)

    @_wrapped_mistake
    def _(right, l1_a, l1_b):
        return _as_bytes(*[l1_a.ravel(), l1_b.ravel()][::sign], cast=cast, total=cast)

    @_wrapped_mistake
    def _(right, l1_test, l1_train):
        return _as_bytes(*[l1_test[:, np.newaxis], l1_train][::sign], cast=cast)


# Signed bytes have the same absolute difference either way.
for _cast, _sign in ((np.uint8, 1), (np.uint8, -1), (np.int8, 1)):
    _wrapped(_cast, _sign)


@_wrapped_mistake
def _sum_wrapped(right, l1_a, l1_b):
    return right % 256 if l1_a.dtype == np.uint8 else None


@_wrapped_mistake
def _too_small(right, l1_a, l1_b):
    if l1_a.dtype != np.uint8:
        return None
    return np.abs(l1_a.astype(np.int8).astype(float) - l1_b.astype(np.int8)).sum()


@mistake("negative differences dropped", "Differences below 0 count as 0 here: take np.abs.")
def _positive_only(right, l1_a, l1_b):
    return np.maximum(l1_a.astype(float) - l1_b, 0).sum()


@mistake("absolute value forgotten", "Differences of both signs cancel: take np.abs first.")
def _no_abs(right, l1_a, l1_b):
    return (l1_a.astype(float) - l1_b).sum()


@mistake("absolute value forgotten", "Differences of both signs cancel: take np.abs first.")
def _no_abs_reversed(right, l1_a, l1_b):
    return (l1_b.astype(float) - l1_a).sum()


@mistake("absolute value of the sum", "np.abs comes after the sum: take it before.")
def _abs_late(right, l1_a, l1_b):
    return abs((l1_a.astype(float) - l1_b).sum())


@mistake("absolute values subtracted", "np.abs comes before the difference: subtract first.")
def _abs_early(right, l1_a, l1_b):
    return (np.abs(l1_a.astype(float)) - np.abs(l1_b.astype(float))).sum()


@mistake("L2 instead of L1", "This is the L2 distance: add absolute differences, not squares.")
def _l2_for_l1(right, l1_a, l1_b):
    return np.linalg.norm(l1_a.astype(float) - l1_b)


@mistake("squares instead of absolute values", "The differences are squared: take np.abs of them.")
def _squares_for_abs(right, l1_a, l1_b):
    return ((l1_a.astype(float) - l1_b) ** 2).sum()


@mistake("cut to integers", "The numbers are cut to whole ones before subtracting: use floats.")
def _cut_first(right, l1_a, l1_b):
    return np.abs(np.trunc(l1_a.astype(float)) - np.trunc(l1_b)).sum()


@mistake("differing entries counted", "This counts the entries that differ: add up how much.")
def _counted(right, l1_a, l1_b):
    return (l1_a != l1_b).sum()


# Tables of distances


def _pairs(test, train):
    """The differences (M, N, D) of each test row and each training row."""
    return test.astype(float)[:, np.newaxis] - train


@mistake("not added up", "These are the differences of the single numbers: add them up.")
@sum_slips
def _all_differences(right, l1_test, l1_train):
    return np.moveaxis(np.abs(_pairs(l1_test, l1_train)), -1, 0)


@mistake("not added up", "These are the differences of the single numbers: add them up, axis=2.")
def _all_terms(right, l1_test, l1_train):
    return np.abs(_pairs(l1_test, l1_train))


@mistake("absolute value forgotten", "Differences of both signs cancel: take np.abs first.")
def _all_no_abs(right, l1_test, l1_train):
    return _pairs(l1_test, l1_train).sum(axis=2)


@mistake("absolute value forgotten", "Differences of both signs cancel: take np.abs first.")
def _all_no_abs_reversed(right, l1_test, l1_train):
    return -_pairs(l1_test, l1_train).sum(axis=2)


@mistake("negative differences dropped", "Differences below 0 count as 0 here: take np.abs.")
def _all_positive_only(right, l1_test, l1_train):
    return np.maximum(_pairs(l1_test, l1_train), 0).sum(axis=2)


@mistake("absolute value of the sum", "np.abs comes after the sum: take it before.")
def _all_abs_late(right, l1_test, l1_train):
    return np.abs(_pairs(l1_test, l1_train).sum(axis=2))


@mistake("L2 instead of L1", "These are L2 distances: add absolute differences, not squares.")
def _all_l2_for_l1(right, l1_test, l1_train):
    return np.linalg.norm(_pairs(l1_test, l1_train), axis=2)


@mistake("squares instead of absolute values", "The differences are squared: take np.abs of them.")
def _all_squares_for_abs(right, l1_test, l1_train):
    return (_pairs(l1_test, l1_train) ** 2).sum(axis=2)


@mistake("cut to integers", "The numbers are cut to whole ones before subtracting: use floats.")
def _all_cut_first(right, l1_test, l1_train):
    return np.abs(_pairs(np.trunc(l1_test), np.trunc(l1_train))).sum(axis=2)


@mistake(
    "row i with row i",
    "Test row i meets training row i only: every test row meets every training row.",
)
def _same_rows(right, l1_test, l1_train):
    return np.abs(l1_test.astype(float) - l1_train).sum(axis=1)


@mistake("summed over everything", "Everything is added up into one number: sum over axis=2 only.")
def _all_summed(right, l1_test, l1_train):
    return np.abs(_pairs(l1_test, l1_train)).sum()


def _l1_over(axis):
    @mistake(
        "summed over the wrong axis",
        "The sum runs over the examples: it should run over the numbers of a row, axis=2.",
    )
    def _(right, l1_test, l1_train):
        return np.abs(_pairs(l1_test, l1_train)).sum(axis=axis)


def _l2_over(axis):
    @mistake(
        "summed over the wrong axis",
        "The sum runs over the examples: it should run over the numbers of a row, axis=2.",
    )
    def _(right, l2_test, l2_train):
        return np.sqrt((_pairs(l2_test, l2_train) ** 2).sum(axis=axis))


for _axis in (0, 1):
    _l1_over(_axis)
    _l2_over(_axis)


@mistake("root forgotten", "These are the squared distances: take np.sqrt.")
def _squares(right, l2_test, l2_train):
    return right**2


@mistake("L1 instead of L2", "These are L1 distances: square, add up, take the root.")
def _l1_for_l2(right, l2_test, l2_train):
    return np.abs(_pairs(l2_test, l2_train)).sum(axis=2)


@mistake("mean instead of sum", "The squares are averaged: add them up.")
def _mean_of_squares(right, l2_test, l2_train):
    return right / np.sqrt(l2_test.shape[1])


@mistake("summed before squaring", "The differences are added up first: square each one first.")
def _square_late(right, l2_test, l2_train):
    return np.abs(_pairs(l2_test, l2_train).sum(axis=2))


@mistake("not added up", "The squares of a row are not added up: sum over axis=2, then the root.")
def _terms_l2(right, l2_test, l2_train):
    return np.abs(_pairs(l2_test, l2_train))


@mistake("row i with row i", "Test row i meets training row i only: let each meet every other.")
def _same_rows_l2(right, l2_test, l2_train):
    return np.linalg.norm(l2_test - l2_train, axis=1)


@mistake("summed over everything", "Everything is added up into one number: sum over axis=2 only.")
def _all_summed_l2(right, l2_test, l2_train):
    return np.linalg.norm(_pairs(l2_test, l2_train))


def _expanded(name, sentence, squares):
    """Register a slip in |a|^2 - 2 a b + |b|^2; `squares` gets the three parts."""

    @mistake(name, sentence)
    def _(right, l2_test, l2_train):
        a, b = (l2_test**2).sum(axis=1), (l2_train**2).sum(axis=1)
        value = squares(a, l2_test @ l2_train.T, b)
        return np.sqrt(np.maximum(value, 0))


_expanded(
    "cross term not doubled",
    "The product of the rows is subtracted once: it is - 2 a b.",
    lambda a, ab, b: a[:, np.newaxis] - ab + b,
)
_expanded(
    "cross term added",
    "The product of the rows is added: it is |a|^2 - 2 a b + |b|^2, with a minus.",
    lambda a, ab, b: a[:, np.newaxis] + 2 * ab + b,
)
_expanded(
    "square left out",
    "One of the squares is missing: it is |a|^2 - 2 a b + |b|^2.",
    lambda a, ab, b: a[:, np.newaxis] - 2 * ab,
)
_expanded(
    "square left out",
    "One of the squares is missing: it is |a|^2 - 2 a b + |b|^2.",
    lambda a, ab, b: b - 2 * ab,
)
_WRONG_WAY = "A square goes the wrong way: |a|^2 is a column (M, 1), |b|^2 a row (N,)."
for _squares_of in (
    lambda a, ab, b: a - 2 * ab + b,
    lambda a, ab, b: a[:, np.newaxis] - 2 * ab + b[:, np.newaxis],
    lambda a, ab, b: a - 2 * ab + b[:, np.newaxis],
):
    _expanded("square the wrong way", _WRONG_WAY, _squares_of)


# Votes


def _votes(distances, labels, k):
    return labels[np.argsort(distances, axis=1, kind="stable")[:, :k]]


def _majority(votes):
    """The label that occurs most often in each row; the smallest of those that tie."""
    return np.array([np.bincount(row).argmax() for row in votes])


@mistake("tie goes to the largest", "In a tie the largest label wins here: take the smallest.")
def _tie_largest(right, knn_distances, knn_labels, k):
    largest = knn_labels.max()
    return largest - _majority(largest - _votes(knn_distances, knn_labels, k))


@mistake("tie goes to the nearest", "In a tie the nearest label wins here: take the smallest.")
def _tie_nearest(right, knn_distances, knn_labels, k):
    return np.array([max(v, key=list(v).count) for v in _votes(knn_distances, knn_labels, k)])


@mistake(
    "tie goes to the farthest", "In a tie the last label met wins here: take the smallest one."
)
def _tie_farthest(right, knn_distances, knn_labels, k):
    votes = _votes(knn_distances, knn_labels, k)[:, ::-1]
    return np.array([max(v, key=list(v).count) for v in votes])


@mistake(
    "tie goes to the first in y_train",
    "In a tie the label that comes first in y_train wins here: take the smallest.",
)
def _tie_first(right, knn_distances, knn_labels, k):
    order = list(dict.fromkeys(knn_labels.tolist()))
    votes = _votes(knn_distances, knn_labels, k).tolist()
    return np.array([max(order, key=v.count) for v in votes])


@mistake("k ignored", "Only the nearest neighbour counts here: let the k nearest vote.")
def _nearest_only(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, 1)[:, 0]


@mistake("k ignored", "Always 3 neighbours vote here, whatever k is: let the k nearest vote.")
def _always_three(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, knn_labels, 3))


@mistake("near votes weigh more", "Near neighbours have heavier votes here: each has one vote.")
def _weighted(right, knn_distances, knn_labels, k):
    votes = _votes(knn_distances, knn_labels, k)
    weights = 1 / np.sort(knn_distances, axis=1)[:, :k]
    pairs = zip(votes, weights, strict=True)
    return np.array([np.bincount(v, weights=w).argmax() for v, w in pairs])


@mistake("everybody votes", "All training examples vote here: only the k nearest should.")
def _all_vote(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, knn_labels, None))


@mistake("one neighbour too many", "k + 1 neighbours vote here: [:k] takes k of them.")
def _one_too_many(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, knn_labels, k + 1))


@mistake("one neighbour too few", "k - 1 neighbours vote here: [:k] takes k of them.")
def _one_too_few(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, knn_labels, k - 1)) if k > 1 else None


@mistake("nearest left out", "The nearest neighbour has no vote here: start at place 0.")
def _nearest_left_out(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, knn_labels, k + 1)[:, 1:])


@mistake("k-th neighbour only", "Only the k-th neighbour decides: let all up to the k-th vote.")
def _last_only(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k)[:, -1]


@mistake("not sorted", "The first k of y_train vote, near or far: sort by distance first.")
def _first_of_all(right, knn_distances, knn_labels, k):
    return _majority(np.broadcast_to(knn_labels[:k], (len(knn_distances), k)))


@mistake("the farthest vote", "The k farthest vote here: sort from small to large.")
def _farthest(right, knn_distances, knn_labels, k):
    return _majority(_votes(-knn_distances, knn_labels, k))


@mistake("mean of the labels", "You averaged the labels of the neighbours: let them vote.")
def _mean_label(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k).mean(axis=1)


@mistake("mean of the labels", "You averaged the labels of the neighbours: let them vote.")
def _rounded_mean_label(right, knn_distances, knn_labels, k):
    return np.round(_votes(knn_distances, knn_labels, k).mean(axis=1))


@mistake("mean of the labels", "You averaged the labels of the neighbours: let them vote.")
def _cut_mean_label(right, knn_distances, knn_labels, k):
    return np.trunc(_votes(knn_distances, knn_labels, k).mean(axis=1))


@mistake("median of the labels", "You took the middle label of the neighbours: let them vote.")
def _median_label(right, knn_distances, knn_labels, k):
    return np.median(_votes(knn_distances, knn_labels, k), axis=1)


@mistake("smallest label", "The smallest label always wins here; that is the rule for a tie only.")
def _smallest_label(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k).min(axis=1)


@mistake("largest label", "The largest of the k labels is taken: they vote.")
def _largest_label(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k).max(axis=1)


@mistake("number of votes", "You returned the number of votes: return the label that got them.")
def _number_of_votes(right, knn_distances, knn_labels, k):
    return np.array([np.bincount(v).max() for v in _votes(knn_distances, knn_labels, k)])


@mistake(
    "indices instead of labels", "These are the places of the neighbours: look up their labels."
)
def _indices(right, knn_distances, knn_labels, k):
    return knn_distances.argmin(axis=1)


@mistake(
    "indices instead of labels", "These are the places of the neighbours: look up their labels."
)
def _smallest_index(right, knn_distances, knn_labels, k):
    return _majority(_votes(knn_distances, np.arange(len(knn_labels)), k))


@mistake(
    "all neighbours returned", "You returned all k labels of each row: return one, by majority."
)
def _no_vote(right, knn_distances, knn_labels, k):
    return _votes(knn_distances, knn_labels, k)


# Folds


def _accuracies(X, y, ks, n_folds, cut=np.array_split, train=None, test=None, norm=2, sign=1):
    """Accuracies (len(ks), n_folds), with one thing done otherwise.

    `cut` makes the folds of the places 0 to N - 1; `train` and `test` take a fold and the places
    outside it, and give the places to train and to test on; `sign=-1` lets the farthest vote.
    """
    places = np.arange(len(X))
    result = []
    for fold in cut(places, n_folds):
        others = np.delete(places, fold)
        trained = train(fold, others) if train else others
        tested = test(fold, others) if test else fold
        distances = sign * np.linalg.norm(X[tested][:, None] - X[trained], ord=norm, axis=2)
        votes = [_votes(distances, y[trained], k) for k in ks]
        result.append([np.mean(_majority(v) == y[tested]) for v in votes])
    return np.array(result).T


def _folds(name, sentence, **otherwise):
    @mistake(name, sentence)
    def _(right, cv_X, cv_y, ks, n_folds):
        return _accuracies(cv_X, cv_y, ks, n_folds, **otherwise)


_folds(
    "trained on all folds",
    "The validating fold is in the training set too: leave it out.",
    train=lambda fold, others: np.arange(len(fold) + len(others)),
)
_folds(
    "tested on the training set",
    "The training folds are tested here: test the fold that was left out.",
    test=lambda fold, others: others,
)
_folds(
    "folds the wrong way round",
    "One fold trains and all others are tested: it is the other way round.",
    train=lambda fold, others: fold,
    test=lambda fold, others: others,
)
_folds(
    "tested and trained on the fold",
    "The fold is tested against itself: the other folds are the training set.",
    train=lambda fold, others: fold,
)
_folds(
    "trained on earlier folds only",
    "Only the folds before it train, or those after it: all others should.",
    train=lambda fold, others: others[others > fold[-1]] if fold[0] == 0 else others[: fold[0]],
)
_folds(
    "folds interleaved",
    "Every n-th example makes a fold here: cut runs of neighbours, as np.array_split does.",
    cut=lambda places, n: [places[j::n] for j in range(n)],
)
_folds("L1 instead of L2", "The distances are L1: use L2 distances.", norm=1)
_folds("the farthest vote", "The k farthest vote here: sort from small to large.", sign=-1)
_UNEVEN = "Your folds have other sizes than np.array_split's, of which the first may be one longer."


def _size(places, n):
    return len(places) // n


for _cut in (
    lambda places, n: [places[j * _size(places, n) :][: _size(places, n)] for j in range(n)],
    lambda places, n: np.split(places, [j * _size(places, n) for j in range(1, n)]),
    lambda places, n: [
        places[j * -(-len(places) // n) :][: -(-len(places) // n)] for j in range(n)
    ],
):
    _folds("folds of other sizes", _UNEVEN, cut=_cut)


@mistake("folds of other sizes", _UNEVEN)
def _cut_off(right, cv_X, cv_y, ks, n_folds):
    n = n_folds * _size(cv_X, n_folds)
    return _accuracies(cv_X[:n], cv_y[:n], ks, n_folds)


@mistake("k ignored", "Every row is the same k: use each of ks in turn.")
def _always_first_k(right, cv_X, cv_y, ks, n_folds):
    return np.broadcast_to(right[0], right.shape)


@mistake("k ignored", "Every row is the same k: use each of ks in turn.")
def _always_last_k(right, cv_X, cv_y, ks, n_folds):
    return np.broadcast_to(right[-1], right.shape)


@mistake("k ignored", "k is 1 in every row: use each of ks in turn.")
def _always_one(right, cv_X, cv_y, ks, n_folds):
    return _accuracies(cv_X, cv_y, [1] * len(ks), n_folds)


@mistake("places instead of ks", "k is 1, 2, 3 ... here: take the numbers in ks.")
def _counted_k(right, cv_X, cv_y, ks, n_folds):
    return _accuracies(cv_X, cv_y, range(1, len(ks) + 1), n_folds)


@mistake("ks sorted", "The rows are in another order than ks: leave ks as they are.")
def _sorted_ks(right, cv_X, cv_y, ks, n_folds):
    return right[np.argsort(ks)]


@mistake("n_folds ignored", "There are always 5 folds here: cut n_folds of them.")
def _always_five(right, cv_X, cv_y, ks, n_folds):
    return _accuracies(cv_X, cv_y, ks, 5)


@mistake("labels out of step", "The rows of the fold are left out of X, but not of y: do both.")
def _labels_kept(right, cv_X, cv_y, ks, n_folds):
    result = []
    for fold in np.array_split(np.arange(len(cv_X)), n_folds):
        train = np.delete(cv_X, fold, axis=0)
        distances = np.linalg.norm(cv_X[fold][:, None] - train, axis=2)
        votes = [_votes(distances, cv_y, k) for k in ks]
        result.append([np.mean(_majority(v) == cv_y[fold]) for v in votes])
    return np.array(result).T


@mistake("counted, not divided", "This counts right answers: divide by the size of the fold.")
def _right_answers(right, cv_X, cv_y, ks, n_folds):
    return right * [len(f) for f in np.array_split(cv_y, n_folds)]


@mistake(
    "divided by N", "The right answers are divided by all examples: divide by the size of the fold."
)
def _share_of_all(right, cv_X, cv_y, ks, n_folds):
    return right * [len(f) / len(cv_y) for f in np.array_split(cv_y, n_folds)]


@mistake("averaged over the folds", "The folds are averaged: keep one column for each fold.")
def _averaged(right, cv_X, cv_y, ks, n_folds):
    return right.mean(axis=1)


@mistake(
    "error instead of accuracy", "These are shares of wrong answers; one minus them is asked for."
)
def _errors(right, cv_X, cv_y, ks, n_folds):
    return 1 - right


@mistake("last fold only", "Only the last fold is there: keep the accuracy of every fold.")
def _last_fold(right, cv_X, cv_y, ks, n_folds):
    value = np.zeros_like(right)
    value[:, -1] = right[:, -1]
    return value
