"""Names the likely mistake behind wrong values.

Slips are tried on the very calls that a test cell has made so far, the simplest first: one of the
exercise's own, one that can happen to any number or array, and then two at once. One is named only
where it gives the student's values in all of these calls. So no cause is guessed.
"""

import warnings
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, count
from typing import Any

import numpy as np

from handgrad.exercise import Exercise, Slip, Values
from handgrad.exercises.general import ADDED, ANYWHERE, KEPT, OF_A_RESULT, SHARED, General
from handgrad.failure import Cause

MOST = 3  # alternatives that are named; more of them say nothing


@dataclass(frozen=True)
class Call:
    """A call that a test made: what came, by output, and what is right.

    What is measured is a sum of runs, each with its factor: mostly one, or what an input adds.
    """

    runs: Sequence[tuple[int, Values]]
    actual: dict[str, Any]
    other_object: bool = False  # whether another object was used in between
    number: int = field(default_factory=count().__next__)  # of calls in their order

    def given(self, output: str, slips: Sequence[Slip] = ()) -> Any:
        """What an output is with these slips, the right value without. Raises what they raise."""
        values = [
            (factor, Values(run.exercise, run.inputs, slips, run)[output] if slips else run[output])
            for factor, run in self.runs
        ]
        if len(values) == 1:
            return values[0][1]
        return sum(factor * np.asarray(value) for factor, value in values)


def explain(
    exercise: Exercise,
    calls: Sequence[Call],
    quantities: Mapping[str, str],
    told: Sequence[Cause] = (),
) -> list[Cause]:
    """The causes that give what came in all calls; the last is one in which something was wrong.

    `quantities` are the outputs that are compared, and what to call them. `told` is what the kind
    of the result tells: a list for an array, say. Of several causes, each alone explains it. A
    pair of slips is one cause.
    """
    causes = _causes(_found(exercise, calls, quantities))
    if any(calls[-1].actual.get(output, 0) is None for output in quantities):
        always = all(value is None for call in calls for value in call.actual.values())
        causes = list(dict.fromkeys([*causes, *(told if always else ())]))
        return causes if len(causes) <= MOST else []
    return causes if 0 < len(causes) <= MOST else list(told)


def _found(
    exercise: Exercise, calls: Sequence[Call], quantities: Mapping[str, str]
) -> Sequence[Sequence[Slip]]:
    trial = _Trial(exercise, calls, list(quantities))
    n = len(calls[-1].runs[0][1][exercise.rows]) if exercise.rows else 1
    own, results = exercise.slips, list(_on_results(exercise, quantities, n, OF_A_RESULT))
    for found in (
        [(slip,) for slip in own if trial.fits(slip)] or trial.states(),
        [(slip,) for slip in results if trial.fits(slip)],
        [(slip,) for slip in _on_steps(exercise, quantities, n) if trial.fits(slip)],
    ):
        if found:
            return found
    general = _on_results(exercise, quantities, n, ANYWHERE)
    acting = [slip for slip in own if trial.acts(slip)]
    pairs = [pair for pair in combinations(acting, 2) if trial.fits(*pair)]
    acting += [slip for slip in general if trial.acts(slip)]
    return pairs or [pair for pair in combinations(acting, 2) if trial.fits(*pair)]


def _causes(found: Iterable[Sequence[Slip]]) -> list[Cause]:
    causes = dict.fromkeys(
        Cause(slips[0].name, slips[0].sentence)
        if len(slips) == 1
        else Cause(
            " + ".join(slip.name for slip in slips),
            "Two things: " + " And: ".join(slip.sentence for slip in slips),
        )
        for slips in found
    )
    return list(causes)


def _on_results(
    exercise: Exercise, quantities: Mapping[str, str], n: int, generals: Sequence[General]
) -> Iterator[Slip]:
    """Slips that can happen to any result: to all outputs alike, or to one of them."""
    groups = [tuple(quantities)] if len(quantities) > 1 else []
    for group in (*groups, *((output,) for output in quantities)):
        quantity = quantities[group[0]] if len(group) == 1 else "Each of them"
        for general in generals:
            yield general.slip(group, quantity, exercise.rows, n)


def _on_steps(exercise: Exercise, outputs: Container[str], n: int) -> Iterator[Slip]:
    """Slips that can happen to a value on the way."""
    for step in exercise.steps:
        if step not in outputs:
            quantity = exercise.labels.get(step, f"`{step}`")
            for general in ANYWHERE:
                yield general.slip((step,), quantity, exercise.rows, n)


class _Trial:
    """Holds slips against what came."""

    def __init__(self, exercise: Exercise, calls: Sequence[Call], outputs: Sequence[str]):
        self._exercise, self._calls, self._outputs = exercise, calls, outputs
        self._last = calls[-1]

    def acts(self, slip: Slip) -> bool:
        """Whether a slip, made alone, changes anything in a call."""
        return any(
            not _close(value, call.given(output), 1e-9)
            for call in self._calls
            if call.actual
            for output, value in self._would_give(call, (slip,))
        )

    def fits(self, *slips: Slip) -> bool:
        """Whether these slips give what came in every call."""
        if not self._gives(self._last, slips, clearly=True):
            return False
        return all(self._gives(call, slips) for call in self._calls[:-1] if call.actual)

    def states(self) -> list[tuple[Slip]]:
        """What an earlier call has left behind, if that is what came."""
        last, now = self._last, self._last.runs[0][1].inputs
        wrong = {
            output: actual
            for output in self._outputs
            if (actual := last.actual.get(output)) is not None
            and not _close(last.given(output), actual, 1e-5)
        }
        for earlier in (call for call in self._calls if wrong and call.number < last.number):
            for kept in self._exercise.remembered(earlier.runs[0][1].inputs, now):
                was = self._exercise.run(kept)
                if all(_close(was[o], actual, _rtol(actual)) for o, actual in wrong.items()):
                    return [(SHARED if last.other_object else KEPT,)]
            if all(
                _is_sum(actual, earlier.given(output), last.given(output))
                for output, actual in wrong.items()
            ):
                return [(ADDED,)]
        return []

    def _gives(self, call: Call, slips: Sequence[Slip], clearly: bool = False) -> bool:
        """Whether slips give what came in one call, and `clearly` something else than is right."""
        values = list(self._would_give(call, slips))
        if len(values) < len(self._outputs):
            return False
        differs = not clearly
        for output, value in values:
            actual = call.actual.get(output)
            if not _close(value, actual, _rtol(actual)):
                return False
            differs = differs or not _close(value, call.given(output), 10 * _rtol(actual))
        return differs

    def _would_give(self, call: Call, slips: Sequence[Slip]) -> Iterator[tuple[str, Any]]:
        """The outputs with these slips, as far as they can be made."""
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            for output in self._outputs:
                try:
                    value = call.given(output, slips)
                except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
                    return  # they cannot be made with these shapes, or in one another
                yield output, value


def _rtol(actual: Any) -> float:
    return 1e-4 if getattr(actual, "dtype", None) in (np.float32, np.float16) else 1e-5


def _close(a: Any, b: Any, rtol: float) -> bool:
    try:
        a, b = np.asarray(a), np.asarray(b)
    except ValueError:  # tuples in tuples, of different lengths
        return False
    if a.shape != b.shape:
        return False
    if a.dtype.kind not in "biuf" or b.dtype.kind not in "biuf":  # text, None
        return a.dtype.kind == b.dtype.kind and bool(np.all(a == b))
    a, b = a.astype(float), b.astype(float)
    if not np.array_equal(np.isnan(a), np.isnan(b)):
        return False
    finite = np.isfinite(b)
    if not np.array_equal(a[~finite], b[~finite], equal_nan=True):
        return False
    a, b = a[finite], b[finite]
    return bool(np.all(np.abs(a - b) <= rtol * np.max(np.abs(b), initial=0) + 1e-12))


def _is_sum(actual: Any, first: Any, second: Any) -> bool:
    """Whether `actual` is the sum of two numbers, or of two arrays of one shape."""
    numbers = all(np.asarray(one).dtype.kind in "biuf" for one in (first, second))
    alike = numbers and np.shape(first) == np.shape(second)
    return alike and _close(first + second, actual, _rtol(actual))
