"""How things are written down to cross the wall, and read again: a table of all that can cross.

A message is JSON, with the numbers of arrays as plain bytes behind it. What is None, a bool, an
int, a float or a str stands in the JSON as it is. All else is a code, `[tag, content]`: of VALUES,
the tag being the name of the type, or of what a `Peer` keeps the books of, all that is shared or
lives on one side only.

The other side may send anything. Whatever is malformed raises, no matter which exception. Nothing
is unpickled, a dtype of objects is never taken from outside, and no memory is handed out that was
not written to.
"""

from collections.abc import Callable, Iterable
from types import EllipsisType, NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from handgrad.grading.wall import Peer

AS_THEY_ARE: frozenset[type] = frozenset((float, int, str, bool, NoneType))
PLAIN_KINDS = "biufcSUmM"  # dtypes that are numbers or text, never objects
GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


class Writer:
    """Writes one message: things become codes for JSON, and the numbers of arrays go to `blob`."""

    def __init__(self, peer: "Peer"):
        self.peer = peer
        self.blob = bytearray()

    def put(self, data: bytes) -> list[int]:
        start = len(self.blob)
        self.blob += data
        return [start, len(data)]

    def one(self, thing: Any) -> Any:
        if type(thing) in AS_THEY_ARE:
            return thing
        # The nearest class that is known: a float64 is a NumPy number before it is a float.
        for kind in type(thing).__mro__:
            if kind in AS_THEY_ARE:
                return kind(thing)
            if kind in SHARED and (kind is not np.ndarray or thing.dtype.kind in PLAIN_KINDS):
                return self.peer.write_shared(self, thing, kind.__name__)
            if kind in VALUES:
                write, _ = VALUES[kind]
                return [kind.__name__, write(self, thing)]
        return self.peer.write_reference(thing)

    def all(self, things: Iterable[Any]) -> list[Any]:
        return list(map(self.one, things))


class Reader:
    """Reads one message, of which `blob` is the part that is not JSON."""

    def __init__(self, peer: "Peer", blob: bytearray):
        self.peer = peer
        self.blob = memoryview(blob)

    def take(self, start: int, size: int) -> memoryview:
        if not 0 <= start <= start + size <= len(self.blob):
            raise ValueError("numbers from beyond the message")
        return self.blob[start : start + size]

    def one(self, code: Any) -> Any:
        if type(code) in AS_THEY_ARE:
            return code
        read = READ.get(code[0])
        return read(self, code[1]) if read else self.peer.read(self, code)


def plain(dtype: Any) -> np.dtype[Any]:
    """The dtype of that name, which must not be one of objects or of records."""
    found = np.dtype(str(dtype))
    if found.kind not in PLAIN_KINDS:
        raise ValueError(f"arrays of {found} do not cross")
    return found


# Values. They stay out of the blob: a list or dict is compared by its codes, which must tell what a
# value is and not where its bytes stand.


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
    set: (Writer.all, lambda r, codes: set(map(r.one, codes))),
    frozenset: (Writer.all, lambda r, codes: frozenset(map(r.one, codes))),
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


# What is shared


class Kind(NamedTuple):
    """How one kind of what is shared crosses.

    `look(writer, thing)` is something that tells whether the thing has changed, and
    `write(writer, thing, look)` its content. Of this the other side makes a `new(content)`, which
    it then has to `fill(reader, thing, content)`, as it does after any change. That returns how the
    thing looks now.
    """

    look: Callable[[Writer, Any], Any]
    new: Callable[[Any], Any]
    fill: Callable[[Reader, Any, Any], Any]
    write: Callable[[Writer, Any, Any], Any] = lambda writer, thing, look: look


def _write_array(writer: Writer, array: np.ndarray, look: bytes) -> list[Any]:
    flags = array.flags
    order = "F" if flags.f_contiguous and not flags.c_contiguous else "C"
    return [array.dtype.str, list(array.shape), order, bool(flags.writeable), *writer.put(look)]


def _new_array(content: Any) -> np.ndarray:
    dtype, shape, order, *_ = content
    # Zeros, not empty: what is not filled in below must hold nothing of ours.
    return np.zeros(shape, plain(dtype), order)


def _fill_array(reader: Reader, array: np.ndarray, content: Any) -> bytes:
    dtype, shape, _, writeable, start, size = content
    numbers = np.frombuffer(reader.take(start, size), plain(dtype))
    # Of one that was reshaped in place, the copies go their own ways from here.
    alike = list(array.shape) == shape and array.dtype == numbers.dtype
    locked = not array.flags.writeable
    if alike and not (locked and reader.peer.guarded):
        if locked:
            array.flags.writeable = True
        array[...] = numbers.reshape(shape)
        if locked or not writeable:
            array.flags.writeable = False
    return array.tobytes()


def _fill_list(reader: Reader, things: list[Any], codes: Any) -> Any:
    things[:] = map(reader.one, codes)
    return codes


def _look_at_dict(writer: Writer, things: dict[Any, Any]) -> list[Any]:
    return [[writer.one(key), writer.one(thing)] for key, thing in list(things.items())]


def _fill_dict(reader: Reader, things: dict[Any, Any], pairs: Any) -> Any:
    new = [(reader.one(key), reader.one(thing)) for key, thing in pairs]
    things.clear()
    things.update(new)
    return pairs


def _with_lists(state: Any) -> Any:
    """A generator's state with its arrays as lists; NumPy takes it back like that."""
    if isinstance(state, dict):
        return {key: _with_lists(part) for key, part in state.items()}
    return state.tolist() if isinstance(state, np.ndarray | np.generic) else state


def _new_generator(state: Any) -> np.random.Generator:
    name = state["bit_generator"]
    if name not in GENERATORS:
        raise ValueError(f"unknown generator {name!r}")
    return np.random.Generator(getattr(np.random, name)(0))


def _fill_generator(reader: Reader, generator: np.random.Generator, state: Any) -> Any:
    # NumPy does not check how far MT19937 and Philox are, and would draw from whatever memory
    # lies there.
    if not (0 <= state["state"].get("pos", 0) <= 624 and 0 <= state.get("buffer_pos", 0) <= 4):
        raise ValueError("a generator that is outside of its numbers")
    generator.bit_generator.state = state
    return state


SHARED: dict[type, Kind] = {
    np.ndarray: Kind(lambda w, x: x.tobytes(), _new_array, _fill_array, _write_array),
    list: Kind(Writer.all, lambda _: [], _fill_list),
    dict: Kind(_look_at_dict, lambda _: {}, _fill_dict),
    np.random.Generator: Kind(
        lambda w, x: _with_lists(x.bit_generator.state), _new_generator, _fill_generator
    ),
}
KINDS = {kind.__name__: how for kind, how in SHARED.items()}
