"""Slips that can happen to any number or array."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from handgrad.exercise import Slip, Step


class General(NamedTuple):
    """A slip in whatever a step gives: `change(value)`, with N after it if it is `of_the_rows`."""

    name: str
    sentence: str
    change: Callable[..., Any]
    of_the_rows: bool = False

    def slip(self, steps: Sequence[str], quantity: str, rows: str, n: int) -> Slip:
        """This slip in these steps, which the sentence calls `quantity`."""
        change = self.change
        if self.of_the_rows and not rows:
            return Slip(self.name, self.sentence)
        function = (lambda value, x: change(value, len(x))) if self.of_the_rows else change
        return Slip(
            self.name,
            self.sentence.format(quantity=quantity, N=n),
            **{
                step: Step(function, (step, rows) if self.of_the_rows else (step,))
                for step in steps
            },
        )


def _array(change: Callable[[np.ndarray], Any]) -> Callable[[Any], Any]:
    """The change, for arrays that have an axis."""

    def changed(value: Any) -> Any:
        if np.ndim(value) == 0:
            raise ValueError("a number has no rows")
        return change(np.asarray(value))

    return changed


def _table(change: Callable[[np.ndarray], Any]) -> Callable[[Any], Any]:
    """The change, for arrays of two axes or more."""

    def changed(value: Any) -> Any:
        if np.ndim(value) < 2:
            raise ValueError("it is no table")
        return change(np.asarray(value))

    return changed


def _only(value: np.ndarray, place: Any) -> np.ndarray:
    """`value` with zeros everywhere but at `place`."""
    kept = np.zeros_like(value)
    kept[place] = value[place]
    return kept


def _without(value: np.ndarray, place: Any) -> np.ndarray:
    kept = np.array(value)
    kept[place] = 0
    return kept


# Of a result and of any step on the way to it.
ANYWHERE = [
    General(
        "not divided by N",
        "{quantity} is {N} times too large, and the batch has {N} rows: divide by N.",
        lambda value, n: value * n,
        True,
    ),
    General(
        "divided by N twice",
        "{quantity} is {N} times too small, and the batch has {N} rows: it was averaged twice.",
        lambda value, n: value / n,
        True,
    ),
    General(
        "wrong sign",
        "{quantity} has the wrong sign: every entry is the right one times -1.",
        lambda value: -value,
    ),
    General(
        "twice too large",
        "{quantity} is twice the right value: a factor 2 too many.",
        lambda value: 2 * value,
    ),
    General(
        "half of it",
        "{quantity} is half the right value: a factor 2 is missing.",
        lambda value: value / 2,
    ),
    General(
        "transposed",
        "{quantity} is transposed: rows and columns are swapped.",
        _table(lambda value: value.T),
    ),
]

OF_A_RESULT = [
    *ANYWHERE,
    General(
        "in percent",
        "{quantity} is 100 times too large: return a share, from 0 to 1.",
        lambda value: 100 * value,
    ),
    *(
        General(
            "cut to integers",
            "{quantity} was cut to whole numbers: use a float array.",
            lambda value, cut=cut: cut(value),
        )
        for cut in (np.trunc, np.floor)
    ),
    *(
        General(
            "rounded",
            "{quantity} was rounded: return every digit, and round only in print.",
            lambda value, digits=digits: np.round(value, digits),
        )
        for digits in range(5)
    ),
    General(
        "flattened",
        "{quantity} is one long row of numbers: give it the right shape.",
        _array(lambda value: value.ravel()),
    ),
    General(
        "off by one",
        "{quantity} is exactly 1 too large: counting and adding up start at 0.",
        lambda value: value + 1,
    ),
    General(
        "an axis too many",
        "{quantity} is a column: keep a flat row, without the second axis.",
        _array(lambda value: value[..., np.newaxis]),
    ),
    General(
        "an axis too many",
        "{quantity} has a first axis of length 1 too many.",
        _array(lambda value: value[np.newaxis]),
    ),
    General(
        "first row only",
        "You returned only the first one: go through all of them.",
        _array(lambda value: value[0]),
    ),
    General(
        "first row repeated",
        "Every row is the first one again: work out each row from its own data.",
        _array(lambda value: np.broadcast_to(value[0], value.shape)),
    ),
    *(
        General(
            "total not reset",
            "Each entry includes those before it: start the total of each from 0.",
            _array(lambda value, axis=axis: np.cumsum(value, axis=axis).reshape(value.shape)),
        )
        for axis in (None, 0, 1)
    ),
    General(
        "returned inside the loop",
        "Only the first row is filled: is `return` in the loop?",
        _array(lambda value: _only(value, 0)),
    ),
    General(
        "first column only",
        "Only the first column is filled: is `return` in the loop?",
        _table(lambda value: _only(value, (slice(None), 0))),
    ),
    General(
        "returned inside the loop",
        "Only one entry is filled: is `return` in the loop?",
        _table(lambda value: _only(value, (0, 0))),
    ),
    General(
        "last row missing",
        "The last row is missing: the loop ends one too early.",
        _array(lambda value: _without(value, -1)),
    ),
    General(
        "last column missing",
        "The last column is missing: the loop ends one too early.",
        _table(lambda value: _without(value, (slice(None), -1))),
    ),
    General(
        "rows share one list",
        "All rows are one and the same: [[0] * M] * N names one list N times. "
        "Use np.zeros((N, M)).",
        _table(lambda value: np.broadcast_to(value.sum(axis=0), value.shape)),
    ),
    General(
        "rows share one list",
        "All rows are one and the same: [[0] * M] * N names one list N times. "
        "Use np.zeros((N, M)).",
        _table(lambda value: np.broadcast_to(value[-1], value.shape)),
    ),
    General(
        "all zeros",
        "{quantity} is all zeros: nothing was written into it.",
        _array(np.zeros_like),
    ),
]

# What an earlier call has left behind.
KEPT = Slip(
    "state left from the last call",
    "This is still the value of an earlier call: something was kept and not renewed.",
)
ADDED = Slip(
    "added to the last call's",
    "This is this call's value plus an earlier one's: start from zero each time.",
)
AGAIN = Slip(
    "changed its input",
    "A second backward gives something else: work on a copy of what forward kept.",
)
SHARED = Slip(
    "memory shared between objects",
    "This belongs to another object's forward: keep its memory in self, not in the class.",
)


def sum_slips(
    exercise: Any, total: str, terms: str, of: Callable[[Any], Any] = lambda terms: terms
) -> None:
    """Register what goes wrong where step `total` adds up the step `terms` along axis 0."""
    for name, sentence, slip in [
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
    ]:
        exercise.slips.append(Slip(name, sentence, **{total: Step(slip, (terms,))}))


def slip_each(
    exercise: Any, name: str, sentence: str, *places: dict[str, Callable[..., Any]]
) -> None:
    """Register one slip that can be made in each of these places alone, or in all of them."""
    together = {step: function for place in places for step, function in place.items()}
    for steps in (*places, *([together] if len(places) > 1 else [])):
        exercise.slip(name, sentence, **steps)
