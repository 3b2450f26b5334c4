"""The wall between two processes, and how calls cross it.

On one side live a student's functions and layers, on the other the tests. Both sides are a `Peer`.
A call crosses as a message and so does its result; while a side waits for a result it serves the
calls that come back, so a function may be given to the other side and is called across the wall.

Numbers, strings, tuples and the like cross by value. Arrays, lists, dicts and random generators
are *shared*: each side has its own copy, and every message brings along what has changed since the
last one. As only one side runs at a time, this behaves like one memory. Whatever else there is
(functions, classes, layers) crosses as a `Remote`, a name for a thing that stays where it is.
How each is written down stands in `codec`; nothing is ever unpickled, and only what is written
there and here is understood.
"""

import builtins
import json
import select
import socket
import struct
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from handgrad.grading.codec import KINDS, Kind, Reader, Writer

LARGEST = 1 << 27  # bytes of a message
HEAD = struct.Struct("!II")  # lengths of the JSON text and of the bytes that follow it


class WallBroken(Exception):
    """The other side is gone, or does not keep to the protocol."""


class Remote:
    """A function, class or object of the other side."""

    _peer: "Peer"
    _number: int

    def __init__(self, peer: "Peer", number: int, name: str):
        object.__setattr__(self, "_peer", peer)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "__name__", name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        # Tuples, because lists and dicts would be shared.
        return self._peer.request("call", self._number, args, tuple(kwargs.items()))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # IPython would have a thing show itself as it likes
            raise AttributeError(name)
        return self._peer.request("get", self._number, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._peer.request("set", self._number, name, value)

    def __repr__(self) -> str:
        return f"<{self.__name__}>"


class Failure(Exception):
    """An exception of the other side that is none of Python's own; a subclass has its name."""


class _Shared:
    """An array, list, dict or generator that both sides have, and how it last looked to both."""

    def __init__(self, thing: Any, kind: Kind):
        self.thing = thing
        self.kind = kind
        self.seen: Any = None

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
        serve: dict[str, Callable[..., Any]] | None = None,
        guarded: bool = False,
        wait: Callable[[socket.socket], None] = lambda sock: None,
        drain: Callable[[], str] = lambda: "",
        hear: Callable[[str], None] = lambda text: None,
    ):
        self.sock = sock
        self.side = side
        self.guarded = guarded
        self.serve: dict[str, Callable[..., Any]]
        self.serve = {"call": self._call, "get": self._get, "set": self._set, **(serve or {})}
        self.wait, self.drain, self.hear = wait, drain, hear
        self.forget()

    def forget(self) -> None:
        """Let go of everything that crossed so far; both sides must do so at the same time."""
        self._shared: dict[str, _Shared] = {}
        self._names: dict[int, str] = {}  # id() of what is shared -> its name
        self._dead: list[str] = []
        self._counter = 0
        self._owned: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}  # id() of what is owned -> its number
        self._held: list[Any] = []
        self._mentioned: list[Any] = []

    # requests and answers

    def request(self, what: str, *args: Any) -> Any:
        """Ask the other side; returns the answer, or raises what was raised there."""
        self._send([what, *args])
        while True:
            what, answer = self._receive()
            if what == "return" and len(answer) == 1:
                return answer[0]
            if what == "raise" and len(answer) == 3:
                raise self._exception(*answer)
            self._answer(what, answer)

    def serve_forever(self) -> None:
        """Answer requests until the other side is gone."""
        while True:
            try:
                what, args = self._receive()
            except WallBroken:
                return
            self._answer(what, args)

    def _answer(self, what: str, args: list[Any]) -> None:
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

    def _do(self, what: str, args: list[Any]) -> Any:
        return self.serve[what](*args)

    def traceback(self, error: BaseException) -> list[str]:
        """What is told of where an exception came from."""
        return []

    def _call(self, number: int, args: Any, kwargs: Any) -> Any:
        return self._owned[number](*args, **dict(kwargs))

    def _get(self, number: int, name: str) -> Any:
        thing = self._owned[number]
        if self.guarded and (name.startswith("_") or not _is_object(thing)):
            raise AttributeError(f"{name!r} cannot be reached from here")
        return getattr(thing, name)

    def _set(self, number: int, name: str, value: Any) -> None:
        thing = self._owned[number]
        if self.guarded and (
            name.startswith("_") or not _is_object(thing) or callable(getattr(thing, name, min))
        ):
            raise AttributeError(f"{name!r} cannot be set from here")
        setattr(thing, name, value)

    @staticmethod
    def _exception(name: Any, text: Any, trace: Any) -> Any:
        name, text = str(name), str(text)[:10_000]
        kind: Any = getattr(builtins, name, None)
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

    def _send(self, body: list[Any], said: Sequence[Any] = ("", ())) -> None:
        # What was mentioned since the last message stays alive until the next one: the other side
        # may still refer to it while it runs.
        writer = Writer(self)
        message = writer.all(body)
        self._held, self._mentioned = self._mentioned, []
        changes = self._changes(writer)
        dead, self._dead = self._dead, []
        text = json.dumps([message, changes, dead, list(said)]).encode("ascii")
        if len(text) + len(writer.blob) > LARGEST:
            raise ValueError(f"more than {LARGEST >> 20} MB at once is too much to hand over")
        try:
            self.sock.sendall(HEAD.pack(len(text), len(writer.blob)) + text + writer.blob)
        except OSError as error:
            raise WallBroken("the other side is gone") from error

    def _receive(self) -> tuple[str, list[Any]]:
        text_size, blob_size = HEAD.unpack(self._read(HEAD.size))
        if text_size + blob_size > LARGEST + (1 << 16):
            raise WallBroken("a message is too large")
        text, blob = self._read(text_size), self._read(blob_size)
        try:
            message, changes, dead, (printed, warned) = json.loads(text)
            reader = Reader(self, blob)
            what, *args = map(reader.one, message)
            for name, content in changes:
                self._update(reader, name, content)
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
        return what, args

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

    def _changes(self, writer: Writer) -> list[Any]:
        """What has changed since the last message; lets go of what nobody else holds any more."""
        changes, forgotten = [], []
        for name, shared in list(self._shared.items()):
            if shared.forgotten:
                forgotten.append(name)
            look = shared.kind.look(writer, shared.thing)
            if look != shared.seen:
                shared.seen = look
                changes.append([name, shared.kind.write(writer, shared.thing, look)])
        for name in forgotten:
            self._drop(name)
        self._dead += forgotten
        return changes

    def _share(self, name: str, thing: Any, kind: Kind) -> _Shared:
        shared = self._shared[name] = _Shared(thing, kind)
        self._names[id(thing)] = name
        return shared

    def _drop(self, name: str) -> None:
        shared = self._shared.pop(name, None)
        if shared is not None and self._names.get(id(shared.thing)) == name:
            del self._names[id(shared.thing)]

    def _update(self, reader: Reader, name: str, content: Any) -> None:
        shared = self._shared.get(name)
        if shared is not None:
            shared.seen = shared.kind.fill(reader, shared.thing, content)

    # for the codec: what crosses by its name or number

    def write_shared(self, writer: Writer, thing: Any, tag: str) -> list[Any]:
        """The code of something shared: its name, and its content if it is new to them."""
        self._mentioned.append(thing)
        name = self._names.get(id(thing))
        if name is not None:
            return ["shared", name]
        self._counter += 1
        name = f"{self.side}{self._counter}"
        kind = KINDS[tag]
        shared = self._share(name, thing, kind)
        shared.seen = kind.look(writer, thing)
        return ["shared", name, tag, kind.write(writer, thing, shared.seen)]

    def write_reference(self, thing: Any) -> list[Any]:
        """The code of a thing that stays where it is, on either side."""
        if isinstance(thing, Remote) and thing._peer is self:
            return ["yours", thing._number]
        number = self._numbers.get(id(thing))
        if number is None:
            self._counter += 1
            number = self._numbers[id(thing)] = self._counter
            self._owned[number] = thing
        name = getattr(thing, "__name__", None)
        return ["mine", number, name if isinstance(name, str) else type(thing).__name__]

    def read(self, reader: Reader, code: list[Any]) -> Any:
        """The thing that such a code stands for."""
        match code:
            case "yours", number:
                return self._owned[number]
            case "mine", number, name:
                return Remote(self, int(number), str(name))
            case "shared", name:
                shared = self._shared[name]
            case "shared", name, tag, content if name not in self._shared:
                kind = KINDS[tag]
                shared = self._share(name, kind.new(content), kind)
                shared.seen = kind.fill(reader, shared.thing, content)
            case _:
                raise WallBroken(f"unknown kind {code[0]!r}")
        self._mentioned.append(shared.thing)
        return shared.thing


def until(
    deadline: Callable[[], float], late: Callable[[], object]
) -> Callable[[socket.socket], None]:
    """A `wait` for Peer: calls `late()` whenever `deadline()`, a time.monotonic, has passed."""

    def wait(sock: socket.socket) -> None:
        while not select.select([sock], [], [], max(0, deadline() - time.monotonic()))[0]:
            late()

    return wait


def _is_object(thing: Any) -> bool:
    """An instance of a class, as opposed to a function, a method, a class or a module."""
    return not callable(thing) and type(thing).__name__ != "module"
