"""Names the likely mistake behind a wrong value.

A mistake is written down as a function that computes *what it would give*: its first parameter
is the right value, its other parameters name the facts that it needs (`N`, `W`, `scores` ...).
`explain` tries every mistake whose facts the test knows and keeps those whose value is what the
student returned. So a cause is named only when it reproduces the student's numbers.
"""

import inspect
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np


@dataclass(frozen=True)
class Cause:
    """A named mistake: `name` is short, for tables; `sentence` is for the student."""

    name: str
    sentence: str


@dataclass(frozen=True)
class Mistake:
    name: str
    sentence: str
    value: Callable[..., Any]
    needs: tuple[str, ...]


MISTAKES: list[Mistake] = []

F = TypeVar("F", bound=Callable[..., Any])


def mistake(name: str, sentence: str) -> Callable[[F], F]:
    """Register the decorated function as a mistake.

    The function gets the right value first and then, by keyword, the facts that its other
    parameters name; it returns the value that the mistake gives, or None where the mistake makes
    no sense. `sentence` may use `{quantity}` and every fact, as in `str.format`.
    """

    def register(value: F) -> F:
        needs = tuple(inspect.signature(value).parameters)[1:]
        MISTAKES.append(Mistake(name, sentence, value, needs))
        return value

    return register


def explain(quantity: str, actual: Any, right: Any, facts: dict[str, Any]) -> list[Cause]:
    """The causes that turn `right` into `actual`: numbers or arrays; `facts`: what the test knows.

    The same cause may be reached by several mistakes; it is still one cause.
    """
    causes = [
        Cause(one.name, one.sentence.format(quantity=quantity, **facts))
        for one in reproduced(actual, right, facts)
    ]
    return list(dict.fromkeys(causes))


def reproduced(actual: Any, right: Any, facts: dict[str, Any]) -> list[Mistake]:
    """The mistakes whose value is `actual`; of these, the ones that use most facts.

    A mistake counts when its value agrees with `actual` to 1e-5 of the largest entry (1e-4 where
    `actual` is of single precision) and differs clearly from the right one.
    """
    try:
        actual, right = np.asarray(actual), np.asarray(right)
    except ValueError:  # tuples in tuples, of different lengths
        return []
    rtol = 1e-4 if actual.dtype in (np.float32, np.float16) else 1e-5
    found = []
    for one in MISTAKES:
        if not all(need in facts for need in one.needs):
            continue
        value = would_give(one, right, facts)
        if value is None or value.shape != actual.shape:
            continue
        if _close(value, actual, rtol) and not _close(value, right, 10 * rtol):
            found.append(one)
    most = max((len(one.needs) for one in found), default=0)
    return [one for one in found if len(one.needs) == most]


def would_give(one: Mistake, right: np.ndarray, facts: dict[str, Any]) -> np.ndarray | None:
    """The value that a mistake gives; None where it cannot be made."""
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            value = one.value(right.copy(), **{need: facts[need] for need in one.needs})
    except (ValueError, LookupError, TypeError, ArithmeticError):
        return None  # the mistake cannot be made with these shapes or names
    return None if value is None else np.asarray(value)


def _close(a: np.ndarray, b: np.ndarray, rtol: float) -> bool:
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
