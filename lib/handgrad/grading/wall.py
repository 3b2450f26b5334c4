"""The wall between two processes, and how calls cross it.

On one side live a student's functions and layers, on the other the tests. Both sides are a `Peer`.
A call crosses as a message and so does its result; while a side waits for a result it serves the
calls that come back, so a function may be given to the other side and is called across the wall.

Numbers, strings, tuples and the like cross by value. Arrays, lists, dicts and random generators
are *shared*: each side has its own copy, and every message brings along what has changed since the
last one. As only one side runs at a time, this behaves like one memory. Whatever else there is
(functions, classes, layers) crosses as a `Remote`, a name for a thing that stays where it is.
Nothing is ever unpickled, and only what is written here is understood.
"""

import builtins
import json
import select
import socket
import struct
import sys
import time
import warnings
from collections.abc import Callable

import numpy as np

LARGEST = 1 << 27  # bytes of a message
HEAD = struct.Struct("!II")  # lengths of the JSON text and of the bytes that follow it
PLAIN_KINDS = "biufcSUmM"  # dtypes that are numbers or text, never objects
AS_THEY_ARE = (float, int, str, bool, type(None))


class WallBroken(Exception):
    """The other side is gone, or does not keep to the protocol."""


class Remote:
    """A function, class or object of the other side."""

    def __init__(self, peer: "Peer", number: int, name: str):
        object.__setattr__(self, "_peer", peer)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "__name__", name)

    def __call__(self, *args, **kwargs):
        # Tuples, because lists and dicts would be shared.
        return self._peer.request("call", self._number, args, tuple(kwargs.items()))

    def __getattr__(self, name):
        if name.startswith("_"):  # IPython would have a thing show itself as it likes
            raise AttributeError(name)
        return self._peer.request("get", self._number, name)

    def __setattr__(self, name, value):
        self._peer.request("set", self._number, name, value)

    def __repr__(self):
        return f"<{self.__name__}>"


class Failure(Exception):
    """An exception of the other side that is none of Python's own; a subclass has its name."""


class _Shared:
    """An array, list, dict or generator that both sides have, and how it last looked to both."""

    def __init__(self, thing):
        self.thing = thing
        self.seen = None

    @property
    def forgotten(self) -> bool:
        """Whether nobody holds the thing but this; getrefcount counts its own argument too."""
        return sys.getrefcount(self.thing) == 2


class Peer:
    """One side of the wall, speaking over a stream socket.

    `serve` answers requests by their name, on top of `call`, `get` and `set`. A `guarded` side
    lets the other reach only what was handed over: it may call functions and methods, and read and
    set plain public attributes of objects, but look into none of them.
    `wait(socket)` returns when the socket can be read; it may raise instead. What is printed while
    a side answers is `drain`ed there and goes with the answer to `hear` on the other side.
    """

    def __init__(
        self,
        sock: socket.socket,
        side: str,
        serve: dict[str, Callable] | None = None,
        guarded: bool = False,
        wait: Callable[[socket.socket], None] = lambda sock: None,
        drain: Callable[[], str] = lambda: "",
        hear: Callable[[str], None] = lambda text: None,
    ):
        self.sock = sock
        self.side = side
        self.guarded = guarded
        self.serve = {"call": self._call, "get": self._get, "set": self._set, **(serve or {})}
        self.wait, self.drain, self.hear = wait, drain, hear
        self.forget()

    def forget(self) -> None:
        """Let go of everything that crossed so far; both sides must do so at the same time."""
        self._shared: dict[str, _Shared] = {}
        self._names: dict[int, str] = {}  # id() of what is shared -> its name
        self._dead: list[str] = []
        self._counter = 0
        self._owned: dict[int, object] = {}
        self._numbers: dict[int, int] = {}  # id() of what is owned -> its number
        self._held, self._mentioned = [], []

    # requests and answers

    def request(self, what: str, *args):
        """Ask the other side; returns the answer, or raises what was raised there."""
        self._send([what, *args])
        while True:
            what, *args = self._receive()
            if what == "return" and len(args) == 1:
                return args[0]
            if what == "raise" and len(args) == 3:
                raise self._exception(*args)
            self._answer(what, args)

    def serve_forever(self) -> None:
        """Answer requests until the other side is gone."""
        while True:
            try:
                what, *args = self._receive()
            except WallBroken:
                return
            self._answer(what, args)

    def _answer(self, what: str, args: list) -> None:
        """Do what is asked for and send what came of it, warnings and prints included."""
        if what not in self.serve:
            raise WallBroken(f"unknown request {what!r}")
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                result = self._do(what, args)
            answer = ["return", result]
        except WallBroken:
            raise
        except BaseException as error:
            answer = ["raise", type(error).__name__, str(error)[:10_000], self.traceback(error)]
        warned = [[w.category.__name__, str(w.message)[:1000]] for w in caught[:100]]
        said = [self.drain(), warned]
        try:
            self._send(answer, said)
        except (ValueError, TypeError, RecursionError) as error:  # cannot be written down
            self._send(["raise", type(error).__name__, str(error), []], said)

    def _do(self, what: str, args: list):
        return self.serve[what](*args)

    def traceback(self, error: BaseException) -> list[str]:
        """What is told of where an exception came from."""
        return []

    def _call(self, number, args, kwargs):
        return self._owned[number](*args, **dict(kwargs))

    def _get(self, number, name):
        thing = self._owned[number]
        if self.guarded and (name.startswith("_") or not _is_object(thing)):
            raise AttributeError(f"{name!r} cannot be reached from here")
        return getattr(thing, name)

    def _set(self, number, name, value):
        thing = self._owned[number]
        if self.guarded and (
            name.startswith("_") or not _is_object(thing) or callable(getattr(thing, name, min))
        ):
            raise AttributeError(f"{name!r} cannot be set from here")
        setattr(thing, name, value)

    @staticmethod
    def _exception(name, text, trace) -> BaseException:
        name, text = str(name), str(text)[:10_000]
        kind = getattr(builtins, name, None)
        # StopIteration would end a loop of this side's as if it had gone through.
        stops = kind in (StopIteration, StopAsyncIteration)
        if stops or not (isinstance(kind, type) and issubclass(kind, Exception)):
            kind = type(name, (Failure,), {}) if name.isidentifier() else Failure
        try:
            error = kind(text)
        except TypeError:  # UnicodeDecodeError and the like want more than a text
            error = Failure(f"{name}: {text}")
        lines = trace[:100] if isinstance(trace, list) else []
        error.trace = [str(line)[:10_000] for line in lines]
        return error

    # messages

    def _send(self, body: list, said: tuple | list = ("", ())) -> None:
        # What was mentioned since the last message stays alive until the next one: the other side
        # may still refer to it while it runs.
        blob = bytearray()
        message = [self._encode(part, blob) for part in body]
        self._held, self._mentioned = self._mentioned, []
        changes = self._changes(blob)
        dead, self._dead = self._dead, []
        text = json.dumps([message, changes, dead, list(said)]).encode("ascii")
        if len(text) + len(blob) > LARGEST:
            raise ValueError(f"more than {LARGEST >> 20} MB at once is too much to hand over")
        try:
            self.sock.sendall(HEAD.pack(len(text), len(blob)) + text + blob)
        except OSError as error:
            raise WallBroken("the other side is gone") from error

    def _receive(self) -> list:
        text_size, blob_size = HEAD.unpack(self._read(HEAD.size))
        if text_size + blob_size > LARGEST + (1 << 16):
            raise WallBroken("a message is too large")
        text, blob = self._read(text_size), self._read(blob_size)
        try:
            message, changes, dead, (printed, warned) = json.loads(text)
            what, *args = [self._decode(part, blob) for part in message]
            for name, content in changes:
                self._update(name, content, blob)
            for name in dead:
                self._drop(name)
            warned = [(str(category), str(text)) for category, text in warned[:100]]
            printed = str(printed)
            if not isinstance(what, str):
                raise WallBroken("a request without a name")
        except WallBroken:
            raise
        except Exception as error:
            raise WallBroken(f"a message makes no sense: {error}") from error
        if printed:
            self.hear(printed)
        for category, text in warned:
            kind = getattr(builtins, category, UserWarning)
            if not (isinstance(kind, type) and issubclass(kind, Warning)):
                kind = UserWarning
            warnings.warn(text, kind, stacklevel=3)
        return [what, *args]

    def _read(self, size: int) -> bytearray:
        data = bytearray(size)
        view = memoryview(data)
        while view:
            self.wait(self.sock)
            try:
                count = self.sock.recv_into(view)
            except OSError as error:
                raise WallBroken("the other side is gone") from error
            if not count:
                raise WallBroken("the other side is gone")
            view = view[count:]
        return data

    # what is shared

    def _changes(self, blob: bytearray) -> list:
        """What has changed since the last message; lets go of what nobody else holds any more."""
        changes, forgotten = [], []
        for name, shared in list(self._shared.items()):
            if shared.forgotten:
                forgotten.append(name)
            thing = shared.thing
            seen = _look(thing) if isinstance(thing, np.ndarray) else None
            if seen is not None and seen == shared.seen:
                continue
            start = len(blob)
            content = self._content(thing, blob)
            seen = seen or content
            if seen == shared.seen:
                del blob[start:]
                continue
            shared.seen = seen
            changes.append([name, content])
        for name in forgotten:
            self._drop(name)
        self._dead += forgotten
        return changes

    def _share(self, thing, name: str) -> _Shared:
        shared = self._shared[name] = _Shared(thing)
        self._names[id(thing)] = name
        return shared

    def _drop(self, name: str) -> None:
        shared = self._shared.pop(name, None)
        if shared is not None and self._names.get(id(shared.thing)) == name:
            del self._names[id(shared.thing)]

    def _update(self, name: str, content, blob) -> None:
        shared = self._shared.get(name)
        if shared is None:
            return
        self._fill(shared.thing, content, blob)
        shared.seen = _look(shared.thing) if isinstance(shared.thing, np.ndarray) else content

    # how things are written down

    def _encode(self, thing, blob: bytearray):
        kind = type(thing)
        if kind in AS_THEY_ARE:
            return thing
        if isinstance(thing, np.generic) and thing.dtype.kind in PLAIN_KINDS:
            return ["scalar", thing.dtype.str, *_put(thing.tobytes(), blob)]
        if isinstance(thing, bool | int):
            return int(thing)
        if isinstance(thing, float):
            return float(thing)
        if isinstance(thing, str):
            return str(thing)
        if isinstance(thing, complex):
            return ["complex", thing.real, thing.imag]
        if isinstance(thing, bytes | bytearray):
            return ["bytes", *_put(bytes(thing), blob)]
        if isinstance(thing, tuple):
            return ["tuple", [self._encode(part, blob) for part in thing]]
        if kind in (set, frozenset):
            return [kind.__name__, [self._encode(part, blob) for part in thing]]
        if kind is slice:
            parts = thing.start, thing.stop, thing.step
            return ["slice", [self._encode(part, blob) for part in parts]]
        if kind is range:
            return ["range", [thing.start, thing.stop, thing.step]]
        if thing is Ellipsis:
            return ["ellipsis"]
        if isinstance(thing, Remote) and thing._peer is self:
            return ["yours", thing._number]
        if _is_shared(thing):
            return self._encode_shared(thing, blob)
        if isinstance(thing, np.ndarray):
            return ["objects", list(thing.shape), [self._encode(p, blob) for p in thing.flat]]
        return self._encode_owned(thing)

    def _encode_shared(self, thing, blob: bytearray):
        self._mentioned.append(thing)
        name = self._names.get(id(thing))
        if name is not None:
            return ["shared", name]
        self._counter += 1
        name = f"{self.side}{self._counter}"
        shared = self._share(thing, name)
        content = self._content(thing, blob)
        shared.seen = _look(thing) if isinstance(thing, np.ndarray) else content
        return ["shared", name, content]

    def _encode_owned(self, thing):
        number = self._numbers.get(id(thing))
        if number is None:
            self._counter += 1
            number = self._numbers[id(thing)] = self._counter
            self._owned[number] = thing
        name = getattr(thing, "__name__", None)
        return ["mine", number, name if isinstance(name, str) else type(thing).__name__]

    def _content(self, thing, blob: bytearray):
        if isinstance(thing, np.ndarray):
            order = "F" if thing.flags.f_contiguous and not thing.flags.c_contiguous else "C"
            place = _put(thing.tobytes(order), blob)
            shape = list(thing.shape)
            return ["array", thing.dtype.str, shape, order, bool(thing.flags.writeable), *place]
        if isinstance(thing, list):
            return ["list", [self._encode(part, blob) for part in thing]]
        if isinstance(thing, dict):
            pairs = list(thing.items())
            return ["dict", [[self._encode(k, blob), self._encode(v, blob)] for k, v in pairs]]
        generator = thing.bit_generator
        return ["generator", type(generator).__name__, _plain_state(generator.state)]

    def _decode(self, code, blob: bytearray):
        if not isinstance(code, list):
            return code
        tag, *rest = code
        if tag == "scalar":
            dtype, start, size = rest
            return np.frombuffer(bytes(blob[start : start + size]), _plain(dtype))[0]
        if tag == "complex":
            return complex(*rest)
        if tag == "bytes":
            start, size = rest
            return bytes(blob[start : start + size])
        if tag in ("tuple", "set", "frozenset", "slice"):
            parts = [self._decode(part, blob) for part in rest[0]]
            kind = {"tuple": tuple, "set": set, "frozenset": frozenset}.get(tag)
            return kind(parts) if kind else slice(*parts)
        if tag == "range":
            return range(*rest[0])
        if tag == "objects":
            shape, parts = rest
            thing = np.empty(len(parts), object)
            for i, part in enumerate(parts):
                thing[i] = self._decode(part, blob)
            return thing.reshape(shape)
        if tag == "ellipsis":
            return ...
        if tag == "yours":
            return self._owned[rest[0]]
        if tag == "mine":
            return Remote(self, int(rest[0]), str(rest[1]))
        if tag == "shared":
            thing = self._decode_shared(blob, *rest)
            self._mentioned.append(thing)
            return thing
        raise WallBroken(f"unknown kind {tag!r}")

    def _decode_shared(self, blob: bytearray, name: str, content=None):
        if content is None:
            return self._shared[name].thing
        kind = content[0]
        if kind == "array":
            dtype, shape, order = content[1:4]
            # Zeros, not empty: what is not filled in below must hold nothing of ours.
            thing = np.zeros([int(n) for n in shape], _plain(dtype), order)
        elif kind == "generator":
            if content[1] not in ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"):
                raise WallBroken(f"unknown generator {content[1]!r}")
            thing = np.random.Generator(getattr(np.random, content[1])(0))
        else:
            thing = {"list": list, "dict": dict}[kind]()
        shared = self._share(thing, name)
        self._fill(thing, content, blob)
        shared.seen = _look(thing) if isinstance(thing, np.ndarray) else content
        return thing

    def _fill(self, thing, content, blob: bytearray) -> None:
        """Give a shared thing the content that the other side's copy has."""
        if isinstance(thing, np.ndarray):
            _, dtype, shape, order, writeable, start, size = content
            if list(thing.shape) != shape or thing.dtype != _plain(dtype):
                return  # reshaped in place: the copies go their own ways from here
            new = np.frombuffer(bytes(blob[start : start + size]), thing.dtype)
            locked = not thing.flags.writeable
            if locked and self.guarded:
                return
            if locked:
                thing.flags.writeable = True
            thing[...] = new.reshape(shape, order=order)
            if not writeable or locked:
                thing.flags.writeable = False
        elif isinstance(thing, list):
            thing[:] = [self._decode(part, blob) for part in content[1]]
        elif isinstance(thing, dict):
            pairs = [(self._decode(k, blob), self._decode(v, blob)) for k, v in content[1]]
            thing.clear()
            thing.update(pairs)
        else:
            thing.bit_generator.state = _array_state(content[2])


def until(deadline: Callable[[], float], late: Callable) -> Callable:
    """A `wait` for Peer: calls `late()` whenever `deadline()`, a time.monotonic, has passed."""

    def wait(sock: socket.socket) -> None:
        while not select.select([sock], [], [], max(0, deadline() - time.monotonic()))[0]:
            late()

    return wait


def _is_shared(thing) -> bool:
    if isinstance(thing, np.ndarray):
        return thing.dtype.kind in PLAIN_KINDS
    if isinstance(thing, np.random.Generator):
        return True
    return isinstance(thing, list | dict)


def _is_object(thing) -> bool:
    """An instance of a class, as opposed to a function, a method, a class or a module."""
    return not callable(thing) and type(thing).__name__ != "module"


def _look(array: np.ndarray) -> bytes:
    return array.tobytes()


def _put(data: bytes, blob: bytearray) -> list[int]:
    start = len(blob)
    blob += data
    return [start, len(data)]


def _plain(dtype: str) -> np.dtype:
    dtype = np.dtype(str(dtype))
    if dtype.kind not in PLAIN_KINDS:
        raise WallBroken(f"arrays of {dtype} do not cross")
    return dtype


def _plain_state(state):
    """A bit generator's state with its arrays as lists."""
    if isinstance(state, dict):
        return {key: _plain_state(part) for key, part in state.items()}
    if isinstance(state, np.ndarray):
        return {"array": state.tolist(), "dtype": state.dtype.str}
    return int(state) if isinstance(state, np.integer) else state


def _array_state(state):
    if isinstance(state, dict) and set(state) == {"array", "dtype"}:
        return np.array(state["array"], _plain(state["dtype"]))
    if isinstance(state, dict):
        return {key: _array_state(part) for key, part in state.items()}
    return state
