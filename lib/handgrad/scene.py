"""The place where a student's code failed: the operation there, and what its names stand for.

Nothing of the student's is run again or called: what names stand for is read from the frame that
failed, and the shapes of what is only on the way to a result are worked out from there.
"""

import ast
import builtins
import inspect
import linecache
from contextlib import suppress
from dataclasses import dataclass, field
from types import CodeType, ModuleType, TracebackType
from typing import Any

import numpy as np

LONGEST = 80  # characters of an operation
UNKNOWN: Any = object()  # what is not known of a value; None is a value
NUMBERS = {int, float, complex, bool} | {
    kind for kind in np.sctypeDict.values() if issubclass(kind, np.number)
}
FUNCTIONS = {
    *("function", "method", "builtin_function_or_method", "ufunc", "_ArrayFunctionDispatcher")
}

name_of_type = type.__dict__["__name__"].__get__  # a class may have a __name__ of its own


@dataclass
class Scene:
    """Where an exception was raised: the operation and the names of the student's, if known."""

    error: BaseException
    message: str
    where: str = ""
    function: str = ""
    line: str = ""
    source: str = ""  # of the whole cell
    node: ast.AST | None = None
    names: dict[str, Any] = field(default_factory=dict)
    locals: dict[str, Any] = field(default_factory=dict)

    def look_at(self, trace: TracebackType) -> None:
        """Find the operation that failed in a frame, and what its names stand for."""
        frame, code = trace.tb_frame, trace.tb_frame.f_code
        self.where, self.function = place(code, trace.tb_lineno), _function(code)
        self.locals = dict(frame.f_locals)
        self.names = {**vars(builtins), **frame.f_globals, **self.locals}
        self.source = "".join(linecache.getlines(code.co_filename, frame.f_globals))
        self.line = short(linecache.getline(code.co_filename, trace.tb_lineno))
        start, end, left, right = list(code.co_positions())[trace.tb_lasti // 2]
        if None in (start, end, left, right):
            return
        self.node = _node(self.source, (start, left), (end, right))
        stored = isinstance(getattr(self.node, "ctx", None), ast.Store)
        compound = hasattr(self.node, "body") and isinstance(self.node, ast.stmt)
        small = isinstance(self.node, ast.Name | ast.Constant | ast.Attribute)
        if not (stored or compound or small):
            self.line = self.text(self.node) or self.line

    def text(self, node: ast.AST | None) -> str:
        """The operation as it is written, on one line."""
        written = ast.get_source_segment(self.source, node) if node else None
        return short(written or "")

    def value(self, node: ast.AST | None) -> Any:
        """What an expression stands for, without running anything; UNKNOWN if that takes more."""
        match node:
            case ast.Constant(value):
                return value
            case ast.Name(name):
                return self.names.get(name, UNKNOWN)
            case ast.Attribute(base, name):
                return _attribute(self.value(base), name)
            case ast.Subscript(base, key):
                return _entry(self.value(base), self.value(key))
            case ast.Tuple(entries):
                values = tuple(map(self.value, entries))
                return UNKNOWN if any(value is UNKNOWN for value in values) else values
            case ast.UnaryOp(ast.USub(), operand):
                number = self.value(operand)
                return -number if type(number) in (int, float) else UNKNOWN
            case ast.Slice(lower, upper, None):
                ends = [end and self.value(end) for end in (lower, upper)]
                whole = all(type(end) in (int, type(None)) for end in ends)
                return slice(*ends) if whole else UNKNOWN
        return UNKNOWN

    def shape(self, node: ast.AST | None) -> tuple[int, ...] | None:
        """The shape of what an expression gives, worked out if need be; None if not known."""
        value = self.value(node)
        if type(value) is np.ndarray:
            return value.shape
        if is_number(value):
            return ()
        with suppress(ValueError):  # shapes that do not fit
            match node:
                case ast.BinOp(left, ast.MatMult(), right):
                    return _product(self.shape(left), self.shape(right))
                case ast.BinOp(left, _, right) | ast.Compare(left, _, [right]):
                    return _together(self.shape(left), self.shape(right))
                case ast.UnaryOp(_, operand):
                    return self.shape(operand)
                case ast.Attribute(base, "T"):
                    shape = self.shape(base)
                    return None if shape is None else shape[::-1]
                case ast.Call(function, args) if type(self.value(function)) is np.ufunc:
                    return _together(*map(self.shape, args))
        return None


def short(text: str, longest: int = LONGEST) -> str:
    """A text on one line, cut."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 4] + " ..."


def is_number(thing: Any) -> bool:
    return any(type(thing) is kind for kind in NUMBERS)


def describe(thing: Any) -> str:
    """What a value is, in a few words: "a list of 3", "2.5". Calls no method of a student's."""
    kind = type(thing)
    if thing is None or kind is bool or (kind is str and len(thing) <= 20):
        return repr(thing)
    if is_number(thing):
        with suppress(ValueError):  # a whole number of thousands of digits
            return short(str(thing), 25)
    if kind is np.ndarray:
        return f"an array of shape {thing.shape}"
    for sized in (str, list, tuple, dict, set):
        if kind is sized:
            return f"a {sized.__name__} of {len(thing)}"
    return f"an object of type {name_of_type(kind)}"


def kind_of(thing: Any) -> str:
    """What kind of thing a value is: "a list", "a number", "None"."""
    if thing is None:
        return "None"
    return "a number" if is_number(thing) and type(thing) is not bool else a(type(thing))


def a(kind: type | str) -> str:
    """The name of a type, with its article."""
    name = kind if isinstance(kind, str) else name_of_type(kind)
    name = name.removeprefix("numpy.")
    if name in FUNCTIONS:
        return "a function"
    known = {
        **{"ndarray": "an array", "NoneType": "None", "str": "text", "type": "a class"},
        **{"float64": "a float", "int64": "an int"},
    }
    return known.get(name, f"a {name}" if name[:1] not in "aeioAEIO" else f"an {name}")


def _function(code: CodeType) -> str:
    """A function's name, with its class; the one around for a comprehension."""
    names = code.co_qualname.split(".<locals>.")
    while len(names) > 1 and names[-1].startswith("<"):
        names.pop()
    return names[-1].strip("<>")


def place(code: CodeType, line: int) -> str:
    """Where a line of code is, in the words of a notebook."""
    return f"{_function(code)}, line {line}"


def _look_at(scene: Scene, trace: TracebackType) -> None:
    """Find the operation in a frame that failed, and what its names stand for."""
    frame, code = trace.tb_frame, trace.tb_frame.f_code
    scene.where, scene.function = place(code, trace.tb_lineno), _function(code)
    scene.locals = dict(frame.f_locals)
    scene.names = {**vars(builtins), **frame.f_globals, **scene.locals}
    scene.source = "".join(linecache.getlines(code.co_filename, frame.f_globals))
    scene.line = short(linecache.getline(code.co_filename, trace.tb_lineno))
    start, end, left, right = list(code.co_positions())[trace.tb_lasti // 2]
    if None in (start, end, left, right):
        return
    scene.node = _node(scene.source, (start, left), (end, right))
    if not isinstance(scene.node, ast.Name | ast.Constant | None):
        scene.line = scene.text(scene.node) or scene.line


def _node(source: str, start: Any, end: Any) -> ast.AST | None:
    """The smallest part of the code around two places, each a line and a byte."""
    around = [
        node
        for node in ast.walk(ast.parse(source))
        if "end_col_offset" in node._attributes
        and (node.lineno, node.col_offset) <= start  # type: ignore[attr-defined]
        and (node.end_lineno, node.end_col_offset) >= end  # type: ignore[attr-defined]
    ]
    return around[-1] if around else None  # further down is smaller


def _attribute(base: Any, name: str) -> Any:
    if type(base) is np.ndarray:
        return getattr(base, name) if name in ("T", "shape", "ndim", "size") else UNKNOWN
    if type(base) is ModuleType:
        return vars(base).get(name, UNKNOWN)
    found = UNKNOWN if base is UNKNOWN else inspect.getattr_static(base, name, UNKNOWN)
    computed = inspect.getattr_static(type(found), "__get__", None) is not None
    return UNKNOWN if computed else found


def _entry(base: Any, key: Any) -> Any:
    keys = key if type(key) is tuple else (key,)
    simple = all(type(one) in (int, str, slice, np.int64, type(None)) for one in keys)
    if simple and type(base) in (np.ndarray, list, tuple, dict):
        with suppress(IndexError, KeyError, TypeError):
            return base[key]
    return UNKNOWN


def _together(*shapes: tuple[int, ...] | None) -> tuple[int, ...] | None:
    known = [shape for shape in shapes if shape is not None]
    return np.broadcast_shapes(*known) if len(known) == len(shapes) else None


def _product(left: tuple[int, ...] | None, right: tuple[int, ...] | None) -> tuple[int, ...] | None:
    if left is None or right is None or len(left) not in (1, 2) or len(right) not in (1, 2):
        return None
    if left[-1] != right[-2 if len(right) == 2 else -1]:
        return None
    return left[:-1] + right[1:][-1:]
