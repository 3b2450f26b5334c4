"""Mistakes that can happen to any number or array."""

import numpy as np

from handgrad.diagnosis import mistake


@mistake(
    "not divided by N",
    "{quantity} is {N} times too large, and the batch has {N} rows: divide by N.",
)
def _not_averaged(right, N):
    return right * N


@mistake(
    "divided by N twice",
    "{quantity} is {N} times too small, and the batch has {N} rows: it was averaged twice.",
)
def _averaged_twice(right, N):
    return right / N


@mistake("wrong sign", "{quantity} has the wrong sign: every entry is the right one times -1.")
def _wrong_sign(right):
    return -right


@mistake("twice too large", "{quantity} is exactly twice the right value: a factor 2 too many.")
def _doubled(right):
    return 2 * right


@mistake("half of it", "{quantity} is exactly half the right value: a factor 2 is missing.")
def _halved(right):
    return right / 2


@mistake("base-10 log", "{quantity} looks like a base-10 logarithm: np.log is the natural one.")
def _log10(right):
    return right / np.log(10)


@mistake("base-2 log", "{quantity} looks like a base-2 logarithm: np.log is the natural one.")
def _log2(right):
    return right / np.log(2)


@mistake("transposed", "{quantity} is transposed: rows and columns are swapped.")
def _transposed(right):
    return right.T if right.ndim > 1 else None


@mistake("cut to integers", "{quantity} was cut to whole numbers: use a float array.")
def _truncated(right):
    return np.trunc(right)


def _rounded(digits):
    @mistake("rounded", "{quantity} was rounded: return every digit, and round only in print.")
    def _(right):
        return np.round(right, digits)


for _digits in (1, 2, 3):
    _rounded(_digits)


@mistake("flattened", "{quantity} is one long row of numbers: give it the right shape.")
def _flattened(right):
    return right.ravel() if right.ndim > 1 else None


@mistake(
    "answer of the example",
    "{quantity} is the answer of the example: compute it from what is given.",
)
def _example(right, example):
    return example


@mistake("all zeros", "{quantity} is all zeros: nothing was written into it.")
def _zeros(right):
    return np.zeros_like(right)


@mistake("not summed", "{quantity} still has one row for each example: sum over the batch.")
def _not_summed(right, terms):
    return terms


@mistake("summed over the wrong axis", "{quantity} was summed over the wrong axis: use axis=0.")
def _wrong_axis(right, terms):
    return np.sum(terms, axis=1)


@mistake("summed over everything", "{quantity} was summed over all axes: sum over axis=0 only.")
def _all_axes(right, terms):
    return np.sum(terms)


@mistake(
    "mean instead of sum",
    "{quantity} is the mean over the batch where the sum belongs.",
)
def _mean_not_sum(right, terms):
    return np.mean(terms, axis=0)


@mistake(
    "state left from the last call",
    "{quantity} belongs to the call before this one: something was kept and not renewed.",
)
def _previous(right, previous):
    return previous


@mistake(
    "added to the last call's",
    "{quantity} is this call's value plus the last call's: start from zero each time.",
)
def _accumulated(right, previous):
    return right + previous
