"""Calls across the wall, between two threads that speak over a socket pair."""

import json
import socket
import threading

import numpy as np
import pytest
from across import across
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from handgrad.grading import wall
from handgrad.grading.guard import Guard
from handgrad.grading.wall import HEAD, Peer, Remote, WallBroken


class Net:
    def __init__(self):
        self.params = {"W": np.zeros(2)}
        self._secret = "hidden"

    def add(self, n):
        self.params["W"] += n
        return self.params["W"]


KEPT = []

THEIRS = {
    "echo": lambda x: x,
    "apply": lambda f, x: f(x),
    "same": lambda a, b: a is b,
    "keep": KEPT.append,
    "kept": lambda i: float(np.sum(KEPT[i])),
    "third": lambda items: float(items[2]),
    "kind": lambda items: type(items[0]).__name__,
    "peek": lambda net: net._secret,
    "look_into": lambda f: f.__globals__,
    "set": lambda net: setattr(net, "add", 3),
    "warn": lambda: np.log(np.zeros(1)),
    "Net": Net,
    "everything_equal": lambda: type("Equal", (), {"__eq__": lambda self, other: True})(),
    "objects": lambda: np.array([1, None], dtype=object),
    "own": lambda: (_ for _ in ()).throw(type("MyError", (Exception,), {})("mine")),
    "too_large": lambda: [np.zeros(1), np.zeros(1 << 14)],
}


@pytest.fixture
def call():
    """call(name, *args) calls one of THEIRS across the wall, which is guarded on our side."""
    KEPT.clear()
    with across(THEIRS) as (_, theirs):
        yield lambda name, *args: theirs[name](*args)


VALUES = [
    None,
    True,
    -(10**30),
    1.5,
    float("inf"),
    2 + 3j,
    "text \ud800",
    b"bytes",
    (1, (2.0, "a")),
    [1, [2, 3]],
    {"a": 1, (1, 2): [3]},
    {1, 2},
    frozenset({3}),
    range(2, 9, 3),
    slice(1, None),
    ...,
    np.float32(0.1),
    np.int64(7),
    np.bool_(True),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_cross_unchanged(call, value):
    result = call("echo", value)
    assert result == value
    assert type(result) is type(value)


@given(
    array=npst.arrays(
        npst.integer_dtypes() | npst.floating_dtypes() | npst.boolean_dtypes(),
        npst.array_shapes(min_dims=0, min_side=0),
    ),
    fortran=st.booleans(),
)
@settings(max_examples=200)
def test_arrays_cross_bit_by_bit(array, fortran):
    array = np.asarray(array, order="F" if fortran else "C")
    here, there = socket.socketpair()
    with here, there:
        threading.Thread(target=Peer(there, "s", {"echo": np.copy}).serve_forever).start()
        result = Peer(here, "r").request("echo", array)
    assert result.dtype == array.dtype
    assert result.shape == array.shape
    assert result.tobytes() == array.tobytes()


def test_a_thing_that_is_passed_twice_is_one_thing_there(call):
    x, items = np.arange(3.0), [1]
    assert call("same", x, x)
    assert call("same", items, items)
    assert call("apply", lambda _: call("same", x, x), x)
    assert not call("same", x, x.copy())


def test_what_changes_here_changes_there(call):
    x = np.zeros(2)
    call("keep", x)
    x += 1
    assert call("kept", 0) == 2
    call("apply", lambda _: x.fill(5), None)
    assert call("kept", 0) == 10


@pytest.mark.parametrize("others", [[np.float64(1), b""], [(1, "a"), {2}]])
def test_a_number_that_is_replaced_in_a_list_is_seen(call, others):
    items = [*others, np.float64(2)]
    for number in range(4):
        items[2] = np.float64(number)
        assert call("third", items) == number


@pytest.mark.parametrize("number", [True, 1.0, np.float64(1), np.int64(1)], ids=repr)
def test_a_number_that_becomes_one_of_another_type_is_seen(call, number):
    items = [1]
    call("keep", items)
    items[0] = number
    assert call("kind", items) == type(number).__name__


def test_a_function_stays_on_its_side_and_crosses_back_as_itself(call):
    def ours(x):
        return x

    assert call("echo", ours) is ours
    theirs = call("Net")
    assert isinstance(theirs, Remote)
    assert call("same", theirs, call("echo", theirs))


def test_a_layer_on_the_other_side_keeps_its_state(call):
    net = call("Net")
    assert isinstance(net, Remote)
    net.add(2)
    assert net.add(1).tolist() == [3, 3]
    net.params = {"W": np.full(2, 5.0)}
    assert net.add(0).tolist() == [5, 5]


@pytest.mark.parametrize(("name", "argument"), [("peek", Net()), ("look_into", np.mean)])
def test_guarded_side_shows_nothing_but_what_was_handed_over(call, name, argument):
    with pytest.raises(AttributeError):
        call(name, argument)


@pytest.mark.filterwarnings("default")  # both sides are one process here
def test_warnings_cross(call):
    with pytest.warns(RuntimeWarning, match="divide by zero"):
        call("warn")


def test_exceptions_keep_their_names(call):
    with pytest.raises(Exception, match="mine") as caught:
        call("own")
    assert type(caught.value).__name__ == "MyError"
    with pytest.raises(TypeError):
        call("echo")


def test_an_object_that_equals_everything_equals_nothing_here(call):
    assert not call("everything_equal") == 4  # noqa: SIM201 (it is __eq__ that lies)


def test_object_arrays_cross_element_by_element(call):
    assert call("objects").tolist() == [1, None]


def test_many_calls_leave_nothing_behind():
    with across(THEIRS) as (guard, theirs):
        for _ in range(300):
            theirs["apply"](lambda y: y + 1, np.zeros(3))
            theirs["echo"]({"grads": [np.zeros(3)], "rng": np.random.default_rng(0)})
        assert len(guard._shared) < 10


def deep(depth):
    return (deep(depth - 1),) if depth else 1


@pytest.mark.parametrize("thing", [np.zeros(1 << 14), 10**5000, deep(900)], ids=type)
def test_a_message_that_cannot_be_sent_leaves_no_trace(thing, monkeypatch):
    monkeypatch.setattr(wall, "LARGEST", 1 << 16)
    x = np.zeros(1)
    with across(THEIRS) as (guard, theirs):
        theirs["keep"](x)
        x += 1
        with pytest.raises((ValueError, RecursionError)):
            theirs["echo"]([x, np.ones(1), [thing]])
        assert theirs["kept"](0) == 1
        assert len(guard._shared) == 1
        with pytest.raises(ValueError, match="too much"):
            theirs["too_large"]()
        assert theirs["echo"](np.ones(1)) == 1


def message(answer, contents=(), dead=()):
    return json.dumps([answer, contents, dead, ["", []], False]).encode()


ARRAY = ["ndarray", ["<f8", [1], "C", True, 0, 8]]
MESSAGES = [
    b"no json",
    b"[]",
    message(["return", ["shared", "r99"]]),
    message(["return", ["shared", "s1"]]),
    message(["return", ["r", 99, "f"]]),
    message(["call", 99, [], {}]),
    message(["return", ["unheard of", 1]]),
    message(["return", ["again", 0]]),
    message(["return", ["copy", "ndarray", ["|O", [1], "C", True, 0, 8]]]),
    message(["return", ["copy", *ARRAY]]),
    message(["return", ["copy", "Generator", {"bit_generator": "os"}]]),
    message(["return", None], [["s1", *ARRAY, 0]]),
    message(["return", None], [["r1", *ARRAY, 0]]),
    message(["return", None], [["r1", *ARRAY, 8]]),
    message(["return", ["shared", "r1"]], [["r1", "list", [], 0]]),
    message(["return", ["shared", "s1"]], [["s1", "list", [], 0]]),
    message(["return", None], [["r1", *ARRAY, -8]]),
    message(["return", None], [[["r1"], *ARRAY, 0]]),
    message(["return", None], dead=[["r1"]]),
    b'[["return", ' + b"[" * 100_000 + b"]" * 100_000 + b'], [], [], ["", []], false]',
    message(["eval", "1"]),
    message([1, 2]),
    message([]),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message[:60])
def test_a_message_that_makes_no_sense_breaks_the_wall_and_no_more(message):
    here, there = socket.socketpair()
    with here, there:
        there.sendall(HEAD.pack(len(message), 0) + message)
        with pytest.raises(WallBroken):
            Guard(here, "r").request("run", "")


def test_the_other_side_gone_is_told():
    here, there = socket.socketpair()
    there.close()
    with here, pytest.raises(WallBroken, match="gone"):
        Peer(here, "r").request("run", "")
