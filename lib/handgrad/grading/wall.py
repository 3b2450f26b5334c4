"""The wall between two processes, and how calls cross it.

On one side live a student's functions and layers, on the other the tests. Both sides are a `Peer`.
A call crosses as a message and so does its result; while a side waits for a result it serves the
calls that come back, so a function may be given to the other side and is called across the wall.

Numbers, strings, tuples and the like cross by value. Arrays, lists, dicts and random generators can
be *shared*: each side has its own, and every message brings along what has changed since the last
one. As only one side runs at a time, this behaves like one memory. On the student's side it does,
for all that a test passes; the side of the tests is a `guard.Guard`, which takes copies. Whatever
else there is (functions, classes, layers) crosses as a `Remote`, a name for a thing that stays
where it is. How each is written down stands in `codec`; nothing is ever unpickled, and only what is
written there and here is understood.
"""

import builtins
import json
import socket
import struct
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from itertools import takewhile
from typing import Any

from handgrad.grading.codec import KINDS, Content, Reader, Writer
from handgrad.grading.text import plain, plain_lines
from handgrad.trouble import Trouble

LARGEST = 1 << 27  # bytes of a message
HEAD = struct.Struct("!II")  # lengths of the JSON text and of the bytes that follow it


class WallBroken(BaseException):
    """The other side is gone, or does not keep to the protocol; no test takes it for a failure."""


class Remote:
    """A function, class or object of the other side."""

    _peer: "Peer"
    _number: int

    def __init__(self, peer: "Peer", number: int, name: str):
        object.__setattr__(self, "_peer", peer)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "__qualname__", name)
        object.__setattr__(self, "__name__", name.rpartition(".")[2])

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        # Tuples, because lists and dicts would be shared.
        return self._peer.ask(self, "call", args, tuple(kwargs.items()))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # IPython would have a thing show itself as it likes
            raise AttributeError(name)
        return self._peer.ask(self, "get", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._peer.ask(self, "set", name, value)

    def __repr__(self) -> str:
        return f"<{self.__name__}>"


class Failure(Exception):
    """An exception of the other side that is none of Python's own; a subclass has its name."""


class Shared:
    """An array, list, dict or generator that both sides have; `seen` is how both last saw it."""

    def __init__(self, name: str, tag: str, thing: Any):
        self.name, self.tag, self.thing = name, tag, thing
        self.kind = KINDS[tag]
        self.seen: Content | None = None

    @property
    def forgotten(self) -> bool:
        """Whether nobody holds the thing but this; getrefcount counts its own argument too."""
        return sys.getrefcount(self.thing) == 2


class Peer:
    """One side of the wall, speaking over a stream socket.

    `serve` answers requests by their name, on top of `call`, `get` and `set`.
    `wait(socket)` returns when the socket can be read; it may raise instead. What is printed while
    a side answers is `drain`ed there and goes with the answer to `hear` on the other side.
    """

    def __init__(
        self,
        sock: socket.socket,
        side: str,
        serve: dict[str, Callable[..., Any]] | None = None,
        wait: Callable[[socket.socket], None] = lambda sock: None,
        drain: Callable[[], str] = lambda: "",
        hear: Callable[[str], None] = lambda text: None,
    ):
        self.sock = sock
        self.side, self.other = side, "s" if side == "r" else "r"
        self.serve: dict[str, Callable[..., Any]]
        self.serve = {"call": self._call, "get": self._get, "set": self._set, **(serve or {})}
        self.wait, self.drain, self.hear = wait, drain, hear
        self.forget()

    def forget(self) -> None:
        """Let go of everything that crossed so far; both sides must do so at the same time."""
        self._shared: dict[str, Shared] = {}
        self._names: dict[int, str] = {}  # id() of what is shared -> its name
        self._new: list[Shared] = []  # in the message that is being written
        self._looked_at: list[Shared] = []
        self._dead: list[str] = []
        self.one_memory = False  # whether what is this side's own is shared too
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
            if what == "raise" and len(answer) == 4:
                raise self._exception(*answer)
            self._answer(what, answer)

    def ask(self, thing: Remote, what: str, *args: Any) -> Any:
        """Ask for something to be done with a thing of the other side."""
        return self.request(what, thing._number, *args)

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
            with self.warned(what) as caught:
                result = self._do(what, args)
            answer = ["return", result]
        except WallBroken:
            raise
        except BaseException as error:
            answer = self.tell(error)
        warned = [[w.category.__name__, str(w.message)[:1000]] for w in caught[:100]]
        said = [self.drain(), warned]
        try:
            self._send(answer, said, by_name=what != "call")
        except Exception as error:  # it cannot be written down
            self._send(Peer.tell(self, error), said)

    @contextmanager
    def warned(self, what: str) -> Iterator[list[warnings.WarningMessage]]:
        """The warnings of a request, to go with the answer."""
        # Who has made warnings errors, to catch them, goes on doing so.
        errors = takewhile(lambda one: one[0] == "error", [*warnings.filters])
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            warnings.filters = [*errors, *warnings.filters]
            yield caught

    def _do(self, what: str, args: list[Any]) -> Any:
        return self.serve[what](*args)

    def tell(self, error: BaseException) -> list[Any]:
        """The answer that tells of an exception: its name, its text, and of some also the lines of
        a traceback and the fields of a Trouble.
        """
        return ["raise", type(error).__name__, str(error)[:10_000], [], None]

    def _call(self, number: int, args: Any, kwargs: Any) -> Any:
        return self._owned[number](*args, **dict(kwargs))

    def _get(self, number: int, name: str) -> Any:
        return getattr(self._owned[number], name)

    def _set(self, number: int, name: str, value: Any) -> None:
        setattr(self._owned[number], name, value)

    @staticmethod
    def _exception(name: Any, text: Any, trace: Any, trouble: Any) -> Any:
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
        error.trouble = _trouble(name, text, trouble)
        return error

    # messages

    def _send(self, body: list[Any], said: Sequence[Any] = ("", ()), by_name: bool = True) -> None:
        """Send a message, or raise and leave everything as if nothing had been tried."""
        # What was mentioned since the last message stays alive until the next one: the other side
        # may still refer to it while it runs.
        mentioned, self._new = self._mentioned, []
        try:
            writer = Writer(self, by_name)
            message = writer.content(writer.all(body))
            self._held, self._mentioned = self._mentioned, []
            changes, forgotten = self._changes()
            contents = [[one.name, one.tag, it.codes, len(it.blob)] for one, it in changes]
            rest = contents, self._dead + forgotten, said, self.one_memory
            text = json.dumps([message.codes, *rest]).encode("ascii")
            blob = b"".join([*(it.blob for _, it in changes), message.blob])
            if len(text) + len(blob) > LARGEST:
                raise ValueError(f"more than {LARGEST >> 20} MB at once is too much to hand over")
        except BaseException:
            for shared in self._new:
                self._drop(shared.name)
            self._mentioned = mentioned
            raise
        self._agree(changes, forgotten)
        self._dead = []
        try:
            self.sock.sendall(HEAD.pack(len(text), len(blob)) + text + blob)
        except OSError as error:
            raise WallBroken("the other side is gone") from error

    def _receive(self) -> tuple[str, list[Any]]:
        text_size, blob_size = HEAD.unpack(self._read(HEAD.size))
        if text_size + blob_size > LARGEST + (1 << 16):
            raise WallBroken("a message is too large")
        text, blob = self._read(text_size), bytes(self._read(blob_size))
        try:
            message, contents, dead, (printed, warned), one_memory = json.loads(text)
            start, changes = 0, []
            for name, tag, codes, size in contents:
                if not 0 <= start <= start + size <= len(blob):
                    raise ValueError("numbers from beyond the message")
                changes.append((str(name), tag, Content(codes, blob[start : start + size])))
                start += size
            self._take(changes, one_memory)
            reader = Reader(self, blob[start:])
            what, *args = map(reader.one, message)
            for name in dead:
                self._drop(name)
            warned = [(str(category), str(text)) for category, text in warned[:100]]
            printed = str(printed)
            if not isinstance(what, str):
                raise WallBroken("a request without a name")
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

    def _changes(self) -> tuple[list[tuple[Shared, Content]], list[str]]:
        """What has changed since both sides last saw it, and what nobody here holds any more."""
        changes, forgotten = [], []
        self._looked_at = list(self._shared.values())
        for shared in self._looked_at:  # which grows by what is new in one of them
            if shared.forgotten:
                forgotten.append(shared.name)
            seen = shared.seen
            if seen is None or not shared.kind.holds(shared.thing, seen):
                content = self._look(shared)
                if content != seen:
                    changes.append((shared, content))
        return changes, forgotten

    def _look(self, shared: Shared) -> Content:
        writer = Writer(self)
        return writer.content(shared.kind.write(writer, shared.thing))

    def _agree(self, changes: list[tuple[Shared, Content]], forgotten: list[str]) -> None:
        """Take for granted that the other side knows of all this."""
        for shared, content in changes:
            shared.seen = content
        for name in forgotten:
            self._drop(name)

    def _take(self, changes: list[tuple[str, str, Content]], one_memory: bool) -> None:
        """Take in what is new or has changed on the other side."""
        self.one_memory = one_memory
        for name, tag, content in changes:
            if name not in self._shared:
                self._share(name, tag, KINDS[tag].new(content.codes))
        for name, _, content in changes:
            shared = self._shared[name]
            shared.kind.fill(Reader(self, content.blob), shared.thing, content.codes)
        for name, _, content in changes:
            shared = self._shared[name]
            held = shared.kind.holds(shared.thing, content)
            shared.seen = content if held else self._look(shared)

    def _share(self, name: str, tag: str, thing: Any) -> Shared:
        shared = self._shared[name] = Shared(name, tag, thing)
        self._names[id(thing)] = name
        return shared

    def _drop(self, name: str) -> None:
        shared = self._shared.pop(name, None)
        if shared is not None and self._names.get(id(shared.thing)) == name:
            del self._names[id(shared.thing)]

    def _by_name(self, writer: Writer, thing: Any) -> bool:
        """Whether a thing that is written down is shared with the other side, or copied."""
        return self.one_memory or id(thing) in self._names

    # for the codec: what crosses by its name or number

    def write_shared(self, writer: Writer, thing: Any, tag: str) -> list[Any]:
        """The code of something that can be shared."""
        if not self._by_name(writer, thing):
            return writer.copy(thing, tag)
        self._mentioned.append(thing)
        name = self._names.get(id(thing))
        if name is None:
            self._counter += 1
            name = f"{self.side}{self._counter}"
            shared = self._share(name, tag, thing)
            self._new.append(shared)
            self._looked_at.append(shared)
        return ["shared", name]

    def write_reference(self, thing: Any) -> list[Any]:
        """The code of a thing that stays where it is, on either side; both write the same."""
        if isinstance(thing, Remote) and thing._peer is self:
            return [self.other, thing._number, thing.__qualname__]
        number = self._numbers.get(id(thing))
        if number is None:
            self._counter += 1
            number = self._numbers[id(thing)] = self._counter
            self._owned[number] = thing
        name = getattr(thing, "__qualname__", None)
        return [self.side, number, name if isinstance(name, str) else type(thing).__qualname__]

    def read(self, reader: Reader, code: list[Any]) -> Any:
        """The thing that such a code stands for."""
        match code:
            case "shared", name:
                return self._find_shared(reader, name)
            case side, number, _ if side == self.side:
                return self._owned[number]
            case side, number, name if side == self.other:
                return Remote(self, int(number), str(name))
            case _:
                raise WallBroken(f"unknown kind {code[0]!r}")

    def _find_shared(self, reader: Reader, name: str) -> Any:
        shared = self._shared[name]
        self._mentioned.append(shared.thing)
        return shared.thing


def _trouble(name: str, text: str, said: Any) -> Trouble:
    """What the other side tells of an exception: foreign text, whatever it says."""
    told = isinstance(said, tuple) and len(said) == len(fields(Trouble))
    if not told or not all(isinstance(part, str) for part in said):
        return Trouble(plain(name), where="", line="", told=plain(text) or plain(name))
    *parts, trace = said
    cleaned = [*(plain(part, 1000) for part in parts), plain_lines(trace, 10_000)]
    return Trouble(*cleaned)
