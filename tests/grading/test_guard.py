"""The side of the tests: what it gives away stays as it is, unless it was lent."""

import collections
import copy
import json
import socket
from contextlib import suppress
from types import SimpleNamespace

import numpy as np
import pytest
from across import Changed, Tests, across
from hypothesis import given, settings
from hypothesis import strategies as st

from handgrad import lending
from handgrad.grading.wall import HEAD, WallBroken

KEPT = []


class Net:
    def __init__(self):
        self.params = {"W": np.zeros(2)}
        self._secret = np.zeros(2)

    def add(self, n):
        self.params["W"] += n
        return self.params["W"]


class Relu:
    def forward(self, x):
        x[x < 0] = 0
        return x


def keep(thing):
    KEPT.append(thing)


def kept():
    return KEPT[-1]


def add_one(x):
    x += 1
    return x


def add_one_to_kept(x=None):
    KEPT[-1][...] += 1
    return x


def add_one_and_call(f, x):
    x += 1
    return f(x)


def add_one_for_a_while(f, x):
    x += 1
    f(x)
    x -= 1


def add_one_and_raise(x):
    x += 1
    raise ValueError("midway")


def fill(things):
    things["b"] = np.ones(2)


def take_out_and_change(net, key, f):
    weights = net.params.pop(key)
    weights += 1
    f()
    weights += 1


def change_result(f):
    result = f()
    result += 1


def step(net):
    net.params["W"] -= 1
    net.params["b"] = KEPT[-1]
    net.params = {**net.params, "c": 3}


def scale_result(f, x):
    slope = f(x)
    slope *= 2
    return slope, f(x)


def lock(x):
    x.flags.writeable = False


def reshape(x):
    x.shape = (-1, 1)


def set_state(rng, other):
    rng.bit_generator.state = other.bit_generator.state


def draw_and_set_back(f, rng):
    state = rng.bit_generator.state
    rng.normal()
    f(rng)
    rng.bit_generator.state = state


THEIRS = {name: thing for name, thing in globals().items() if name[0].islower()} | {
    "Net": Net,
    "Relu": Relu,
    "echo": lambda x: x,
    "apply": lambda f, *x: f(*x),
    "same": lambda a, b: a is b,
    "method": lambda thing, name, *args: getattr(thing, name)(*args),
    "get": lambda thing, name: thing._peer.request("get", thing._number, name),
    "set": lambda thing, name, value: thing._peer.request("set", thing._number, name, value),
    "sort": list.sort,
    "put": lambda things, i, thing: things.__setitem__(i, thing),
    "nothing": lambda *things: None,
    "draw": lambda rng: rng.normal(),
    "draw_bits": lambda rng: int(rng.integers(9, dtype=np.int32)),
    "new": lambda *numbers: np.array(numbers),
    "named": lambda: add_one,
    "rename": lambda name: setattr(add_one, "__qualname__", name),
}


@pytest.fixture
def theirs():
    KEPT.clear()
    with across(THEIRS) as (_, theirs):
        yield theirs


# What is not lent


def test_what_they_change_stays_as_it_is_and_is_told(theirs):
    x, items, things = np.zeros(3), [np.zeros(2), [3, 1]], {"a": {1: 2}}
    for call in (
        lambda: theirs["add_one"](x),
        lambda: theirs["add_one"](x[1:]),
        lambda: theirs["add_one"](items[0]),
        lambda: theirs["sort"](items[1]),
        lambda: theirs["put"](items, 0, np.zeros(2)),
        lambda: theirs["put"](items[1], 0, 3.0),
        lambda: theirs["fill"](things),
        lambda: theirs["fill"](things["a"]),
        lambda: theirs["reshape"](x),
    ):
        before = copy.deepcopy((x, items, things))
        with pytest.raises(Changed):
            call()
        np.testing.assert_equal((x, items, things), before)


def test_what_was_changed_is_given_to_them_anew(theirs):
    x = np.zeros(2)
    for _ in range(2):
        with pytest.raises(Changed):
            theirs["add_one"](x)
    with pytest.raises(Changed):
        theirs["reshape"](x)
    assert theirs["echo"](x).tolist() == [0, 0]


def test_what_they_kept_and_change_later_is_told_then(theirs):
    x = np.zeros(2)
    theirs["keep"](x)
    with pytest.raises(Changed, match=r"^add_one_to_kept$"):
        theirs["add_one_to_kept"]()
    assert not x.any()


def test_what_nobody_here_holds_may_be_changed(theirs):
    theirs["keep"](np.zeros(2))
    theirs["add_one_to_kept"]()


def test_what_is_put_right_before_the_end_is_no_change(theirs):
    x = np.array([0.0, -0.0, np.nan])
    seen = []

    def f(y):
        seen.append((y[0], x[0]))
        return theirs["nothing"](x)

    theirs["add_one_for_a_while"](f, x)
    assert seen == [(1, 0)]
    assert np.signbit(x).tolist() == [False, True, False]


def test_what_they_hand_back_of_ours_is_a_copy_as_they_see_it(theirs):
    x = np.zeros(2)
    same = theirs["echo"]((x, [x]))
    assert same[0] is not x
    assert same[0] is same[1][0]
    got = []
    with pytest.raises(Changed):
        theirs["add_one_and_call"](got.append, x)
    assert got[0].tolist() == [1, 1]


def test_a_thing_that_is_locked_there_is_not_locked_here(theirs):
    x = np.zeros(2)
    theirs["lock"](x)
    with lending.lend(x):
        theirs["lock"](x)
    assert x.flags.writeable


def test_what_comes_back_is_a_copy_from_then_on(theirs):
    theirs["keep"](theirs["new"](1.0, 2.0))
    one, two = theirs["kept"](), theirs["kept"]()
    assert one is not two
    one += 1
    theirs["add_one_to_kept"]()
    assert (one.tolist(), two.tolist()) == ([2, 3], [1, 2])
    assert theirs["kept"]().tolist() == [2, 3]


def test_what_they_raise_comes_first(theirs):
    x = np.zeros(2)
    with pytest.raises(ValueError, match="midway"):
        theirs["add_one_and_raise"](x)
    assert not x.any()
    theirs["nothing"](x)
    assert not theirs["echo"](x).any()


def test_what_our_functions_return_is_theirs_to_change(theirs):
    x, slope = np.ones(2), np.ones(2)
    doubled, again = theirs["scale_result"](lambda _: slope, x)
    assert (doubled.tolist(), again.tolist(), slope.tolist()) == ([2, 2], [1, 1], [1, 1])
    doubled, _ = theirs["scale_result"](lambda y: y, x)
    assert doubled.tolist() == [2, 2]
    assert x.tolist() == [1, 1]


def test_nothing_is_told_before_the_outermost_call_returns(theirs):
    x = np.zeros(1)
    inner = []

    def f(y):
        inner.append(theirs["add_one"](x).tolist())

    with pytest.raises(Changed, match=r"^the function$"):
        theirs["apply"](f, x)
    assert inner == [[1]]
    assert theirs["echo"](x).tolist() == [0]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("svm_loss", "svm_loss"),
        ("f.<locals>.Relu.forward", "Relu.forward"),
        ("<lambda>", "the function"),
        ("[b]a[/b]", "the function"),
        ("a\nb", "the function"),
        ("", "the function"),
        ("a" * 200, "the function"),
    ],
)
def test_the_function_is_named_if_it_has_a_name(theirs, name, told):
    theirs["rename"](name)
    try:
        with pytest.raises(Changed) as changed:
            theirs["named"]()(np.zeros(1))
    finally:
        add_one.__qualname__ = "add_one"
    assert str(changed.value) == told


def test_a_method_is_named_with_its_class(theirs):
    with pytest.raises(Changed, match=r"^Relu\.forward$"):
        theirs["Relu"]().forward(-np.ones(2))


# What can be reached


@pytest.mark.parametrize("name", ["_secret", "__dict__", "__class__", "add.__self__", "nothing"])
def test_nothing_is_reached_but_public_attributes(theirs, name):
    with pytest.raises(AttributeError), lending.share(net := Net()):
        theirs["get"](net, name)


@pytest.mark.parametrize("name", ["__globals__", "__code__", "__self__", "mean"])
def test_functions_and_modules_are_not_looked_into(theirs, name):
    for thing in (np.mean, Net().add, Net, np):
        with pytest.raises(AttributeError):
            theirs["get"](thing, name)


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (np.zeros(2, "i4,f4")[0], "setfield"),
        (np.random.PCG64(1), "random_raw"),
        (np.random.SeedSequence(1), "spawn"),
        (collections.deque([1]), "append"),
        (type("Mine", (collections.deque,), {})([1]), "append"),
    ],
)
def test_what_is_built_in_has_no_methods_there(theirs, thing, name):
    with pytest.raises(AttributeError):
        theirs["get"](thing, name)


def test_attributes_are_reached_whatever_their_object(theirs):
    class Slots:
        __slots__ = ("x",)
        constant = 2

        @property
        def double(self):
            return 2 * self.x

    slots = Slots()
    slots.x = 1
    assert [theirs["get"](slots, name) for name in ("x", "double", "constant")] == [1, 2, 2]
    assert theirs["get"](SimpleNamespace(x=1), "x") == 1


def test_only_objects_that_are_lent_are_set(theirs):
    net, other = Net(), Net()
    with pytest.raises(AttributeError, match="cannot be set"):
        theirs["set"](net, "params", 1)
    with lending.lend({"net": [net]}):
        theirs["set"](net, "params", 1)
        for thing, name in [(net, "add"), (net, "_secret"), (net, "new"), (other, "params")]:
            with pytest.raises(AttributeError, match="cannot be set"):
                theirs["set"](thing, name, 2)
    assert net.params == 1
    assert other.params["W"].tolist() == [0, 0]


def test_a_result_of_ours_can_be_called_at_any_time(theirs):
    net = Net()
    theirs["keep"](net.add)
    assert theirs["kept"]()(2).tolist() == [2, 2]
    assert theirs["apply"](net.add, 1).tolist() == [3, 3]
    assert net.params["W"].tolist() == [3, 3]


# What is lent


def test_what_is_lent_is_changed_and_no_longer_afterwards(theirs):
    x, items, things = np.zeros(3), [np.zeros(2), [3, 1]], {"a": {1: 2}}
    with lending.lend(x, items, things):
        theirs["add_one"](x)
        theirs["add_one"](x[1:])
        theirs["add_one"](items[0])
        theirs["sort"](items[1])
        theirs["fill"](things)
        theirs["fill"](things["a"])
    assert x.tolist() == [1, 2, 2]
    assert items[0].tolist() == [1, 1]
    assert items[1] == [1, 3]
    assert things["b"].tolist() == things["a"]["b"].tolist() == [1, 1]
    with pytest.raises(Changed):
        theirs["add_one"](x)
    assert x.tolist() == [1, 2, 2]


def test_an_array_is_not_changed_because_a_view_of_it_is_lent(theirs):
    x = np.zeros(3)
    with lending.lend(x[1:]), pytest.raises(Changed):
        theirs["add_one"](x)


def test_a_spare_may_be_changed_as_long_as_it_lives(theirs):
    x = np.zeros(2)
    spare = lending.spare(x)
    theirs["add_one"](spare)
    theirs["keep"](spare)
    result = theirs["add_one_to_kept"](spare)
    assert (x.tolist(), spare.tolist(), result.tolist()) == ([0, 0], [2, 2], [2, 2])
    theirs["add_one_to_kept"]()
    assert (spare.tolist(), result.tolist()) == ([3, 3], [2, 2])
    theirs["add_one"](lending.spare(x))
    theirs["reshape"](spare)
    assert theirs["echo"](spare).shape == (2, 1)


def test_a_locked_array_is_not_written_into_though_it_is_lent(theirs):
    x = np.zeros(2)
    x.flags.writeable = False
    with lending.lend(x):
        theirs["method"](x, "setflags", True)
        theirs["add_one"](x)
    assert not x.any()


def test_changes_before_an_exception_come_back_too(theirs):
    x = np.zeros(2)
    with lending.lend(x), pytest.raises(ValueError, match="midway"):
        theirs["add_one_and_raise"](x)
    assert x.tolist() == [1, 1]


# One memory


def test_in_one_memory_a_thing_is_itself_wherever_it_goes(theirs):
    x, y = np.zeros(2), np.zeros(2)
    with lending.share(x):
        assert theirs["echo"](x) is x
        assert theirs["echo"](y) is y
        theirs["keep"](theirs["new"](1.0, 2.0))
        mine = theirs["kept"]()
        assert theirs["kept"]() is mine
        mine += 1
        theirs["add_one_to_kept"]()
        assert mine.tolist() == [3, 4]
        assert theirs["same"](mine, theirs["kept"]())
    assert theirs["kept"]().tolist() == [3, 4]


def test_writing_into_an_array_of_theirs_reaches_them_though_the_memory_is_parted(theirs):
    net = theirs["Net"]()
    with lending.share(net):
        net.params["W"][...] = 5
    params = net.params
    params["W"][...] = 7
    assert net.add(1).tolist() == [6, 6]


def test_what_they_put_into_ours_is_shared_and_then_frozen(theirs):
    net = Net()
    theirs["keep"](theirs["new"](1.0))
    with lending.share(net):
        theirs["step"](net)
        assert net.params["W"].tolist() == [-1, -1]
        assert net.params["c"] == 3
        theirs["add_one_to_kept"]()
        assert net.params["b"].tolist() == [2]
        net.params["b"] += 1
        params = net.params
    theirs["add_one_to_kept"]()
    assert theirs["kept"]().tolist() == [4]
    assert params["b"].tolist() == [3]
    assert net.params is params
    with pytest.raises(AttributeError):
        theirs["step"](net)
    with pytest.raises(Changed):
        theirs["fill"](params)
    assert params["b"].tolist() == [3]


def test_what_is_taken_out_of_ours_may_still_be_changed(theirs):
    net = Net()
    weights = net.params["W"]
    with lending.share(net):
        theirs["take_out_and_change"](net, "W", lambda: None)
    assert weights.tolist() == [2, 2]
    with lending.share(Net()), pytest.raises(Changed):
        theirs["add_one"](weights)


def test_what_they_made_is_itself_when_a_function_of_ours_returns_it(theirs):
    with lending.share():
        theirs["keep"](theirs["new"](1.0))
        mine = theirs["kept"]()
        theirs["add_one"](theirs["apply"](lambda: mine))
        assert theirs["kept"]() is mine
        theirs["change_result"](lambda: mine)
        assert mine.tolist() == theirs["kept"]().tolist() == [3]


def test_of_what_is_not_lent_they_see_their_own_in_one_memory_too(theirs):
    x, got = np.zeros(2), []
    with lending.share(), pytest.raises(Changed):
        theirs["add_one_and_call"](got.append, x)
    assert (x.tolist(), got[0].tolist()) == ([0, 0], [1, 1])


def test_what_our_methods_return_of_what_is_lent_is_lent(theirs):
    net = Net()
    with lending.share(net):
        theirs["apply"](net.add, 1)
        assert theirs["add_one"](net.params["W"]) is net.params["W"]
        theirs["scale_result"](net.add, 1)
    assert net.params["W"].tolist() == [7, 7]


def test_one_memory_within_a_callback(theirs):
    net = theirs["Net"]()
    x = np.zeros(2)

    def f(y):
        with lending.share(net):
            net.params["W"][...] = 5
        return y

    with pytest.raises(Changed):
        theirs["add_one_and_call"](f, x)
    assert net.params["W"].tolist() == [5, 5]


def test_bodies_within_bodies(theirs):
    x, y = np.zeros(1), np.zeros(1)
    with lending.share(x):
        mine = theirs["echo"]([x])
        with lending.share(y), lending.lend(y):
            theirs["add_one"](y)
        theirs["add_one"](mine[0])
        assert theirs["echo"](y) is y
        with lending.lend(y):
            theirs["add_one"](y)
    assert (x.tolist(), y.tolist()) == ([1], [2])


def test_what_is_lent_within_a_body_is_so_no_longer_than_it_says(theirs):
    x, y = np.zeros(1), np.zeros(1)
    with lending.share(x):
        with lending.lend(y):
            theirs["add_one"](y)
        with pytest.raises(Changed):
            theirs["add_one"](y)
    assert y.tolist() == [1]


# Generators


def test_a_generator_is_drawn_from(theirs):
    ours, alike = np.random.default_rng(3), np.random.default_rng(3)
    theirs["keep"](ours)
    for _ in range(3):
        assert theirs["draw"](ours) == alike.normal()
        assert theirs["draw_bits"](ours) == alike.integers(9, dtype=np.int32)
        assert theirs["apply"](lambda rng: rng.normal(), ours) == alike.normal()
        assert ours.normal() == alike.normal()
        assert theirs["draw"](theirs["kept"]()) == alike.normal()


def test_a_generator_that_was_set_is_as_it_was(theirs):
    rng, alike = np.random.default_rng(3), np.random.default_rng(3)
    for lent in (lending.lend(), lending.share(rng)):
        with lent, pytest.raises(Changed):
            theirs["set_state"](rng, np.random.default_rng(4))
    with pytest.raises(Changed):
        theirs["draw_and_set_back"](lambda rng: None, rng)
    alike.normal()
    assert rng.bit_generator.state == alike.bit_generator.state
    assert theirs["draw"](rng) == alike.normal()


@pytest.mark.parametrize("bits", ["MT19937", "Philox", "SFC64", "PCG64DXSM"])
@pytest.mark.parametrize("kind", [np.random.Generator, np.random.RandomState])
def test_of_other_generators_they_have_their_own(theirs, bits, kind):
    rng, alike, theirs_alike = (kind(getattr(np.random, bits)(3)) for _ in range(3))
    theirs["keep"](rng)
    for _ in range(3):
        assert theirs["draw"](rng) == theirs_alike.normal()
    assert rng.normal() == alike.normal()
    if kind is np.random.RandomState:
        with pytest.raises(AttributeError):
            theirs["get"](np.random.mtrand, "seed")


def test_a_generator_that_our_function_returns_is_ours(theirs):
    rng, alike = np.random.default_rng(3), np.random.default_rng(3)
    assert theirs["draw"](theirs["apply"](lambda: rng)) == alike.normal()
    theirs["method"](Holder(rng), "draw")
    alike.normal()
    assert rng.normal() == alike.normal()


class Holder:
    def __init__(self, rng):
        self.rng = rng

    def draw(self):
        return self.rng.normal()


# Against a model in one process


class Store:
    """Things in places 0 to 3, and what may be done to them; in what has no such place, nothing."""

    def __init__(self):
        self.things = {i: np.zeros(2, int) for i in range(4)}

    def get(self, i):
        return self.things[i]

    def put(self, i, thing):
        self.things[i] = thing

    def new(self, i, kind, value):
        self.things[i] = {"array": np.full(2, value), "list": [value], "dict": {value: 0}}[kind]

    def change(self, i, value):
        thing = self.things[i]
        if isinstance(thing, np.ndarray):
            thing[value % 2] += value
        elif isinstance(thing, list):
            thing.append(value)
        else:
            thing[value] = value

    def put_in(self, i, j):
        thing = self.things[i]
        if isinstance(thing, list):
            thing.append(self.things[j])
        elif isinstance(thing, dict):
            thing["in"] = self.things[j]

    def take_out(self, i, j):
        inner = self.things[j]
        if isinstance(inner, list):
            inner = inner.pop()
        elif isinstance(inner, dict):
            inner = inner.popitem()[1]
        if not isinstance(inner, int):
            self.things[i] = inner

    def clear(self, i):
        if isinstance(self.things[i], list | dict):
            self.things[i].clear()

    def drawn(self):
        return drawn_up(self.things)


def drawn_up(thing, known=None):
    """A picture of a thing, in which things that are one are one, and cycles end."""
    known = {} if known is None else known
    if id(thing) in known:
        return f"again {known[id(thing)]}"
    known[id(thing)] = len(known)
    if isinstance(thing, list):
        return str([drawn_up(part, known) for part in thing])
    if isinstance(thing, dict):
        return str([(key, drawn_up(part, known)) for key, part in thing.items()])
    if isinstance(thing, int):
        del known[id(thing)]
    return repr(thing)


place = st.integers(0, 3)
value = st.integers(1, 9)
own_steps = (
    st.tuples(st.just("new"), place, st.sampled_from(["array", "list", "dict"]), value)
    | st.tuples(st.just("change"), place, value)
    | st.tuples(st.sampled_from(["put_in", "take_out"]), place, place)
    | st.tuples(st.just("clear"), place)
)
steps = st.lists(
    st.tuples(st.sampled_from(["ours", "theirs"]), own_steps)
    | st.tuples(st.sampled_from(["give", "fetch"]), st.tuples(place, place)),
    max_size=25,
)


def do(ours, theirs, who, step, fetched=lambda thing: thing):
    if who == "give":
        theirs.put(step[0], ours.get(step[1]))
    elif who == "fetch":
        ours.put(step[0], fetched(theirs.get(step[1])))
    else:
        name, *args = step
        getattr(ours if who == "ours" else theirs, name)(*args)


@given(steps)
@settings(max_examples=60)
def test_one_memory_is_as_in_one_process(program):
    model = Store(), Store()
    with across({"Store": Store}) as (_, theirs):
        real = Store(), theirs["Store"]()
        with lending.share(real[0]):
            for who, step in program:
                try:
                    do(*model, who, step)
                except (IndexError, KeyError) as error:
                    with pytest.raises(type(error)):
                        do(*real, who, step)
                else:
                    do(*real, who, step)
                assert real[0].drawn() == model[0].drawn()
                assert real[1].drawn() == model[1].drawn()
        frozen = real[0].drawn()
        for i in range(4):
            with suppress(Changed):
                real[1].change(i, 7)
        assert real[0].drawn() == frozen


@given(steps)
@settings(max_examples=60)
def test_what_is_not_lent_is_changed_by_nobody_but_the_test(program):
    model = Store(), Store()
    with across({"Store": Store}) as (_, theirs):
        real = Store(), theirs["Store"]()
        for who, step in program:
            before = model[0].drawn()
            try:
                do(*model, who, step, copy.deepcopy)
            except (IndexError, KeyError):
                with pytest.raises((IndexError, KeyError)):
                    do(*real, who, step)
            else:
                if who == "theirs" and model[0].drawn() != before:
                    with pytest.raises(Changed):
                        do(*real, who, step)
                    assert real[0].drawn() == before
                    return
                do(*real, who, step)
            assert real[0].drawn() == model[0].drawn()
            assert real[1].drawn() == model[1].drawn()


# Against a side that sends what it likes

names = st.sampled_from(["r1", "r2", "r3", "r4", "r9", "s1", "s2", "", 1, None])
tags = st.sampled_from(["ndarray", "list", "dict", "Generator", "RandomState", "tuple", 1])
numbers = st.integers(-1, 24) | st.sampled_from([1 << 40, True, 0.0, "8", None])
arrays = st.tuples(
    st.sampled_from(["<f8", "<i8", "|O", "O", "|V8", "<f4", "U2", "no", 1]),
    st.lists(st.sampled_from([0, 1, 2, -1, 1 << 40]), max_size=3) | numbers,
    st.sampled_from(["C", "F", "K", 1]),
    st.booleans(),
    numbers,
    numbers,
)
states = st.builds(
    lambda bits, n, **changes: np.random.default_rng(n).bit_generator.state | changes,
    st.just(0),
    st.integers(0, 3),
    bit_generator=st.sampled_from(["PCG64", "MT19937", "os"]),
    has_uint32=numbers,
)
codes = st.recursive(
    numbers
    | st.tuples(st.just("shared"), names)
    | st.tuples(st.sampled_from(["r", "s"]), st.integers(-1, 20), st.just("f"))
    | st.tuples(st.just("again"), st.integers(-1, 3)),
    lambda parts: (
        st.lists(parts, max_size=3)
        | st.lists(st.tuples(parts, parts), max_size=2)
        | st.tuples(st.just("tuple"), st.lists(parts, max_size=3))
        | st.tuples(st.just("copy"), tags, parts | arrays | states)
    ),
    max_leaves=8,
)
messages = st.tuples(
    st.tuples(st.sampled_from(["return", "return", "raise", "call", "get", "set"]), codes),
    st.lists(
        st.tuples(names, tags, codes | arrays | states | st.lists(codes, max_size=3), numbers),
        max_size=4,
    ),
    st.lists(names, max_size=3),
    st.just(["", []]),
    st.booleans(),
)


@given(
    st.lists(messages, max_size=3),
    st.booleans(),
    st.sampled_from([lending.lend, lending.share]),
)
@settings(max_examples=60)
def test_whatever_is_sent_changes_nothing_but_what_is_lent(program, is_lent, lend):
    array, items, rng = np.ones(2), [np.zeros(2), 1], np.random.default_rng(0)
    lent = np.ones(3)
    given = array, items, rng, lent
    before = copy.deepcopy(given[:3])
    here, there = socket.socketpair()
    with here, there:
        # Each message is an answer; the last one is harmless.
        for message in [*program, [["return", None], [], [], ["", []], False]]:
            text = json.dumps(message).encode()
            there.sendall(HEAD.pack(len(text), 24) + text + bytes(range(24)))
        there.shutdown(socket.SHUT_WR)
        theirs = Tests(here, "r").read(None, ["s", 1, "f"])
        with lend(*[lent] * is_lent), suppress(Exception, WallBroken):  # of whatever kind
            theirs(*given)
            theirs(*given)
    np.testing.assert_equal(given[:2], before[:2])
    assert items[0] is given[1][0]
    assert rng.bit_generator.state == before[2].bit_generator.state
    assert is_lent or (lent == 1).all()
    assert lent.shape == (3,)
    assert lent.dtype == float
