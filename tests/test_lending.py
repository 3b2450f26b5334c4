"""What a test lends, where no wall stands between it and the code it calls."""

import gc
from contextlib import suppress

import numpy as np
import pytest

from handgrad import check, lending
from handgrad.failure import CheckFailed


def test_a_spare_is_a_copy_that_is_lent_as_long_as_it_lives():
    array = np.arange(4.0).reshape(2, 2).T
    spare = check.spare(array)
    assert np.array_equal(spare, array)
    assert not np.shares_memory(spare, array)
    key = id(spare)
    assert lending.spares[key] is spare
    del spare
    gc.collect()
    assert key not in lending.spares


def test_what_is_lent_is_so_in_the_body_alone():
    a, b, c = [1], [2], [3]
    with check.in_place(a, b):
        with suppress(ZeroDivisionError), lending.lend(c):
            assert lending.things == [a, b, c]
            raise ZeroDivisionError
        assert (lending.things, lending.shared) == ([a, b], [(a, b)])
    assert (lending.things, lending.shared) == ([], [])


def test_the_end_of_the_outermost_shared_body_is_told(monkeypatch):
    ended = []
    monkeypatch.setattr(lending, "end", lambda: ended.append(1))
    with check.in_place():
        with check.in_place(), lending.lend(1):
            pass
        assert not ended
    assert ended


@pytest.mark.parametrize("failure", [None, ZeroDivisionError])
def test_what_should_not_have_changed_is_restored(failure):
    array, items, locked = np.array([1, np.nan]), [1, 2], np.ones(2)
    locked.flags.writeable = False

    def call():
        with check.unchanged("f", array, items, locked, 3.0):
            array[...] += 1
            items.append(3)
            if failure:
                raise failure

    with pytest.raises(failure or CheckFailed, match=None if failure else "f changed input 1 of 4"):
        call()
    np.testing.assert_array_equal(array, [1, np.nan])
    assert items == [1, 2]


@pytest.mark.parametrize("reshape", [lambda a: a.resize((2, 2), refcheck=False), np.ndarray.sort])
def test_what_changed_its_shape_or_was_locked_is_told(reshape):
    array = np.arange(4.0)[::-1].copy()

    def call():
        with check.unchanged("f", array):
            reshape(array)
            array.flags.writeable = False

    with pytest.raises(CheckFailed, match="f changed its input"):
        call()
