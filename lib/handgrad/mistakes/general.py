"""Mistakes that can happen to any number or array."""

import functools
from collections.abc import Callable
from typing import Any

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


def _factor(name, sentence, factor):
    @mistake(name, sentence)
    def _(right):
        return factor * right

    @mistake(name, sentence)
    def _or_the_batch(right, N):
        """In a batch of just as many rows nobody can tell: then either is named."""
        return factor * right if factor in (N, 1 / N) else None


for _name, _sentence, _times in [
    ("twice too large", "{quantity} is twice the right value: a factor 2 too many.", 2),
    ("half of it", "{quantity} is half the right value: a factor 2 is missing.", 1 / 2),
    ("in percent", "{quantity} is 100 times too large: return a share, from 0 to 1.", 100),
]:
    _factor(_name, _sentence, _times)


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


for _digits in range(5):
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


@mistake("off by one", "{quantity} is exactly 1 too large: counting and adding up start at 0.")
def _one_more(right):
    return right + 1


@mistake("an axis too many", "{quantity} is a column: keep a flat row, without the second axis.")
def _column(right):
    return right[..., np.newaxis] if right.ndim else None


@mistake("an axis too many", "{quantity} has a first axis of length 1 too many.")
def _boxed(right):
    return right[np.newaxis] if right.ndim else None


@mistake("first row only", "You returned only the first one: go through all of them.")
def _one_row(right):
    return right[0] if right.ndim else None


@mistake(
    "first row repeated", "Every row is the first one again: work out each row from its own data."
)
def _first_row_again(right):
    return np.broadcast_to(right[0], right.shape) if right.ndim else None


def _running_total(axis):
    @mistake(
        "total not reset", "Each entry includes those before it: start the total of each from 0."
    )
    def _(right):
        total = np.cumsum(right, axis=axis)
        return total.reshape(right.shape) if right.ndim else None


for _axis in (None, 0, 1):
    _running_total(_axis)


@mistake("returned inside the loop", "Only the first row is filled: is `return` in the loop?")
def _first_row_only(right):
    return _only(right, 0) if len(right) > 1 else None


@mistake("first column only", "Only the first column is filled: is `return` in the loop?")
def _first_column_only(right):
    return _only(right.T, 0).T if right.shape[1] > 1 else None


@mistake("returned inside the loop", "Only one entry is filled: is `return` in the loop?")
def _first_entry_only(right):
    return _only(right, (0, 0)) if right.size > 1 else None


def _only(right, place):
    """`right` with zeros everywhere but at `place`."""
    value = np.zeros_like(right)
    value[place] = right[place]
    return value


@mistake("last row missing", "The last row is missing: the loop ends one too early.")
def _no_last_row(right):
    if right.ndim == 0 or len(right) == 1:
        return None
    value = right.copy()
    value[-1] = 0
    return value


@mistake("last column missing", "The last column is missing: the loop ends one too early.")
def _no_last_column(right):
    if right.shape[1] == 1:
        return None
    value = right.copy()
    value[:, -1] = 0
    return value


@mistake(
    "rows share one list",
    "All rows are one and the same: [[0] * M] * N names one list N times. Use np.zeros((N, M)).",
)
def _shared_rows(right):
    total = right.sum(axis=0)
    if right.ndim < 2 or np.allclose(total, 0):  # rows that cancel look like nothing written
        return None
    return np.broadcast_to(total, right.shape)


@mistake(
    "rows share one list",
    "All rows are one and the same: [[0] * M] * N names one list N times. Use np.zeros((N, M)).",
)
def _overwritten_rows(right):
    return np.broadcast_to(right[-1], right.shape) if right.ndim > 1 else None


def _running(step: Callable[[Any, Any], Any]) -> Callable[[Any], Any]:
    """A total to which `step(total, term)` brings each term."""
    return lambda terms: functools.reduce(step, terms, np.zeros_like(terms[0]))


_SUM_SLIPS = [
    (
        "returned inside the loop",
        "Only the first term is there: `return` is inside the loop.",
        lambda terms: terms[0],
    ),
    (
        "overwritten, not added",
        "Only the last term is left: add each one with +=, do not overwrite with =.",
        lambda terms: terms[-1],
    ),
    (
        "last term left out",
        "The last term is missing: the loop ends one too early.",
        lambda terms: terms[:-1].sum(axis=0),
    ),
    (
        "first term left out",
        "The first term is missing: positions start at 0.",
        lambda terms: terms[1:].sum(axis=0),
    ),
    (
        "mean instead of sum",
        "This is the mean of the terms: add them up.",
        lambda terms: terms.mean(axis=0),
    ),
    (
        "largest term only",
        "This is the largest term: add up all of them.",
        lambda terms: terms.max(axis=0),
    ),
    (
        "cut to integers",
        "The total was cut to whole numbers on the way: start from 0.0, in a float array.",
        _running(lambda total, term: np.trunc(total + term)),
    ),
    (
        "cut to integers",
        "Each number was cut to a whole number: take them as floats.",
        _running(lambda total, term: total + np.trunc(term)),
    ),
]


def sum_slips(terms: Callable[..., Any]) -> Callable[..., Any]:
    """Register what goes wrong in a sum, for the terms that a function gives along axis 0.

    The function is written like a mistake: the right value first, then the facts it needs. What
    the right value has besides the sum, such as a bias, stays.
    """
    for name, sentence, slip in _SUM_SLIPS:

        @mistake(name, sentence)
        @functools.wraps(terms)
        def value(right, slip=slip, **facts):
            summands = terms(right, **facts)
            return slip(summands) + (right - summands.sum(axis=0))

    return terms


@mistake("bias forgotten", "The bias b is missing: add it to every row.")
def _no_bias(right, unbiased):
    return unbiased


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
    "{quantity} is the mean over the batch: take the sum.",
)
def _mean_not_sum(right, terms):
    return np.mean(terms, axis=0)


@mistake(
    "state left from the last call",
    "{quantity} is still that of the call before: something was kept and not renewed.",
)
def _previous(right, previous):
    return previous


@mistake(
    "added to the last call's",
    "{quantity} is this call's value plus the last call's: start from zero each time.",
)
def _accumulated(right, previous):
    return right + previous
