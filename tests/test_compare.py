"""The checks themselves, on random values: no right one is refused, no wrong one passes.

Sizes go from 1e-6 to 1e6, answers come in single and double precision, in any order of summation
and layout in memory. Every property is drawn a few times by day, and 10,000 times in all at night.
"""

import math
import warnings

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from handgrad import compare
from handgrad.compare import ATOL, RTOL, RTOL_FLOAT32
from handgrad.failure import CheckFailed


def gradient(quantity, actual, f, x):
    """Hold a gradient against the numerical one, and against nothing else."""
    compare.compare(quantity, actual, np.asarray(actual, float), 1e-5, compare.slope(f, x))


TERMS = 50  # of a sum, at most: the sum of their sizes over the size of the sum

generators = st.integers(0, 2**32 - 1).map(np.random.default_rng)
scales = st.floats(-6, 6).map(lambda power: 10.0**power)
dtypes = st.sampled_from([np.float64, np.float32])
shapes = npst.array_shapes(min_dims=0, max_dims=3, min_side=1, max_side=5)
sides = st.integers(1, 6)


PROPERTIES = {}


def holds(*strategies):
    """Register the decorated function as a property of whatever the strategies draw."""

    def register(prop):
        PROPERTIES[prop.__name__] = prop, strategies
        return prop

    return register


def cumulated(terms):
    return terms.cumsum()[-1]


def looped(terms):
    total = 0
    for term in terms:
        total = total + term
    return total


def backwards(terms):
    return looped(terms[::-1])


def sorted_sum(terms):
    return np.sum(np.sort(terms))


SUMS = [np.sum, sum, looped, backwards, cumulated, sorted_sum, lambda t: t @ np.ones_like(t)]
NUMBERS = [lambda a: a, np.asarray, lambda a: np.asarray(a)[()]]


@holds(generators, scales, dtypes, st.integers(1, 60), st.data())
def number_in_any_way(rng, scale, dtype, n, data):
    terms = (rng.normal(size=n) * scale).astype(dtype)
    exact = math.fsum(terms.tolist())
    assume(math.fsum(np.abs(terms).tolist()) <= TERMS * abs(exact))
    total = data.draw(st.sampled_from(SUMS))(terms)
    if dtype is np.float64 and data.draw(st.booleans()):
        total = float(total)
    compare.value("loss", data.draw(st.sampled_from(NUMBERS))(total), exact)


def by_loops(a, b):
    out = np.zeros((len(a), b.shape[1]), a.dtype)
    for i in range(len(a)):
        for j in range(b.shape[1]):
            for k in range(len(b)):
                out[i, j] += a[i, k] * b[k, j]
    return out


PRODUCTS = [
    np.matmul,
    np.dot,
    by_loops,
    lambda a, b: (b.T @ a.T).T,
    lambda a, b: a[:, ::-1] @ b[::-1],
    lambda a, b: np.einsum("nd,dm->nm", a, b),
    lambda a, b: (a[:, :, np.newaxis] * b).sum(axis=1),
    lambda a, b: sum(np.outer(a[:, k], b[k]) for k in range(len(b))),
]


def strided(a):
    """The same values in a view of every second entry, backwards in memory."""
    wide = np.zeros((*a.shape[:-1], 2 * a.shape[-1]), a.dtype)
    view = wide[..., ::-2]
    view[...] = a
    return view


def read_only(a):
    a = a.copy()
    a.flags.writeable = False
    return a


LAYOUTS = [lambda a: a, np.asfortranarray, strided, read_only, list, tuple]


@holds(generators, scales, dtypes, sides, sides, sides, st.data())
def array_in_any_way(rng, scale, dtype, n, d, m, data):
    a = (rng.normal(size=(n, d)) * scale).astype(dtype)
    b = rng.normal(size=(d, m)).astype(dtype)
    exact = a.astype(np.longdouble) @ b.astype(np.longdouble)
    assume((np.abs(a) @ np.abs(b)).max() <= TERMS * np.abs(exact).max())
    result = data.draw(st.sampled_from(PRODUCTS))(a, b)
    laid = data.draw(st.sampled_from(LAYOUTS))(result)
    compare.array("scores", laid, exact.astype(float))


FUNCTIONS = {
    "linear": (lambda x, c: np.sum(c * x), lambda x, c: c),
    "square": (lambda x, c: np.sum(c * x**2), lambda x, c: 2 * c * x),
    "relu": (lambda x, c: np.sum(c * np.maximum(x, 0)), lambda x, c: c * (x > 0)),
    "size": (lambda x, c: np.sum(c * np.abs(x)), lambda x, c: c * np.sign(x)),
    "sigmoid": (lambda x, c: np.sum(c * sigmoid(x)), lambda x, c: c * sigmoid(x) * sigmoid(-x)),
    "log of the sum": (
        lambda x, c: c.flat[0] * np.logaddexp.reduce(x, axis=None),
        lambda x, c: c.flat[0] * np.exp(x - np.logaddexp.reduce(x, axis=None)),
    ),
    "largest": (
        lambda x, c: c.flat[0] * np.max(x),
        lambda x, c: c.flat[0] * (x == np.max(x)),
    ),
}


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


@holds(generators, scales, scales, dtypes, shapes, st.sampled_from(sorted(FUNCTIONS)))
def gradient_of_any_function(rng, scale, slope, dtype, shape, name):
    function, derivative = FUNCTIONS[name]
    x, c = rng.normal(size=shape) * scale, rng.normal(size=shape) * slope
    # Two entries as large as each other, to the width of a step, have no one largest.
    assume(name != "largest" or np.ptp(np.sort(x, axis=None)[-2:]) > 1e-6 or x.size == 1)
    assume(np.abs(x).min() > 1e-7)
    right = np.asarray(derivative(x, c), dtype=dtype)
    gradient("dx", right, lambda x: function(x, np.asarray(c)), x)


@holds(shapes, dtypes, st.sampled_from([1, 1e-13, -1e-13]), st.booleans())
def zero_everywhere(shape, dtype, rounding, negative):
    result = np.zeros(shape, dtype)
    if negative:
        result = -result
    if abs(rounding) < ATOL:
        result = result + dtype(rounding)
    compare.array("dW", result, np.zeros(shape))
    gradient("dW", result, lambda x: 3.0, np.ones(shape))


@holds(
    npst.arrays(
        npst.integer_dtypes() | npst.floating_dtypes(sizes=(32, 64)) | npst.boolean_dtypes(),
        shapes,
    )
)
def input_only_read(a):
    with compare.unchanged("f", a), compare.no_warnings("f"):
        a.copy().fill(0)
        a.sum(axis=0, dtype=object) if a.ndim and a.dtype.kind in "iu" else None


def draw(name, examples):
    prop, strategies = PROPERTIES[name]
    profile = settings(max_examples=examples)
    profile(given(*strategies)(prop))()


@pytest.mark.parametrize("name", PROPERTIES)
def test_no_false_alarm(name):
    draw(name, 60)


@pytest.mark.slow
@pytest.mark.nightly
@pytest.mark.parametrize("name", PROPERTIES)
def test_no_false_alarm_in_10_000_draws(name):
    draw(name, math.ceil(10_000 / len(PROPERTIES)))


# Wrong values.


@given(generators, scales, dtypes, shapes, st.floats(1.01, 1e8), st.booleans())
def test_an_entry_off_by_more_than_the_tolerance_is_refused(rng, scale, dtype, shape, times, up):
    right = np.asarray(rng.normal(size=shape) * scale).astype(dtype)
    rtol = RTOL if dtype is np.float64 else RTOL_FLOAT32
    off = times * (rtol * np.abs(right).max() + ATOL)
    wrong = right.astype(float)
    place = tuple(int(rng.integers(side)) for side in shape)
    wrong[place] += off if up else -off
    wrong = wrong.astype(dtype)
    assume(abs(float(wrong[place]) - float(right[place])) > off / 1.005)
    with pytest.raises(CheckFailed):
        compare.array("W", wrong, right.astype(float))
    if not shape:
        with pytest.raises(CheckFailed):
            compare.value("loss", wrong[()], float(right))


@given(generators, scales, dtypes, shapes, st.sampled_from([np.nan, np.inf, -np.inf]))
def test_what_is_not_finite_is_refused(rng, scale, dtype, shape, odd):
    right = rng.normal(size=shape) * scale
    wrong = np.array(right, dtype)
    wrong[tuple(int(rng.integers(side)) for side in shape)] = odd
    for refused in (
        lambda: compare.array("W", wrong, right),
        lambda: gradient("W", wrong, lambda x: float(np.sum(x * right)), right),
        lambda: compare.finite("W", lambda: wrong, shape),
    ):
        with pytest.raises(CheckFailed):
            refused()


@given(generators, scales, shapes, st.sampled_from([1e-3, -0.5, 1.0]))
def test_a_wrong_gradient_is_refused(rng, scale, shape, part):
    x, c = rng.normal(size=shape), rng.normal(size=shape) * scale
    wrong = c * np.cos(x)
    place = tuple(int(rng.integers(side)) for side in shape)
    wrong = np.array(wrong)
    wrong[place] += part * np.abs(wrong).max()
    with pytest.raises(CheckFailed):
        gradient("dx", wrong, lambda x: float(np.sum(c * np.sin(x))), x)


@given(generators, st.sampled_from([1.0, 1e-3, 1e-6]))
def test_a_mask_is_told_from_its_opposite_however_near_the_kink(rng, scale):
    x = rng.normal(size=(3, 4)) * scale
    assume(np.abs(x).min() > 1e-7)

    def f(x):
        return float(np.maximum(x, 0).sum())

    assume((x < scale / 2).any() and (np.abs(x - scale / 4) < scale / 4).any())
    for mask in (x < 0, x > scale / 2, np.ones(x.shape), np.full(x.shape, 0.5)):
        with pytest.raises(CheckFailed):
            gradient("dx", mask.astype(float), f, x)


def test_at_a_kink_the_slopes_of_both_sides_pass():
    for slope in (0.0, 1.0):
        gradient("dx", np.array(slope), lambda x: float(np.maximum(x, 0)), np.array(0.0))
    with pytest.raises(CheckFailed):
        gradient("dx", np.array(1.1), lambda x: float(np.maximum(x, 0)), np.array(0.0))


def test_a_one_sided_difference_is_told_from_the_slope():
    x = np.array([0.3, -0.7, 1.1])
    one_sided = (np.exp(x + 1e-4) - np.exp(x)) / 1e-4
    with pytest.raises(CheckFailed):
        gradient("dx", one_sided, lambda x: float(np.exp(x).sum()), x)


@given(
    npst.arrays(st.sampled_from([np.uint8, np.int64, np.float32, np.float64]), (2, 3)),
    st.integers(0, 5),
)
def test_any_change_of_an_input_is_refused(a, place):
    with (
        pytest.raises(CheckFailed, match="changed input 2 of 2"),
        compare.unchanged("f", [1, 2], a),
    ):
        a.flat[place] = 7 if a.flat[place] != 7 else 8


@pytest.mark.parametrize(
    ("run", "cause"),
    [
        (lambda: np.exp(np.array([1e4])), "overflow"),
        (lambda: np.log(np.zeros(1)), "log of zero"),
        (lambda: np.ones(1) / np.zeros(1), "division by zero"),
        (lambda: np.sqrt(-np.ones(1)), "root of a negative"),
        (lambda: np.full(1, np.inf) - np.inf, "invalid value"),
    ],
)
def test_warnings_are_refused_and_named(run, cause):
    with pytest.raises(CheckFailed) as failed, compare.no_warnings("f"):
        run()
    assert [one.name for one in failed.value.causes] == [cause]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # checked results do not let the warning through
        with pytest.raises(CheckFailed, match="should be finite"):
            compare.finite("y", lambda: run() * np.inf * 0, (1,))


# What is no number, no array, no tuple, no dict.


@pytest.mark.parametrize("one", [2, 2.0, np.int8(2), np.float32(2), np.array(2), np.array(2.0)])
def test_any_kind_of_number_counts(one):
    compare.value("n", one, 2)
    compare.value("n", one, 2.0)
    compare.equal("n", one, 2)


def test_whole_numbers_may_be_of_any_size():
    compare.value("n", 10**30, 1e30)
    with pytest.raises(CheckFailed, match="should be a number"):
        compare.value("n", 10**400, 1e30)


@pytest.mark.parametrize("odd", [None, True, "2", [2], (2,), np.array([2]), {}, 2j, np.array(2j)])
def test_what_is_no_number_is_refused_in_a_sentence(odd):
    with pytest.raises(CheckFailed) as failed:
        compare.value("the loss", odd, 2)
    assert failed.value.problem.startswith("the loss should be a number, but ")


@pytest.mark.parametrize(
    "odd", [None, [1, 2], [[1, 2]], "12", {}, [], [np.ones(1), np.ones(2)], np.array([1j, 2])]
)
def test_what_is_no_array_is_refused_in_a_sentence(odd):
    with pytest.raises(CheckFailed) as failed:
        compare.array("b", odd, np.ones(2))
    assert failed.value.problem.startswith("b should be an array of shape (2,), but ")


@given(shapes, shapes, scales)
def test_another_shape_is_refused_even_if_it_broadcasts(shape, other, scale):
    assume(shape != other)
    with pytest.raises(CheckFailed, match="should"):
        compare.array("W", np.full(other, scale), np.full(shape, scale))


@pytest.mark.parametrize(
    ("odd", "cause"),
    [
        ([1.0, 2.0], ["list for an array"]),
        ((1.0, np.float64(2)), ["list for an array"]),
        ((np.ones(2), np.ones(3)), []),  # several results, not one array
        ("[1, 2]", ["text for a number"]),
    ],
)
def test_what_came_instead_of_an_array_is_named(odd, cause):
    with pytest.raises(CheckFailed) as failed:
        compare.array("dx", odd, [1.0, 2.0])
    assert [one.name for one in failed.value.causes] == cause


def test_parts_take_tuples_lists_and_arrays_of_the_right_length():
    for three in ((1, 2, 3), [1, 2, 3], np.array([1, 2, 3])):
        assert list(compare.parts("f", three, ["x", "y", "z"])) == [1, 2, 3]
    for odd in (None, 3, (1, 2), {"x": 1, "y": 2, "z": 3}, np.array(3)):
        with pytest.raises(CheckFailed, match="should be a tuple of 3: x, y, z"):
            compare.parts("f", odd, ["x", "y", "z"])


def test_mapping_takes_a_dict_with_these_keys_or_more():
    compare.mapping("grads", {"W": 1, "b": 2, "more": 3}, ["W", "b"])
    with pytest.raises(CheckFailed, match="no 'b' among its keys"):
        compare.mapping("grads", {"W": 1}, ["W", "b"])
    with pytest.raises(CheckFailed, match="a dict with the keys W, b"):
        compare.mapping("grads", [1, 2], ["W", "b"])


def test_equal_takes_a_list_or_an_array_for_a_tuple():
    for shape in ((2, 3), [2, 3], np.array([2, 3]), (np.int64(2), 3)):
        compare.equal("shape", shape, (2, 3))
    for odd in (None, (3, 2), (2,), 6, "(2, 3)"):
        with pytest.raises(CheckFailed, match=r"shape should be \(2, 3\)"):
            compare.equal("shape", odd, (2, 3))


def test_a_layer_that_keeps_nothing_is_told_so():
    with pytest.raises(CheckFailed, match="nothing in dW"):
        compare.attribute(object(), "dW")


def test_a_key_is_misspelt_or_missing():
    for keys, cause in [(["w", "b"], "key misspelt"), (["b"], "key missing")]:
        with pytest.raises(CheckFailed) as failed:
            compare.mapping("grads", dict.fromkeys(keys, 1), ["W", "b"])
        assert [one.name for one in failed.value.causes] == [cause]
