"""The side of the wall on which the tests live: nothing of theirs is changed behind their backs.

What comes over the wall comes as a copy, a *snapshot*, and what a test passes stays as it is: what
a student's code does to it is kept beside it, for whatever comes over later, and told at the end.
Only what the test has lent (`handgrad.lending`) is changed, and a generator that was drawn from.
While memory is shared (`check.in_place`), the student's things have their counterparts here, one
for each, which both sides may change; when that ends, they become the test's own.
"""

from types import ModuleType
from typing import Any, TypeGuard

import numpy as np

from handgrad import lending
from handgrad.grading.codec import AS_THEY_ARE, KINDS, Content, Reader, Writer
from handgrad.grading.draws import drawn
from handgrad.grading.wall import Peer, Remote, Shared, WallBroken

RANDOM = np.random.Generator | np.random.RandomState
IMMUTABLE = 1 << 8  # the flag of types that were not made by a class statement


class Guard(Peer):
    """A peer that lets the other reach only what was handed over, and change what was lent.

    The other side may call functions and methods, and read plain public attributes of objects, but
    look into none of them.
    """

    def __init__(self, *args: Any, **kwargs: Any):
        self._depth = 0  # of calls that the other side has not answered yet
        super().__init__(*args, **kwargs)
        lending.end = self._freeze

    def forget(self) -> None:
        super().forget()
        self._theirs: dict[str, Content] = {}  # what they made of things that were not lent
        self._opened: set[str] = set()  # names of what they may change
        self._kept: set[str] = set()  # of those what stays so until the memory is parted
        self._late: list[tuple[Shared, Content]] = []  # changes from before the memory was parted
        self._changed = False

    def changed_input(self, function: str) -> None:
        """Called when a student's function has changed what was not lent; it may raise."""

    def ask(self, thing: Remote, what: str, *args: Any) -> Any:
        changed = False
        self._depth += 1
        try:
            answer = super().ask(thing, what, *args)
        finally:
            self._depth -= 1
            # A function may change what it puts right before it returns, and call us meanwhile.
            if not self._depth:
                changed = self._settle()
        if changed:
            self.changed_input(_function_name(thing))
        return answer

    def _settle(self) -> bool:
        """Whether something was changed that was not lent; it is given to them anew then."""
        for name in [*self._theirs]:
            if self._differs(name):
                self._drop(name)
                self._dead.append(name)
        changed, self._changed = self._changed, False
        return changed

    def _differs(self, name: str) -> bool:
        """Whether what they made of a thing, though they may not, differs in what it holds."""
        shared, theirs = self._shared[name], self._theirs[name]
        if isinstance(shared.thing, RANDOM):
            return _is_drawn_from(shared.thing) and theirs != shared.seen
        if name in self._opened:  # it was reshaped in place, and goes its own way
            return False
        if shared.seen is None or not isinstance(shared.thing, np.ndarray):
            return theirs != shared.seen
        a, b = (self._copy(shared, content, {}) for content in (theirs, shared.seen))
        return a.dtype != b.dtype or not np.array_equal(a, b, equal_nan=a.dtype.kind in "fc")

    # what is reached by number

    def _get(self, number: int, name: str) -> Any:
        if not _may_reach(self._owned[number], name):
            raise AttributeError(f"{name!r} cannot be reached from here")
        return super()._get(number, name)

    def _set(self, number: int, name: str, value: Any) -> None:
        thing = self._owned[number]
        lent = id(thing) in _reachable(lending.things)
        if not (lent and _may_reach(thing, name)) or callable(getattr(thing, name, min)):
            raise AttributeError(f"{name!r} cannot be set from here")
        super()._set(number, name, value)

    # what is shared

    def _send(self, *args: Any, **kwargs: Any) -> None:
        self.one_memory = bool(lending.shared)
        super()._send(*args, **kwargs)

    def _changes(self) -> tuple[list[tuple[Shared, Content]], list[str]]:
        changes, forgotten = super()._changes()
        return self._late + changes, forgotten

    def _agree(self, changes: list[tuple[Shared, Content]], forgotten: list[str]) -> None:
        super()._agree(changes, forgotten)
        self._late = []
        for shared, _ in changes:
            self._theirs.pop(shared.name, None)

    def _freeze(self) -> None:
        """From here on the student's things and their counterparts go their own ways."""
        changes, forgotten = super()._changes()
        super()._agree(changes, forgotten)
        self._late += changes
        theirs = [name for name in self._shared if name.startswith(self.other)]
        for name in theirs:
            self._drop(name)
        self._dead += forgotten + theirs
        self._kept = set()

    def _take(self, changes: list[tuple[str, str, Content]], one_memory: bool) -> None:
        self._open()
        accepted = []
        for name, tag, content in changes:
            shared, codes = self._shared.get(name), content.codes
            if shared is None:
                if not (lending.shared and name.startswith(self.other)):
                    raise WallBroken(f"{name!r} is not shared")
                shared = self._share(name, tag, KINDS[tag].new(codes))
                self._opened.add(name)
            if not isinstance(shared.thing, RANDOM) or name.startswith(self.other):
                codes = codes if self._may_change(shared, codes) else None
            elif _is_drawn_from(shared.thing):
                codes = drawn(shared.thing.bit_generator.state, codes)
            else:
                codes = None
            if codes is None:
                self._theirs[name] = content
            else:
                accepted.append((shared, content, codes))
        snapshots: dict[str, Any] = {}
        for shared, content, codes in accepted:
            shared.kind.fill(Reader(self, content.blob, snapshots), shared.thing, codes)
            shared.seen = content
            self._theirs.pop(shared.name, None)

    def _open(self) -> None:
        """Find what they may change. While memory is shared, it stays so when it is taken out."""
        self._kept |= self._lent(lending.shared)
        self._opened = self._kept | self._lent(lending.things)

    def _lent(self, things: list[Any]) -> set[str]:
        if not (things or lending.spares):
            return set()
        reachable = _reachable(things)
        return {
            name
            for name, one in self._shared.items()
            if name.startswith(self.other) or _is_lent(one.thing, reachable)
        }

    def _may_change(self, shared: Shared, codes: Any) -> bool:
        """Whether a thing here becomes what they have made of it."""
        array = shared.thing
        if shared.name not in self._opened or not isinstance(array, np.ndarray):
            return shared.name in self._opened
        alike = [array.dtype.str, list(array.shape)] == codes[:2]
        return alike and (array.flags.writeable or shared.name.startswith(self.other))

    def _drop(self, name: str) -> None:
        if name in self._theirs:
            self._changed |= self._differs(name)
            del self._theirs[name]
        super()._drop(name)

    def _by_name(self, writer: Writer, thing: Any) -> bool:
        # What a function of ours returns is theirs to keep, and to change.
        return (
            writer.by_name
            or _is_drawn_from(thing)
            or self._names.get(id(thing), "").startswith(self.other)
            or _is_lent(thing, _reachable(lending.things))
        )

    def _find_shared(self, reader: Reader, name: str) -> Any:
        shared = self._shared[name]
        itself = lending.shared and name not in self._theirs
        if itself or _is_drawn_from(shared.thing):
            return super()._find_shared(reader, name)
        if name not in reader.snapshots:
            content = self._theirs.get(name) or shared.seen
            assert content is not None  # they know the name from a message that had it
            return self._copy(shared, content, reader.snapshots)
        return reader.snapshots[name]

    def _copy(self, shared: Shared, content: Content, snapshots: dict[str, Any]) -> Any:
        try:
            snapshots[shared.name] = thing = shared.kind.new(content.codes)
            shared.kind.fill(Reader(self, content.blob, snapshots), thing, content.codes)
        except Exception as error:
            raise WallBroken(f"a {shared.tag} makes no sense: {error}") from error
        return thing


def _function_name(remote: Remote) -> str:
    """What a student's function is called, if that is a name: it may be any text."""
    name = remote.__qualname__.rpartition("<locals>.")[2]
    is_name = len(name) < 80 and all(part.isidentifier() for part in name.split("."))
    return name if is_name else "the function"


def _may_reach(thing: Any, name: str) -> bool:
    """Whether it is a public attribute of an object: its own, or its class's if written in Python.

    What is built in has methods that change the object, such as `seed` and `fill`.
    """
    if name.startswith("_") or callable(thing) or isinstance(thing, ModuleType):
        return False
    if name in getattr(thing, "__dict__", {}):
        return True
    owners = [cls for cls in type(thing).__mro__ if name in vars(cls)]
    return not [*owners, type(thing)][0].__flags__ & IMMUTABLE


def _is_drawn_from(thing: Any) -> TypeGuard[np.random.Generator]:
    """Whether it is a random generator for both sides; of those of other kinds each has its own."""
    is_generator = isinstance(thing, np.random.Generator)
    return is_generator and isinstance(thing.bit_generator, np.random.PCG64)


def _is_lent(thing: Any, reachable: set[int]) -> bool:
    """Whether the thing, or an array that it is a view of, may be changed."""
    while thing is not None:
        if id(thing) in reachable or lending.spares.get(id(thing)) is thing:
            return True
        thing = thing.base if isinstance(thing, np.ndarray) else None
    return False


def _reachable(things: list[Any]) -> set[int]:
    """The id() of things, and of all that is in them: in lists, dicts and public attributes."""
    found: set[int] = set()
    todo = [*things]
    while todo:
        thing = todo.pop()
        if type(thing) in AS_THEY_ARE or id(thing) in found:
            continue
        found.add(id(thing))
        if isinstance(thing, dict):
            todo += thing.values()
        elif isinstance(thing, list | tuple):
            todo += thing
        elif not callable(thing) and not isinstance(thing, ModuleType):
            parts = getattr(thing, "__dict__", {})
            todo += [part for name, part in parts.items() if not name.startswith("_")]
    return found
