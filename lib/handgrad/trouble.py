"""What an exception in a student's function comes from, in words for the student."""

import builtins
import linecache
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType

from handgrad import advice
from handgrad.scene import Scene, is_number, name_of_type, place, short

LONGEST = 300  # characters of a message
MOST_FRAMES = 10  # at each end of a traceback

# Folders of code that is not the student's.
PACKAGE = str(Path(__file__).parent) + os.sep
LIBRARIES = [
    sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib", "purelib", "platlib")
]

args_of = vars(BaseException)["args"].__get__  # a class may have args of its own


@dataclass(frozen=True)
class Trouble:
    """An exception out of a student's code, in words; every field is plain text.

    `name` is its class, `where` the function and the line in its cell, `line` the operation that
    failed, `told` what did not fit, `hint` what is common there ('' if nothing is), `traceback`
    the way to it, without the course's own code. `where` and `line` are '' where no code of the
    student's was reached: the call itself was wrong.
    """

    name: str
    where: str
    line: str
    told: str
    hint: str = ""
    traceback: str = ""


def explain(error: BaseException) -> Trouble:
    """What went wrong, in words. Never raises, and calls nothing that a student wrote."""
    name, message, trace, hint = name_of_type(type(error)), "", "", ""
    with suppress(Exception):
        message = _message(error)
    scene, told = Scene(error, message), short(message.rstrip(". "), LONGEST) or name
    with suppress(Exception):
        tests = _test_file()
        path = list(_walk(error.__traceback__))
        trace = "\n".join([*_path(path, tests), f"{name}: {message}" if message else name])
        theirs = [one for one in path if _is_theirs(one.tb_frame.f_code.co_filename, tests)]
        if theirs:
            scene.look_at(theirs[-1])
    with suppress(Exception):
        told, hint = advice.advise(scene) or (told, hint)
    return Trouble(name, scene.where, scene.line, told, hint, trace)


def _message(error: BaseException) -> str:
    """An exception's own text; '' where a class or an object of the student's would write it."""
    kind, args = type(error), args_of(error)
    if str(type.__dict__["__module__"].__get__(kind)).startswith("numpy"):
        return str(error)
    if vars(builtins).get(name_of_type(kind)) is not kind:
        return args[0] if args and type(args[0]) is str else ""
    plain = all(type(one) in (str, tuple, type(None)) or is_number(one) for one in args)
    return str(error) if plain else ""


def _walk(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _test_file() -> str:
    """The file of the cell that is running: of the test, if one is."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code.co_name != "<module>":
        frame = frame.f_back
    return frame.f_code.co_filename if frame else ""


def _is_theirs(file: str, tests: str) -> bool:
    if file == tests or _library(file) is not None:
        return False
    # Not what is compiled into Python, or by Cython, which names a path that is nowhere.
    return Path(file).is_absolute() or (file[:1] == "<" and not file.startswith("<frozen"))


def _library(file: str) -> str | None:
    """The folder that a file of Python, of a package or of this one is in."""
    folders = [one for one in (PACKAGE, *LIBRARIES) if file.startswith(one)]
    return max(folders, key=len, default=None)


def _path(path: list[TracebackType], tests: str) -> Iterator[str]:
    """The lines of a traceback, in the words of a notebook: a function and its line."""
    left_out = len(path) - 2 * MOST_FRAMES
    for number, one in enumerate(path):
        code, line = one.tb_frame.f_code, one.tb_lineno
        if number == MOST_FRAMES and left_out > 0:
            yield f"... and {left_out} more ..."
        if MOST_FRAMES <= number < MOST_FRAMES + left_out or code.co_filename.startswith(PACKAGE):
            continue
        if code.co_filename == tests:  # which may be hidden
            if code.co_name != "<module>":
                yield "in a function that the check handed over"
            continue
        folder = _library(code.co_filename)
        file = code.co_filename[len(folder) :] + ": " if folder else ""
        yield f"{file}{place(code, line)}"
        written = linecache.getline(code.co_filename, line).strip()
        if written:
            yield f"    {written}"
