"""Calls across the wall, between two threads that speak over a socket pair."""

import socket
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from handgrad.grading.wall import HEAD, Peer, Remote, WallBroken


class Net:
    def __init__(self):
        self.params = {"W": np.zeros(2)}
        self._secret = "hidden"

    def add(self, n):
        self.params["W"] += n
        return self.params["W"]


def fails_midway(f, x):
    for i in range(len(x)):
        x[i] += 1
        f(x)
    raise ValueError("midway")


THEIRS = {
    "echo": lambda x: x,
    "double_in_place": lambda x: x.__imul__(2),
    "apply": lambda f, x: f(x),
    "append": lambda items: items.append(4),
    "fill": lambda d: d.update(b=np.ones(2)),
    "third": lambda items: float(items[2]),
    "draw": lambda rng: rng.normal(),
    "step": lambda net: net.add(3).sum() + net.params["W"].sum(),
    "replace": lambda net: net.params.update(W=net.params["W"] - 1),
    "peek": lambda net: net._secret,
    "look_into": lambda f: f.__globals__,
    "set": lambda net: setattr(net, "add", 3),
    "fails_midway": fails_midway,
    "warn": lambda: np.log(np.zeros(1)),
    "print": lambda: "printed",
    "Net": Net,
    "everything_equal": lambda: type("Equal", (), {"__eq__": lambda self, other: True})(),
    "objects": lambda: np.array([1, None], dtype=object),
    "own": lambda: (_ for _ in ()).throw(type("MyError", (Exception,), {})("mine")),
}


@pytest.fixture
def call():
    """call(name, *args) calls one of THEIRS across the wall, which is guarded on our side."""
    here, there = socket.socketpair()
    student = Peer(there, "s", {"names": lambda: dict(THEIRS)})
    thread = threading.Thread(target=student.serve_forever, daemon=True)
    thread.start()
    referee = Peer(here, "r", guarded=True)
    theirs = referee.request("names")
    yield lambda name, *args: theirs[name](*args)
    here.close()
    thread.join(5)
    there.close()


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


def test_what_is_returned_is_the_very_thing_that_was_given(call):
    x = np.arange(3.0)
    assert call("echo", x) is x
    assert call("apply", lambda y: y is x, x) is True


def test_changes_come_back(call):
    x, items, settings = np.ones(3), [1, 2, 3], {"a": 1}
    call("double_in_place", x)
    call("append", items)
    call("fill", settings)
    assert x.tolist() == [2, 2, 2]
    assert items == [1, 2, 3, 4]
    assert settings["b"].tolist() == [1, 1]


def test_a_number_that_is_replaced_in_a_list_is_seen(call):
    items = [np.float64(1), b"", np.float64(2)]
    for number in range(4):
        items[2] = np.float64(number)
        assert call("third", items) == number


def test_changes_that_a_callback_makes_are_seen(call):
    x = np.zeros(2)

    def grow(y):
        y += 1
        x[0] += 10
        return float(y.sum())

    assert call("apply", grow, x) == 12
    assert x.tolist() == [11, 1]


def test_a_list_that_was_let_go_of_comes_back_with_what_was_done_to_it_since(call):
    kept = [1]

    def keep(items):
        kept.append(items)

    call("apply", keep, [2])  # the other side has let go of it by now
    for _ in range(3):
        call("echo", 0)
    kept[1].append(3)
    call("append", kept[1])
    assert kept == [1, [2, 3, 4]]


def test_a_last_change_is_seen_though_nobody_holds_the_thing_any_more(call):
    net = call("Net")

    def change(key, value):
        params = net.params
        weights = params["W"]
        for _ in range(3):
            call("echo", 0)
        weights += 1
        params[key] = value

    change("b", 5)
    params = net.params
    assert params["W"].tolist() == [1, 1]
    assert params["b"] == 5
    change("W", np.zeros(2))
    assert net.params["W"].tolist() == [0, 0]


def test_changes_before_a_failure_come_back_too(call):
    x, seen = np.zeros(2), []
    with pytest.raises(ValueError, match="midway"):
        call("fails_midway", lambda y: seen.append(y.tolist()), x)
    assert seen == [[1, 0], [1, 1]]
    assert x.tolist() == [1, 1]


def test_a_layer_on_the_other_side_keeps_its_state(call):
    net = call("Net")
    assert isinstance(net, Remote)
    net.add(2)
    first = net.params["W"]
    assert net.add(1).tolist() == [3, 3]
    assert first.tolist() == [3, 3], "the array that was handed out before changes too"
    net.params = {"W": np.full(2, 5.0)}
    assert net.add(0).tolist() == [5, 5]


def test_an_object_of_ours_is_called_and_changed_in_place(call):
    net = Net()
    assert call("step", net) == 12
    assert net.params["W"].tolist() == [3, 3]
    call("replace", net)
    assert net.params["W"].tolist() == [2, 2]


def test_a_generator_goes_on_where_the_other_side_left_it(call):
    for bits in (np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64):
        ours, alike = np.random.Generator(bits(3)), np.random.Generator(bits(3))
        assert call("draw", ours) == alike.normal()
        assert ours.normal() == alike.normal()


@pytest.mark.parametrize(("name", "argument"), [("peek", Net()), ("look_into", np.mean)])
def test_guarded_side_shows_nothing_but_what_was_handed_over(call, name, argument):
    with pytest.raises(AttributeError):
        call(name, argument)


def test_methods_of_ours_cannot_be_replaced(call):
    net = Net()
    with pytest.raises(AttributeError, match="cannot be set"):
        call("set", net)
    assert net.add(1).tolist() == [1, 1]


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


def test_many_calls_leave_nothing_behind(call):
    for _ in range(300):
        call("apply", lambda y: y + 1, np.zeros(3))
        call("echo", {"grads": [np.zeros(3)], "rng": np.random.default_rng(0)})
    peer = call.__closure__[0].cell_contents["echo"]._peer
    assert len(peer._shared) < 10


MESSAGES = [
    b"no json",
    b"[]",
    b'[["return", ["shared", "r99"]], [], [], ["", []]]',
    b'[["return", ["yours", 99]], [], [], ["", []]]',
    b'[["call", 99, [], {}], [], [], ["", []]]',
    b'[["return", ["unheard of", 1]], [], [], ["", []]]',
    b'[["return", ["shared", "s1", "ndarray", ["|O", [1], "C", true, 0, 8]]], [], [], ["", []]]',
    b'[["return", ["shared", "s1", "ndarray", ["<f8", [-1], "C", true, 0, 8]]], [], [], ["", []]]',
    b'[["return", ["shared", "s1", "ndarray", ["<f8", [9], "C", true, 0, 8]]], [], [], ["", []]]',
    b'[["return", ["shared", "s1", "Generator", {"bit_generator": "os"}]], [], [], ["", []]]',
    b'[["return", ' + b"[" * 100_000 + b"]" * 100_000 + b"], [], [], []]",
    b'[["eval", "1"], [], [], ["", []]]',
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message[:40])
def test_a_message_that_makes_no_sense_breaks_the_wall_and_no_more(message):
    here, there = socket.socketpair()
    with here, there:
        there.sendall(HEAD.pack(len(message), 0) + message)
        with pytest.raises(WallBroken):
            Peer(here, "r", guarded=True).request("run", "")


def test_the_other_side_gone_is_told():
    here, there = socket.socketpair()
    there.close()
    with here, pytest.raises(WallBroken, match="gone"):
        Peer(here, "r").request("run", "")
