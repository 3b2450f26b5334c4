"""How things are written down to cross the wall, and read again: a table of all that can cross.

A message is JSON, with the numbers of arrays as plain bytes behind it. What is None, a bool, an
int, a float or a str stands in the JSON as it is. All else is a code, `[tag, content]`: of VALUES,
the tag being the name of the type; of a thing that crosses as a copy, `["copy", tag, content]`, or
where that is in it once more, `["again", number]`; or of what a `Peer` keeps the books of, all that
is shared or lives on one side only.

The other side may send anything. Whatever is malformed raises, no matter which exception. Nothing
is unpickled, a dtype of objects is never taken from outside, and no memory is handed out that was
not written to.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import EllipsisType, NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from handgrad.grading.wall import Peer

# Each with what makes a plain one of it, whatever methods a subclass has.
AS_THEY_ARE: dict[type, Callable[[Any], Any]] = {
    float: float.__float__,
    int: int.__int__,
    str: str.__str__,
    bool: bool,
    NoneType: lambda thing: None,
}
PLAIN_KINDS = "biufcSUmM"  # dtypes that are numbers or text, never objects
GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


@dataclass(eq=False, slots=True)
class Content:
    """What a thing holds, written down: JSON and bytes. Things alike have equal contents."""

    codes: Any
    blob: bytes

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Content):
            return NotImplemented
        # The codes themselves do not tell 1, 1.0 and True apart when compared.
        return self.blob == other.blob and repr(self.codes) == repr(other.codes)


class Writer:
    """Writes down one content: things become codes for JSON, and the numbers of arrays bytes.

    With `by_name` what is shared may be named; else it is copied, if the peer agrees.
    """

    def __init__(self, peer: "Peer", by_name: bool = True):
        self.peer = peer
        self.by_name = by_name
        self._parts: list[bytes] = []
        self._size = 0
        self._copied: dict[int, tuple[int, Any]] = {}  # by id(): its number, and the thing itself

    def put(self, data: bytes) -> list[int]:
        self._parts.append(data)
        self._size += len(data)
        return [self._size - len(data), len(data)]

    def content(self, codes: Any) -> Content:
        return Content(codes, b"".join(self._parts))

    def one(self, thing: Any) -> Any:
        if type(thing) in AS_THEY_ARE:
            return thing
        # The nearest class that is known: a float64 is a NumPy number before it is a float.
        for kind in type(thing).__mro__:
            if kind in AS_THEY_ARE:
                return AS_THEY_ARE[kind](thing)
            if callable(thing):  # a memory of results, say: a dict that is called
                break
            if kind in SHARED and (kind is not np.ndarray or thing.dtype.kind in PLAIN_KINDS):
                return self.peer.write_shared(self, thing, kind.__name__)
            if kind in VALUES:
                write, _ = VALUES[kind]
                return [kind.__name__, write(self, thing)]
        return self.peer.write_reference(thing)

    def all(self, things: Iterable[Any]) -> list[Any]:
        return list(map(self.one, things))

    def copy(self, thing: Any, tag: str) -> list[Any]:
        """The code of a copy of something that could be shared."""
        if id(thing) in self._copied:
            return ["again", self._copied[id(thing)][0]]
        self._copied[id(thing)] = len(self._copied), thing
        return ["copy", tag, KINDS[tag].write(self, thing)]


class Reader:
    """Reads one content, of which `blob` is the part that is not JSON.

    `snapshots` are copies of what is shared that the message has brought so far, by their names.
    """

    def __init__(self, peer: "Peer", blob: bytes, snapshots: dict[str, Any] | None = None):
        self.peer = peer
        self.blob = memoryview(blob)
        self.snapshots = {} if snapshots is None else snapshots
        self._copies: list[Any] = []

    def take(self, start: int, size: int) -> memoryview:
        if not 0 <= start <= start + size <= len(self.blob):
            raise ValueError("numbers from beyond the message")
        return self.blob[start : start + size]

    def one(self, code: Any) -> Any:
        if type(code) in AS_THEY_ARE:
            return code
        tag, content = code[0], code[1]
        if tag in READ:
            return READ[tag](self, content)
        if tag == "again":
            return self._copies[content]
        if tag != "copy":
            return self.peer.read(self, code)
        kind, content = KINDS[content], code[2]
        thing = kind.new(content)
        self._copies.append(thing)  # before it is filled: it may hold itself
        kind.fill(self, thing, content)
        return thing


def plain(dtype: Any) -> np.dtype[Any]:
    """The dtype of that name, which must not be one of objects or of records."""
    found = np.dtype(str(dtype))
    if found.kind not in PLAIN_KINDS:
        raise ValueError(f"arrays of {found} do not cross")
    return found


# Values


def _read_scalar(reader: Reader, content: Any) -> Any:
    dtype, data = content
    [scalar] = np.frombuffer(bytes.fromhex(data), plain(dtype))
    return scalar


def _read_objects(reader: Reader, content: Any) -> np.ndarray:
    shape, codes = content
    array = np.empty(len(codes), object)
    for i, code in enumerate(codes):  # one by one, or lists would become part of the array
        array[i] = reader.one(code)
    return array.reshape(shape)


def _write_set(writer: Writer, things: Iterable[Any]) -> list[Any]:
    return sorted(writer.all(things), key=json.dumps)  # sets alike may have other orders


_scalar = (lambda w, x: [x.dtype.str, x.tobytes().hex()], _read_scalar)

# type: (write, read)
VALUES: dict[type, tuple[Callable[[Writer, Any], Any], Callable[[Reader, Any], Any]]] = {
    tuple: (Writer.all, lambda r, codes: tuple(map(r.one, codes))),
    np.number: _scalar,
    np.bool_: _scalar,
    np.datetime64: _scalar,
    np.str_: (lambda w, x: str(x), lambda r, text: np.str_(text)),
    np.bytes_: (lambda w, x: x.hex(), lambda r, data: np.bytes_(bytes.fromhex(data))),
    complex: (lambda w, x: [x.real, x.imag], lambda r, parts: complex(*parts)),
    bytes: (lambda w, x: x.hex(), lambda r, data: bytes.fromhex(data)),
    bytearray: (lambda w, x: x.hex(), lambda r, data: bytearray.fromhex(data)),
    set: (_write_set, lambda r, codes: set(map(r.one, codes))),
    frozenset: (_write_set, lambda r, codes: frozenset(map(r.one, codes))),
    slice: (
        lambda w, x: w.all([x.start, x.stop, x.step]),
        lambda r, codes: slice(*map(r.one, codes)),
    ),
    range: (lambda w, x: [x.start, x.stop, x.step], lambda r, parts: range(*parts)),
    EllipsisType: (lambda w, x: None, lambda r, _: ...),
    # of objects; others are shared
    np.ndarray: (lambda w, x: [list(x.shape), w.all(x.flat)], _read_objects),
}
READ = {kind.__name__: read for kind, (_, read) in VALUES.items()}


# What can be shared


class Kind(NamedTuple):
    """How one kind of what can be shared crosses.

    `write(writer, thing)` gives the codes of what it holds. Of these the other side makes a
    `new(codes)`, which it then has to `fill(reader, thing, codes)`, as it does after any change.
    `holds(thing, content)` tells in no time that a thing holds just this; False is no answer.
    """

    write: Callable[[Writer, Any], Any]
    new: Callable[[Any], Any]
    fill: Callable[[Reader, Any, Any], None]
    holds: Callable[[Any, Content], bool] = lambda thing, content: False


def _write_array(writer: Writer, array: np.ndarray) -> list[Any]:
    flags = array.flags
    order = "F" if flags.f_contiguous and not flags.c_contiguous else "C"
    shape = [array.dtype.str, list(array.shape), order, bool(flags.writeable)]
    return [*shape, *writer.put(array.tobytes())]


def _new_array(codes: Any) -> np.ndarray:
    dtype, shape, order, writeable, *_ = codes
    # Zeros, not empty: what is not filled in below must hold nothing of ours.
    array = np.zeros(shape, plain(dtype), order)
    array.flags.writeable = bool(writeable)
    return array


def _fill_array(reader: Reader, array: np.ndarray, codes: Any) -> None:
    dtype, shape, _, _, start, size = codes
    numbers = np.frombuffer(reader.take(start, size), plain(dtype))
    # Of one that was reshaped in place, the copies go their own ways from here.
    if list(array.shape) == shape and array.dtype == numbers.dtype:
        writeable = array.flags.writeable
        if not writeable:
            array.flags.writeable = True
        array[...] = numbers.reshape(shape)
        if not writeable:
            array.flags.writeable = False


def _array_holds(array: np.ndarray, content: Content) -> bool:
    alike = [array.dtype.str, list(array.shape)] == content.codes[:2]
    return alike and array.tobytes() == content.blob


def _fill_list(reader: Reader, things: list[Any], codes: Any) -> None:
    things[:] = map(reader.one, codes)


def _write_dict(writer: Writer, things: dict[Any, Any]) -> list[Any]:
    return [[writer.one(key), writer.one(thing)] for key, thing in list(things.items())]


def _fill_dict(reader: Reader, things: dict[Any, Any], pairs: Any) -> None:
    new = [(reader.one(key), reader.one(thing)) for key, thing in pairs]
    things.clear()
    things.update(new)


def _with_lists(state: Any) -> Any:
    """A generator's state with its arrays as lists; NumPy takes it back like that."""
    if isinstance(state, dict):
        return {key: _with_lists(part) for key, part in state.items()}
    return state.tolist() if isinstance(state, np.ndarray | np.generic) else state


def _new_bits(state: Any) -> Any:
    name = state["bit_generator"]
    if name not in GENERATORS:
        raise ValueError(f"unknown generator {name!r}")
    seed = state.get("seed")
    if seed is None:
        return getattr(np.random, name)(0)
    entropy, spawn_key, spawned = seed
    sequence = np.random.SeedSequence(
        entropy, spawn_key=tuple(spawn_key), n_children_spawned=spawned
    )
    return getattr(np.random, name)(sequence)


def _bits(bits: np.random.BitGenerator) -> dict[str, Any]:
    """The state of a bit generator, and the seed from which `spawn` makes others."""
    state: dict[str, Any] = _with_lists(bits.state)
    seed = bits.seed_seq
    if isinstance(seed, np.random.SeedSequence):
        key = [int(number) for number in seed.spawn_key]
        state["seed"] = [_with_lists(seed.entropy), key, seed.n_children_spawned]
    return state


def _check_bits(state: Any) -> None:
    # NumPy does not check how far MT19937 and Philox are, and would draw from whatever memory
    # lies there.
    if not (0 <= state["state"].get("pos", 0) <= 624 and 0 <= state.get("buffer_pos", 0) <= 4):
        raise ValueError("a generator that is outside of its numbers")


def _fill_generator(reader: Reader, generator: np.random.Generator, state: Any) -> None:
    _check_bits(state)
    generator.bit_generator.state = state


def _fill_random_state(reader: Reader, random: np.random.RandomState, state: Any) -> None:
    _check_bits(state)
    random.set_state(state)


SHARED: dict[type, Kind] = {
    np.ndarray: Kind(_write_array, _new_array, _fill_array, _array_holds),
    list: Kind(Writer.all, lambda codes: [], _fill_list),
    dict: Kind(_write_dict, lambda pairs: {}, _fill_dict),
    np.random.Generator: Kind(
        lambda writer, generator: _bits(generator.bit_generator),
        lambda state: np.random.Generator(_new_bits(state)),
        _fill_generator,
    ),
    np.random.RandomState: Kind(
        lambda writer, random: _with_lists(random.get_state(legacy=False)),
        lambda state: np.random.RandomState(_new_bits(state)),
        _fill_random_state,
    ),
}
KINDS = {kind.__name__: how for kind, how in SHARED.items()}
