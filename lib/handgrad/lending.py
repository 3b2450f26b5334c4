"""What a test lends: things that the code it calls may change in place.

Within one process everything is shared, and it makes no difference. In grading, the wall between
the tests and a student's code asks here what of a test's own it may write into.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary

import numpy as np

things: list[object] = []  # lent by the bodies that run now
spares: WeakValueDictionary[int, np.ndarray] = WeakValueDictionary()  # by their id()
shared: list[object] = []  # the same of bodies in which memory is shared
end: Callable[[], None] | None = None  # called when the last of them has ended


@contextmanager
def lend(*lent: object) -> Iterator[None]:
    """In the body `lent`, and what is in them, may be changed."""
    things.extend(lent)
    try:
        yield
    finally:
        del things[len(things) - len(lent) :]


@contextmanager
def share(*lent: object) -> Iterator[None]:
    """In the body `lent` may be changed, and what comes back from a student's side is no copy."""
    shared.append(lent)
    try:
        with lend(*lent):
            yield
    finally:
        shared.pop()
        if not shared and end:
            end()


def spare(array: np.ndarray) -> np.ndarray:
    """A copy of `array` that may be changed as long as it lives."""
    copy = np.array(array)
    spares[id(copy)] = copy
    return copy
