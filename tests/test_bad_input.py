"""What students really return by mistake: the visible tests say so in one sentence."""

import warnings

import numpy as np
import pytest
from course import ALL_EXERCISES, ROOT, exercises

from handgrad.check import CheckFailed

FUNCTIONS = {
    key: exercise for key, exercise in ALL_EXERCISES.items() if exercise.solution.startswith("def ")
}
RELEASED = {
    (path.parent.name, name): exercise
    for path in ROOT.glob("release/*/*.ipynb")
    for name, exercise in exercises(path).items()
}


def visible_failures(key, spoil):
    """The failures of the visible tests, with every result of the solution put through `spoil`."""
    exercise = ALL_EXERCISES[key]
    namespace = {"__name__": "__main__"}
    exec(exercise.imports, namespace)
    exec(exercise.solution, namespace)
    solution = namespace[exercise.name]
    namespace[exercise.name] = lambda *args, **kwargs: spoil(solution(*args, **kwargs))
    failures = []
    for source in RELEASED[key].tests.values():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(source, dict(namespace))
        except Exception as error:
            failures.append(error)
    return failures


@pytest.mark.parametrize("key", FUNCTIONS, ids="-".join)
def test_forgotten_return_is_told(key):
    failures = visible_failures(key, lambda result: None)
    assert failures
    for failure in failures:
        assert isinstance(failure, CheckFailed | AssertionError), repr(failure)
        assert "None" in str(failure) or "()" in str(failure)
        assert len(str(failure).splitlines()[0]) < 200


def returns_an_array(key):
    seen = []
    visible_failures(key, lambda result: seen.append(result) or result)
    return all(isinstance(result, np.ndarray) for result in seen)


ARRAY = [key for key in FUNCTIONS if returns_an_array(key)]


@pytest.mark.parametrize("key", ARRAY, ids="-".join)
@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda a: a.tolist(), "a list of"),
        (lambda a: a[..., np.newaxis], "shape"),
        (lambda a: a.ravel()[0], "shape"),
        (lambda a: print(a), "None"),
    ],
    ids=["list", "wrong shape", "one number", "print"],
)
def test_something_else_than_the_array_is_told(key, spoil, told):
    failures = visible_failures(key, spoil)
    assert failures
    for failure in failures:
        assert isinstance(failure, CheckFailed), repr(failure)
        assert told in str(failure) or "should be" in str(failure)


@pytest.mark.parametrize("key", ARRAY, ids="-".join)
def test_whole_numbers_are_no_mistake_where_they_are_right(key):
    def whole(a):
        return a.astype(int) if np.array_equal(a, a.astype(int)) else a

    assert visible_failures(key, whole) == []
