"""Reads what a student's code returned, and holds it against what is right.

Each function raises `CheckFailed`, which says what was expected and what came.
"""

import copy
import difflib
import warnings
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import numpy as np

from handgrad import lending
from handgrad.failure import Cause, CheckFailed, apart

# Relative to the largest entry of the right value. Sensible float32 work stays well inside its
# bound, and no mistake that we know of stays inside either.
RTOL, RTOL_FLOAT32 = 1e-6, 1e-4
ATOL = 1e-12
# Of numerical gradients: powers of two, which add exactly. The small ones are for kinks near x.
STEPS = 2.0**-13, 2.0**-19, 2.0**-25


def compare(
    quantity: str,
    actual: Any,
    right: Any,
    rtol: float = RTOL,
    numeric: tuple[np.ndarray, np.ndarray] | None = None,
) -> None:
    """Hold a result against the right one: a number, an array, or what is right as a whole.

    `numeric` is for gradients: the numerical one, and how far each of its entries may be off. Then
    the result has to agree with both. Raises CheckFailed.
    """
    if right is None or isinstance(right, str | tuple):
        equal(quantity, actual, right)
        return
    result, right = read(quantity, actual, right), np.asarray(right, dtype=float)
    shape_of(quantity, result, right.shape)
    if result.dtype in (np.float32, np.float16):
        rtol = max(rtol, RTOL_FLOAT32)
    with np.errstate(all="ignore"):
        wrong = _far(result, right, rtol, 0)
        if numeric is not None:
            wrong |= _far(result, numeric[0], rtol, numeric[1])
    if not wrong.any():
        return
    if right.ndim == 0:
        texts = apart(right, result)
        problem = f"{quantity} should be {texts[0]}, but is {texts[1]}."
        untold = f"{quantity} should not be {texts[1]}."
    else:
        problem = untold = f"{quantity}: {wrong.sum()} of {right.size} entries are wrong."
    raise CheckFailed(problem, [], result, right, wrong, untold)


def _far(
    result: np.ndarray, right: np.ndarray, rtol: float, uncertainty: np.ndarray | float
) -> np.ndarray:
    """Which entries are further from the right ones than they may be."""
    finite = np.isfinite(right)
    largest = np.max(np.abs(right[finite]), initial=0)
    near = np.abs(result - right) <= rtol * largest + uncertainty + ATOL
    return np.logical_not(np.where(finite, near, result == right))


def value(quantity: str, actual: Any, right: float, rtol: float = RTOL) -> None:
    """Check one number: a Python number, a NumPy scalar or a 0-d array. Raises CheckFailed."""
    compare(quantity, actual, float(right), rtol)


def array(quantity: str, actual: Any, right: Any, rtol: float = RTOL) -> None:
    """Check an array: its shape, then its entries. Raises CheckFailed.

    A list of arrays counts as the array that it stacks to; a list of plain numbers does not,
    because it does not behave like one (`+` joins lists).
    """
    compare(quantity, actual, np.asarray(right), rtol)


def equal(quantity: str, actual: Any, right: Any) -> None:
    """Check what is right or wrong as a whole: text, None, a shape. Raises CheckFailed.

    A list or an array counts as the tuple with the same entries.
    """
    if plain(actual) == plain(right):
        return
    came = _describe(actual)
    raise CheckFailed(
        f"{quantity} should be {right!r}, but is {came}.",
        [_RETURNED_NOTHING] if actual is None else [],
        untold=f"{quantity} should not be {came}.",
    )


def read(quantity: str, actual: Any, right: Any) -> np.ndarray:
    """What came, as an array; CheckFailed where it is no number, or no array, as `right` is."""
    shape = np.shape(right)
    return _array(quantity, actual, shape) if shape else number(quantity, actual)


def slope(f: Callable[[np.ndarray], float], x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The numerical gradient of `f` at `x`, and how far each of its entries may be off.

    Neither rounding nor a kink of `f` near `x` makes more of the difference to the exact one. At
    a kink itself the slopes of both sides are within it.
    """
    x = np.array(x, dtype=float)
    right, uncertainty = _slope(f, x, STEPS[0])
    for h in STEPS[1:]:
        if np.all(uncertainty <= 10 * RTOL * np.max(np.abs(right), initial=0)):
            break
        finer, its = _slope(f, x, h)
        right = np.where(its < uncertainty, finer, right)
        uncertainty = np.minimum(its, uncertainty)
    return right, uncertainty


def _slope(
    f: Callable[[np.ndarray], float], x: np.ndarray, h: float
) -> tuple[np.ndarray, np.ndarray]:
    """The gradient of `f` at `x` and how far each entry may be off, from `f` at +-h and +-h/2.

    The slope is the central difference by Richardson's extrapolation. Where `f` is smooth, the
    slopes of the two sides are it too but for h squared; a kink shows in what they differ by.
    """
    here = float(f(x))
    rise = np.empty((4, *x.shape))
    for index in np.ndindex(x.shape):
        for i, step in enumerate((h, h / 2, -h / 2, -h)):
            moved = x.copy()
            moved[index] += step
            rise[(i, *index)] = float(f(moved)) - here
    far, near, near_back, far_back = rise
    slope = (8 * (near - near_back) - (far - far_back)) / (6 * h)
    ahead, behind = (4 * near - far) / h, (far_back - 4 * near_back) / h
    rounding = 8 * np.finfo(float).eps * abs(here) / h
    return slope, np.maximum(np.abs(ahead - slope), np.abs(behind - slope)) + rounding


def attribute(layer: Any, name: str) -> Any:
    """What backward left in `layer.<name>`; CheckFailed where there is nothing."""
    kept = getattr(layer, name, None)
    if kept is None:
        cause = Cause("not kept in the attribute", f"backward must store it in self.{name}.")
        raise CheckFailed(f"After backward the layer has nothing in {name}.", [cause])
    return kept


def mapping(quantity: str, actual: Any, keys: Collection[str]) -> None:
    """Check that `actual` is a dict with these keys (it may have more). Raises CheckFailed."""
    if not isinstance(actual, dict):
        raise _refusal(quantity, actual, "a dict with the keys " + ", ".join(keys), _NO_DICT)
    missing = [key for key in keys if key not in actual]
    if missing:
        others = [str(key).lower() for key in actual if key not in keys]
        close = difflib.get_close_matches(missing[0].lower(), others)
        cause = _MISSPELT_KEY if close else Cause("key missing", f"Add {', '.join(missing)}.")
        raise CheckFailed(
            f"{quantity} has no {missing[0]!r} among its keys {list(actual)}.", [cause]
        )


def parts(quantity: str, actual: Any, names: list[str]) -> list[Any]:
    """What a function returned as a tuple (or a list, or an array), an entry for each of `names`.

    Raises CheckFailed where it is something else or has another length.
    """
    expected = f"a tuple of {len(names)}: {', '.join(names)}"
    several = isinstance(actual, tuple | list) or (isinstance(actual, np.ndarray) and actual.ndim)
    if not several or len(actual) != len(names):
        raise _refusal(quantity, actual, expected, _NO_TUPLE)
    return list(actual)


def choice(quantity: str, actual: Any, words: Collection[str]) -> None:
    """Check that `actual` is one of `words`, whichever. Raises CheckFailed."""
    if not isinstance(actual, str) or actual not in words:
        raise _refusal(quantity, actual, f"one of {', '.join(words)}", _OTHER_WORD)


def spare(array: Any) -> Any:
    """A copy of `array` that the called function may change: that is not held against it.

    A number is handed on as it is.
    """
    return lending.spare(array) if np.ndim(array) else array


def in_place(*things: Any) -> AbstractContextManager[None]:
    """In the body, `things` and what is in them are there to be changed by the student's code.

    `things` are arrays, lists, dicts, or objects with those in public attributes. In grading a
    student's code works on copies, and so does the test on what comes back. In this body memory is
    shared instead, and the test may also write into arrays of the student's. When it ends,
    everything stays as it is then.
    """
    return lending.share(*things)


@contextmanager
def unchanged(name: str, *arrays: Any) -> Iterator[None]:
    """Fail if the body changes one of `arrays`, which are then restored.

    `name` is what is called in the body. Raises CheckFailed.
    """
    before = copy.deepcopy(arrays)
    failure = None
    try:
        with lending.lend(*arrays):
            yield
    finally:
        for i, (old, new) in enumerate(zip(before, arrays, strict=True), start=1):
            if _alike(old, new):
                continue
            which = "its input" if len(arrays) == 1 else f"input {i} of {len(arrays)}"
            shown = (np.array(new), np.array(old)) if np.shape(new) == np.shape(old) else ()
            failure = failure or changed_input(name, which, *shown)
            if isinstance(new, list):
                new[:] = old
            elif shown and new.flags.writeable:
                new[...] = old
    if failure:
        raise failure


def changed_input(
    name: str,
    which: str = "its input",
    actual: np.ndarray | None = None,
    expected: np.ndarray | None = None,
) -> CheckFailed:
    """The failure of a function called `name` that works in place on what it was given."""
    problem = f"{name} changed {which}; it should leave it as it was."
    return CheckFailed(problem, [_CHANGED_INPUT], actual, expected)


def _alike(a: Any, b: Any) -> bool:
    """Whether two arrays, lists or numbers are of one shape and equal in all entries."""
    return np.array_equal(a, b, equal_nan=np.asarray(a).dtype.kind in "fc")


@contextmanager
def no_warnings(name: str) -> Iterator[None]:
    """Fail if NumPy warns in the body of overflow, division by zero or an invalid value."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    for one in caught:
        if issubclass(one.category, RuntimeWarning):
            raise CheckFailed(f"{name} makes NumPy warn: {one.message}.", _warned(one))


def finite(quantity: str, call: Callable[[], Any], shape: tuple[int, ...] = ()) -> np.ndarray:
    """What `call` returns, as an array of this shape; CheckFailed where it is NaN or infinite."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        actual = call()
    actual = _array(quantity, actual, shape) if shape else number(quantity, actual)
    shape_of(quantity, actual, shape)
    if np.isfinite(actual).all():
        return actual
    causes = [cause for one in caught for cause in _warned(one)]
    odd = f"is {actual}" if not shape else f"has entries like {actual[~np.isfinite(actual)][0]}"
    raise CheckFailed(f"{quantity} should be finite, but {odd}.", causes[:1])


def _warned(warning: warnings.WarningMessage) -> list[Cause]:
    """What a NumPy warning tells of the cause: a list of one, or empty."""
    return [cause for word, cause in _WARNINGS.items() if word in str(warning.message)][:1]


_RETURNED_NOTHING = Cause(
    "returned None",
    "A function that ends without `return` gives None, and printing a value does not return it.",
)
_NOT_ONE_NUMBER = Cause(
    "array for a number",
    "You returned many numbers where one belongs: add them up, or take their mean.",
)
_WRAPPED_NUMBER = Cause("array for a number", "The one number is wrapped: return it itself.")
_TRUTH_VALUE = Cause(
    "truth value for a number", "You returned True or False: count or compute instead."
)
_ONE_NUMBER = Cause(
    "number for an array", "You returned one number: each entry has a number of its own."
)
_TEXT = Cause(
    "text for a number", "You returned text: return what was computed, not a str or f-string."
)
_RETURNED_LIST = Cause("list for an array", "Make it an array with np.array(...).")
_OTHER_WORD = Cause("another word", "Take one of these words, letter by letter, in quotes.")
_NO_DICT = Cause("no dict", "Put the parts into a dict, each under its key, and return that.")
_MISSPELT_KEY = Cause("key misspelt", "Keys count letter by letter, capitals too.")
_NO_TUPLE = Cause("wrong number of parts", "Return all the parts, in this order: `return a, b`.")
_CHANGED_INPUT = Cause(
    "changed its input", "It works in place on what it was given: work on a copy."
)
_WARNINGS = {
    "overflow": Cause(
        "overflow", "np.exp of a large number overflows: subtract the maximum first."
    ),
    "log": Cause("log of zero", "The logarithm of 0 is -inf: keep its argument above 0."),
    "divide": Cause("division by zero", "Something is divided by 0."),
    "sqrt": Cause(
        "root of a negative", "Rounding made a tiny negative number: cut at 0 before np.sqrt."
    ),
    "invalid": Cause("invalid value", "An operation such as inf - inf or 0 / 0 has no value."),
}


def number(quantity: str, actual: Any) -> np.ndarray:
    """`actual` as a 0-d array; CheckFailed where it is not one number."""
    number = isinstance(actual, int | float | np.integer | np.floating | np.ndarray)
    if not number or isinstance(actual, bool) or np.ndim(actual):
        raise _refusal(quantity, actual, "a number")
    return _real(quantity, actual, "a number")


def _array(quantity: str, actual: Any, shape: tuple[int, ...]) -> np.ndarray:
    """`actual` as an array; CheckFailed where it is none and not a list of arrays either."""
    expected = f"an array of shape {shape}"
    if isinstance(actual, list | tuple):
        if not actual or not all(isinstance(part, np.ndarray) for part in actual):
            raise _refusal(quantity, actual, expected)
    elif not isinstance(actual, np.ndarray | np.generic):
        raise _refusal(quantity, actual, expected)
    return _real(quantity, actual, expected)


def _real(quantity: str, actual: Any, expected: str) -> np.ndarray:
    try:
        # NumPy has no whole numbers as large as Python's.
        array = np.asarray(float(actual) if isinstance(actual, int) else actual)
    except (ValueError, OverflowError):  # a list of arrays of different shapes; 10**400
        raise _refusal(quantity, actual, expected) from None
    if array.dtype.kind not in "biuf":
        raise _refusal(quantity, actual, expected)
    return array if array.dtype.kind == "f" else array.astype(float)


def _refusal(quantity: str, actual: Any, expected: str, cause: Cause | None = None) -> CheckFailed:
    causes = [cause] if cause else []
    if actual is None:
        causes = [_RETURNED_NOTHING]
    elif expected == "a number" and isinstance(actual, bool | np.bool_):
        causes = [_TRUTH_VALUE]
    elif expected == "a number" and isinstance(actual, list | tuple | np.ndarray):
        size = actual.size if isinstance(actual, np.ndarray) else len(actual)
        causes = [_WRAPPED_NUMBER if size == 1 else _NOT_ONE_NUMBER]
    elif expected.startswith("an array") and (
        isinstance(actual, list) or (isinstance(actual, tuple) and all(map(np.isscalar, actual)))
    ):
        causes = [_RETURNED_LIST]
    elif isinstance(actual, str) and expected.startswith(("a number", "an array")):
        causes = [_TEXT]
    elif isinstance(actual, int | float) and expected.startswith("an array"):
        causes = [_ONE_NUMBER]
    problem = f"{quantity} should be {expected}, but you returned {_describe(actual)}."
    return CheckFailed(problem, causes)


def _describe(actual: Any) -> str:
    if isinstance(actual, np.ndarray):
        return f"an array of shape {actual.shape} and dtype {actual.dtype}"
    if isinstance(actual, tuple) and len(repr(actual)) < 40:
        return repr(actual)
    if isinstance(actual, list | tuple | dict | set):
        return f"a {type(actual).__name__} of {len(actual)}"
    if actual is None or isinstance(actual, bool | int | float | complex | str | np.generic):
        return repr(actual)[:80]
    if isinstance(actual, type) or not callable(actual):
        return f"an object of type {type(actual).__name__}"
    return "a function (was it meant to be called?)"


def plain(thing: Any) -> Any:
    """Lists and arrays as tuples, NumPy's scalars as Python's: equal things compare equal."""
    if isinstance(thing, list | tuple):
        return tuple(plain(part) for part in thing)
    if isinstance(thing, dict):
        return {key: plain(part) for key, part in thing.items()}
    if isinstance(thing, np.ndarray):
        return plain(thing.tolist())
    return thing.item() if isinstance(thing, np.generic) else thing


def shape_of(quantity: str, actual: np.ndarray, shape: tuple[int, ...]) -> None:
    """Check the shape of an array. Raises CheckFailed."""
    if actual.shape != shape:
        raise CheckFailed(f"{quantity} should have shape {shape}, but has shape {actual.shape}.")
