"""What is written down for the wall, read by a second peer without anything in between."""

import json
from collections import OrderedDict, namedtuple
from enum import Enum, IntEnum

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from handgrad.grading.codec import PLAIN_KINDS, Content, Reader, Writer
from handgrad.grading.guard import Guard
from handgrad.grading.wall import Peer, Remote, WallBroken


def write(thing):
    writer = Writer(Peer(None, "s"))
    content = writer.content(writer.one(thing))
    return json.loads(json.dumps(content.codes)), content.blob


def read(code, blob=b""):
    return Reader(Guard(None, "r"), blob).one(code)


def same(one, other):
    """Whether two things are alike, types and bits included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.generic | np.ndarray) and one.dtype != object:
        flags = [(x.flags.f_contiguous, x.flags.writeable) for x in (one, other)]
        shapes = one.dtype == other.dtype and one.shape == other.shape and flags[0] == flags[1]
        return shapes and one.tobytes() == other.tobytes()
    if isinstance(one, np.ndarray):
        return one.shape == other.shape and same(one.ravel().tolist(), other.ravel().tolist())
    if isinstance(one, float):
        return repr(one) == repr(other)  # of nan there are many, and -0.0 is not 0.0
    if isinstance(one, complex):
        return same((one.real, one.imag), (other.real, other.imag))
    if isinstance(one, dict):
        return same([*one], [*other]) and same([*one.values()], [*other.values()])
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, np.random.Generator):
        return repr(one.bit_generator.state) == repr(other.bit_generator.state)
    if isinstance(one, np.random.RandomState):
        return repr(one.get_state(legacy=False)) == repr(other.get_state(legacy=False))
    return one == other


def objects(parts):
    array = np.empty(len(parts), object)
    for i, part in enumerate(parts):
        array[i] = part
    return array.reshape(-1, 2) if len(parts) % 2 == 0 else array


dtypes = (
    st.sampled_from(["?", "i1", "u8", ">i4", "f2", "f4", "f8", "g", "c8", "c16", "S3", "U2"])
    | npst.datetime64_dtypes()
    | npst.timedelta64_dtypes()
).map(np.dtype)
arrays = st.builds(
    lambda array, order: np.array(array, order=order),
    dtypes.flatmap(lambda dtype: npst.arrays(dtype, npst.array_shapes(min_dims=0, min_side=0))),
    st.sampled_from("CF"),
)
bits = st.sampled_from(["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
generators = st.builds(
    lambda n, b, kind: kind(getattr(np.random, b)(n)),
    st.integers(0, 9),
    bits,
    st.sampled_from([np.random.Generator, np.random.RandomState]),
)
keys = (
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.tuples(st.integers())
)
atoms = (
    keys
    | st.floats()
    | st.complex_numbers()
    | st.binary().map(bytearray)
    | st.just(...)
    | st.builds(range, st.integers(), st.integers(), st.integers(1))
    | st.slices(9)
    | st.text().map(np.str_)
    | st.binary().map(np.bytes_)
    | dtypes.filter(lambda dtype: dtype.kind not in "SU").flatmap(npst.from_dtype)
    | arrays
    | generators
)
things = st.recursive(
    atoms,
    lambda parts: (
        st.lists(parts, max_size=4)
        | st.lists(parts, max_size=4).map(tuple)
        | st.lists(parts, max_size=4).map(objects)
        | st.dictionaries(keys, parts, max_size=4)
        | st.sets(keys, max_size=4)
        | st.frozensets(keys, max_size=4)
    ),
    max_leaves=8,
)


@given(things)
@settings(max_examples=200)
def test_everything_comes_out_as_it_went_in(thing):
    assert same(read(*write(thing)), thing)


@pytest.mark.parametrize("lock", [False, True])
def test_an_array_may_be_read_only(lock):
    array = np.arange(3)
    array.flags.writeable = not lock
    assert same(read(*write(array)), array)


class Colour(IntEnum):
    RED = 1


class Word(str, Enum):  # noqa: UP042 (of an older kind, whose text is another)
    ADD = "add"


class Memory(dict):
    """As what is computed once is often kept."""

    def __call__(self, key):
        return self[key]


Point = namedtuple("Point", "x y")


@pytest.mark.parametrize(
    ("thing", "plain"),
    [
        (Colour.RED, 1),
        (Word.ADD, "add"),
        (type("Text", (str,), {})("a"), "a"),
        (type("Number", (float,), {})(1.5), 1.5),
        (Point(1, 2), (1, 2)),
        (OrderedDict(a=1), {"a": 1}),
        (type("Set", (set,), {})([1]), {1}),
        (np.ones(2).view(type("Array", (np.ndarray,), {})), np.ones(2)),
    ],
    ids=repr,
)
def test_subclasses_become_what_they_are_made_of(thing, plain):
    assert same(read(*write(thing)), plain)


@pytest.mark.parametrize(
    "thing",
    [len, Colour, object(), np, np.zeros(1, "i4,f8")[0], Memory()],
    ids=["function", "class", "object", "module", "record", "dict that is called"],
)
def test_all_else_stays_where_it_is(thing):
    assert isinstance(read(*write(thing)), Remote)


def test_a_list_may_hold_itself_and_others_twice():
    array = np.ones(2)
    items = [1, array, {"a": array}]
    items.append((items,))
    result = read(*write(items))
    assert result[0] == 1
    assert result[1] is result[2]["a"]
    assert result[3][0] is result


words = st.sets(st.text(max_size=3) | st.integers(-9, 9), min_size=2)


@given(words, st.randoms())
def test_sets_alike_are_written_alike(words, random):
    other = set()
    for word in random.sample(sorted(words, key=str), len(words)):
        other.add(word)
    assert write(words) == write(other)


@pytest.mark.parametrize("pair", [(1, 1.0), (1, True), (0.0, -0.0), (1.0, np.float64(1))], ids=repr)
def test_contents_that_compare_equal_are_told_apart(pair):
    one, other = (Content([thing], b"") for thing in pair)
    assert one != other
    assert one == Content([pair[0]], b"")
    assert Content([1], b"a") != Content([1], b"b")


def generator(name, kind=np.random.Generator, **changes):
    state, _ = write(kind(getattr(np.random, name)(0)))
    for part in (state[2], state[2]["state"]):
        part.update((key, value) for key, value in changes.items() if key in part)
    return state


def array(*content):
    return ["copy", "ndarray", [*content]]


@pytest.mark.parametrize(
    "code",
    [
        [],
        {},
        {"tuple": []},
        ["tuple"],
        ["tuple", 1],
        ["pickle", "gASVAAAA"],
        ["number", ["|O", "00" * 8]],
        ["number", ["i4,f4", "00" * 8]],
        ["number", ["<f8", "00"]],
        ["number", ["<f8", "00" * 16]],
        ["bytes", "0"],
        ["bytearray", 1 << 40],
        ["bytes_", 1 << 40],
        ["complex", [[1], 2]],
        ["range", ["a"]],
        ["slice", []],
        ["set", [["copy", "list", []]]],
        ["ndarray", [[3], [1, 2]]],
        ["ndarray", [[1], [["ndarray", []]]]],
        ["r", 1, "name"],
        ["s", "a", "name"],
        ["s", 1],
        ["shared", "r1"],
        ["shared", "s1"],
        ["shared", ["r1"]],
        ["again", 0],
        ["again", "0"],
        ["copy", "object", []],
        ["copy", "dict", [["key"]]],
        ["tuple", [["copy", "list", []], ["again", 1]]],
        array("|O", [1], "C", True, 0, 8),
        array("|V8", [1], "C", True, 0, 8),
        array("(2,)f4", [1], "C", True, 0, 8),
        array("<f8", [-1], "C", True, 0, 8),
        array("<f8", [3], "C", True, 0, 16),
        array("<f8", [1 << 40], "C", True, 0, 16),
        array("<f8", [1], "C", True, 9, 8),
        array("<f8", [1], "C", True, -8, 8),
        array("<f8", [1], "C", True, 16, -8),
        array("<f8", [1], "C", True, 0.0, 8),
        ["copy", "Generator", {"bit_generator": "SeedSequence", "state": {}}],
        ["copy", "RandomState", {"bit_generator": "SeedSequence", "state": {}}],
        generator("PCG64", state=1),
        generator("MT19937", key=[1]),
        generator("MT19937", pos=-1),
        generator("MT19937", pos=625),
        generator("Philox", buffer_pos=-1),
        generator("Philox", buffer_pos=5),
        generator("MT19937", np.random.RandomState, pos=625),
        generator("PCG64", np.random.RandomState, state=1),
    ],
    ids=lambda code: str(code)[:60],
)
def test_what_is_malformed_is_refused(code):
    with pytest.raises((Exception, WallBroken)):  # of whatever kind
        read(code, bytes(16))


def test_an_array_that_is_not_filled_is_zeros():
    assert not read(array("<f8", 2, "C", True, 0, 16), b"\xff" * 16).any()


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["|O", "s1", "list", ""]),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(), parts, max_size=2),
    max_leaves=3,
)


def places(code):
    """All (container, key) in a code."""
    if isinstance(code, list | dict):
        for key, part in enumerate(code) if isinstance(code, list) else code.items():
            yield code, key
            yield from places(part)


@given(st.data())
@settings(max_examples=300)
def test_a_code_with_junk_in_it_is_refused_or_means_something_harmless(data):
    code, blob = write([data.draw(things)])
    container, key = data.draw(st.sampled_from([*places(code)]))
    container[key] = data.draw(junk)
    try:
        todo = [read(code, blob)]
    except (Exception, WallBroken):
        return
    while todo:
        thing = todo.pop()
        if isinstance(thing, list):
            todo += thing
        elif isinstance(thing, np.ndarray) and thing.dtype == object:
            todo += thing.flat  # which may have no axis at all
        elif isinstance(thing, np.ndarray):
            assert thing.dtype.kind in PLAIN_KINDS
        elif isinstance(thing, np.random.Generator | np.random.RandomState):
            state = write(thing)[0][2]
            assert 0 <= state["state"].get("pos", 0) <= 624
            assert 0 <= state.get("buffer_pos", 0) <= 4


def test_a_generator_spawns_the_same_on_both_sides():
    generator = np.random.default_rng(5)
    generator.spawn(1)
    copy = read(*write(generator))
    assert copy.spawn(1)[0].normal() == generator.spawn(1)[0].normal()
