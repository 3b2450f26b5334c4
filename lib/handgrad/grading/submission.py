"""Reads what was handed in and restores it: the student's answers, the course's own tests.

Nothing that lies in a submission is trusted. No link is followed, only regular files are opened,
and each is read up to a limit. Of a notebook only the type and source of its cells count, whatever
an editor wrote beside them: the cells are made anew.
"""

import hashlib
import json
import os
import re
import stat
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from copy import deepcopy
from datetime import datetime
from fnmatch import fnmatch
from heapq import nsmallest
from pathlib import Path
from typing import Any, NamedTuple, Self

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell
from nbgrader.utils import is_locked, parse_utc

from handgrad.grading.text import plain

MB = 10**6
LARGEST = 20 * MB  # bytes of a notebook; with outputs, honest ones stay below 5 MB
LARGEST_FOLDER = 100 * MB  # bytes of all files together
MOST_FILES = 1000  # and folders
DEEPEST = 8  # folders in each other
LONGEST_PATH = 500  # characters, within the submission
MOST_CELLS = 2000
TIMESTAMP = "timestamp.txt"

_NEW_CELL = {
    "code": new_code_cell,
    "markdown": new_markdown_cell,
    "heading": new_markdown_cell,  # like the next one, of notebooks before 2015
    "html": new_markdown_cell,
    "raw": new_raw_cell,
}
_NOT_COPIED = re.compile(rf"\.ipynb|\.x?html?\b|\.svg$|^{TIMESTAMP}", re.IGNORECASE)
_IMAGE = re.compile(r"image/[a-z.+-]{1,20}")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")  # one class: more would take quadratic time


class BadSubmission(Exception):
    """It cannot be graded. `summary` is for the table, the message says what to do."""

    def __init__(self, summary: str, sentence: str):
        self.summary = summary
        super().__init__(sentence)


class _File(NamedTuple):
    """A file of a submission, open for reading; a folder; or what is left out, and why."""

    path: str  # within the submission
    fd: int | None = None
    size: int = 0
    left_out: str = ""


class HandedIn:
    """The folder submitted/<student>/<assignment>, open for reading; use as a context manager.

    `ignored` are patterns of names that are no part of a submission. Entering raises BadSubmission
    if it or the student's folder is a link, or cannot be read.
    """

    def __init__(self, folder: Path, ignored: Sequence[str] = ()):
        self._folder, self._ignored = folder, ignored

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._fd = os.open(self._folder.parent.parent, os.O_RDONLY)
            stack.callback(os.close, self._fd)
            for name in self._folder.parts[-2:]:
                self._fd, status = stack.enter_context(_opened(name, self._fd))
                if not stat.S_ISDIR(status.st_mode):
                    raise BadSubmission("not a folder", f"{plain(name, 60)} is not a folder.")
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def digest(self) -> str:
        """A hash that changes with the names and contents of the files."""
        sha = hashlib.sha256()
        for file in self._files():
            sha.update(ascii((file.path, file.size, file.left_out)).encode())
            with suppress(OSError):
                for chunk in _chunks(file):
                    sha.update(chunk)
        return sha.hexdigest()[:20]

    def notebooks(self, names: Sequence[str]) -> dict[str, dict[str, Any]]:
        """The submitted notebooks that the assignment knows, as JSON, by file name.

        Each has a list of `cells`; what else is in there may be anything. Raises BadSubmission if
        there is no notebook, or one cannot be read.
        """
        found = {name: self._read(name, LARGEST) for name in names}
        notebooks = {name: _parsed(name, data) for name, data in found.items() if data is not None}
        if notebooks:
            return notebooks
        expected = f"Expected {', '.join(names)}"
        others = [plain(file.path, 60) for file in self._files() if file.path.endswith(".ipynb")]
        if others:
            raise BadSubmission(
                "wrong name", f"{expected}, found {_some(others)}: rename it and run again."
            )
        raise BadSubmission("empty", f"{expected}, but there is no notebook.")

    def timestamp(self) -> datetime | None:
        """When it was handed in, in UTC; None if timestamp.txt is missing or empty.

        Raises BadSubmission if it is not a file with a time in it.
        """
        text = (self._read(TIMESTAMP, 1000) or b"").decode("utf-8-sig", "replace").strip()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # which quote the text
                time: datetime | None = parse_utc(text) if text else None
        except Exception:  # of many kinds: what is parsed may be anything
            said = f"{TIMESTAMP} is not a time, but says {plain(text, 60)!r}"
            raise BadSubmission("wrong time", f"{said}.") from None
        return time

    def copy_others(self, target: Path) -> str:
        """Copy all but notebooks, pages and timestamp to `target`, except over what is there.

        A page of a student's would end up beside those of feedback, and pass for one of them.
        Returns what was left out and why, in a few words.
        """
        left_out = []
        for file in self._files():
            if file.left_out:
                left_out.append(file.left_out)
            elif file.fd is not None and not _NOT_COPIED.search(file.path):
                # The course's own files stay as they are, and so do its folders.
                with suppress(FileExistsError, NotADirectoryError):
                    copy = target / file.path
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    with copy.open("xb") as out:
                        out.writelines(_chunks(file))
        return f"left out: {_some(left_out)}" if left_out else ""

    def _files(self) -> Iterator[_File]:
        """All that is not ignored, notebooks first, within the limits."""
        room = LARGEST_FOLDER
        for count, file in enumerate(self._walk(self._fd)):
            if count == MOST_FILES:
                yield _File("", left_out=f"what comes after {MOST_FILES} files")
                return
            if file.size > room:
                left_out = f"{plain(file.path, 60)} is too large ({file.size / MB:.0f} MB)"
                yield _File(file.path, size=file.size, left_out=left_out)
            else:
                room -= file.size
                yield file

    def _walk(self, folder: int, inside: str = "") -> Iterator[_File]:
        try:
            with os.scandir(folder) as entries:
                names = nsmallest(
                    MOST_FILES + 1, (entry.name for entry in entries), _notebooks_first
                )
        except OSError as error:
            yield _File(inside, left_out=f"{plain(inside, 60)} cannot be read: {error.strerror}")
            return
        for name in names:
            if any(fnmatch(name, pattern) for pattern in self._ignored):
                continue
            path = inside + name
            if not path.isprintable() or len(path) > LONGEST_PATH or path.count("/") > DEEPEST:
                yield _File(path, left_out=f"{plain(path, 60)} has an odd name or lies too deep")
                continue
            try:
                with _opened(name, folder, path) as (fd, status):
                    if stat.S_ISDIR(status.st_mode):
                        yield _File(path)
                        yield from self._walk(fd, f"{path}/")
                    else:
                        yield _File(path, fd, status.st_size)
            except BadSubmission as bad:
                yield _File(path, left_out=str(bad).removesuffix("."))

    def _read(self, name: str, largest: int) -> bytes | None:
        """A file of the submission; None if it is not there. Raises BadSubmission."""
        try:
            with _opened(name, self._fd) as (fd, status):
                if not stat.S_ISREG(status.st_mode):
                    raise BadSubmission("not a file", f"{name} is not a file.")
                if status.st_size > largest:
                    limit = f"{largest // MB} MB" if largest >= MB else f"{largest} bytes"
                    raise BadSubmission("too large", f"{name} is larger than {limit}.")
                return b"".join(_chunks(_File(name, fd, status.st_size)))
        except BadSubmission as bad:
            if bad.summary == "missing":
                return None
            raise
        except OSError as error:
            raise _unreadable(name, error) from None


def digest_of_submission(folder: Path, ignored: Sequence[str]) -> str:
    """A hash that changes with what was handed in, also if it cannot be read; never raises."""
    try:
        with HandedIn(folder, ignored) as handed_in:
            return handed_in.digest()
    except (BadSubmission, OSError) as error:
        return hashlib.sha256(ascii(error).encode()).hexdigest()[:20]


def restore(submitted: Mapping[str, Any], source: NotebookNode) -> tuple[NotebookNode, list[str]]:
    """The submitted notebook with the course's locked cells as in `source`, hidden tests and all.

    `submitted` has a list of `cells`; what is in it may be anything. `source` is the notebook as
    the gradebook knows it. What nbgrader's metadata say is taken from it alone, so nothing that a
    student changed there counts. Locked cells that are missing are put back after the cell that
    they follow. Returns the notebook, a new one, and what was odd about the submitted one.
    """
    known = {grade_id: cell for cell in source.cells if (grade_id := _grade_id(cell)) is not None}
    odd = []
    kept: list[NotebookNode] = []
    seen = set()
    # Backwards, because nbgrader grades the last of two cells with the same id.
    for number, cell in reversed(list(enumerate(submitted["cells"], start=1))):
        if not isinstance(cell, Mapping):
            odd.append(f"cell {number} is not a cell")
            continue
        grade_id = _grade_id(cell)
        if grade_id not in known:
            if str(cell.get("cell_type")) not in _NEW_CELL:
                odd.append(f"cell {number} is of no known type")
            kept.append(_rebuilt(cell))
        elif grade_id in seen:
            odd.append(f"duplicate id {grade_id}")
            kept.append(_rebuilt(cell))
        else:
            seen.add(grade_id)
            kept.append(_answered(known[grade_id], cell))
    kept.reverse()
    previous = None
    for grade_id, cell in known.items():
        if grade_id not in seen and is_locked(cell):
            odd.append(f"missing cell {grade_id}")
            places = [i for i, c in enumerate(kept) if _grade_id(c) == previous]
            kept.insert(places[0] + 1 if places else 0, deepcopy(cell))
        if grade_id in seen or is_locked(cell):
            previous = grade_id
    for i, cell in enumerate(kept):
        cell.id = f"cell-{i}"
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return new_notebook(cells=kept, metadata=deepcopy(source.metadata)), odd


def _answered(original: NotebookNode, cell: Mapping[str, Any]) -> NotebookNode:
    """A cell of the course, with what a student may change of it: a solution, say."""
    answered = deepcopy(original)
    if not is_locked(original):
        answered.source = _source(cell)
        if original.cell_type == "markdown":
            answered.attachments = _pictures(cell)
    return answered


def _rebuilt(cell: Mapping[str, Any]) -> NotebookNode:
    """A student's own cell, with nothing but its source and the pictures that were pasted in."""
    kind = str(cell.get("cell_type"))
    new_cell = _NEW_CELL.get(kind, new_raw_cell)
    source = f"## {_source(cell)}" if kind == "heading" else _source(cell)
    if new_cell is new_markdown_cell:
        return new_markdown_cell(source, attachments=_pictures(cell))
    node: NotebookNode = new_cell(source)
    return node


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source", cell.get("input"))  # which it was called before 2015
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    # Half a surrogate pair cannot be written to a file.
    return source.encode(errors="replace").decode() if isinstance(source, str) else ""


def _pictures(cell: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """The attachments of a cell that are well-formed pictures."""
    attachments = cell.get("attachments")
    pictures = {}
    for name, bundle in attachments.items() if isinstance(attachments, Mapping) else ():
        for kind, data in bundle.items() if isinstance(bundle, Mapping) else ():
            if isinstance(data, list):
                data = "".join(line for line in data if isinstance(line, str))
            known = isinstance(data, str) and _IMAGE.fullmatch(kind) and _BASE64.fullmatch(data)
            if known and name.isprintable():
                pictures[name] = {kind: data}
    return pictures


def _grade_id(cell: Mapping[str, Any]) -> str | None:
    metadata = cell.get("metadata")
    data = metadata.get("nbgrader") if isinstance(metadata, Mapping) else None
    grade_id = data.get("grade_id") if isinstance(data, Mapping) else None
    return grade_id if isinstance(grade_id, str) else None


def _parsed(name: str, data: bytes) -> dict[str, Any]:
    """A notebook as JSON, with a list of `cells`. Raises BadSubmission."""
    try:
        # No number in it counts, and int() refuses very long ones.
        notebook = json.loads(data.decode("utf-8-sig"), parse_int=float)
        if "cells" in notebook:
            cells = notebook["cells"]
        else:  # before 2015
            cells = [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]
        if not isinstance(cells, list):
            raise TypeError("its cells are no list")
    except UnicodeDecodeError:
        raise BadSubmission(
            "not UTF-8", f"{name} is not UTF-8 text; save it in JupyterLab."
        ) from None
    except (ValueError, LookupError, TypeError, RecursionError):
        raise BadSubmission(
            "not a notebook", f"{name} is not a notebook (JSON); save it in JupyterLab."
        ) from None
    if len(cells) > MOST_CELLS:
        raise BadSubmission(
            "too large", f"{name} has {len(cells):,} cells; there may be {MOST_CELLS:,}."
        )
    return {"cells": cells}


@contextmanager
def _opened(
    name: str, parent: int, shown: str | None = None
) -> Iterator[tuple[int, os.stat_result]]:
    """A file or folder in the folder `parent`, open for reading, and its status.

    Raises BadSubmission for a link or anything else.
    """
    shown = plain(shown or name, 60)
    try:
        # Looked at first, because opening a device may do something.
        mode = os.stat(name, dir_fd=parent, follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            raise BadSubmission("symlink", f"{shown} is a link, and links are not followed.")
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise BadSubmission("not a file", f"{shown} is neither a file nor a folder.")
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
        fd = os.open(name, flags, dir_fd=parent)
    except FileNotFoundError:
        raise BadSubmission("missing", f"{shown} is not there.") from None
    except OSError as error:
        raise _unreadable(shown, error) from None
    try:
        yield fd, os.fstat(fd)
    finally:
        os.close(fd)


def _unreadable(shown: str, error: OSError) -> BadSubmission:
    return BadSubmission("unreadable", f"{shown} cannot be read: {error.strerror}.")


def _chunks(file: _File) -> Iterator[bytes]:
    """What is in a file, a piece at a time; no more than it held when it was opened."""
    left = file.size if file.fd is not None else 0
    while file.fd is not None and left > 0 and (chunk := os.read(file.fd, min(left, 1 << 20))):
        left -= len(chunk)
        yield chunk


def _notebooks_first(name: str) -> tuple[bool, str]:
    return not (name.endswith(".ipynb") or name == TIMESTAMP), name


def _some(things: list[str]) -> str:
    """The first few of a list, with how many more there are."""
    more = f" and {len(things) - 3} more" if len(things) > 3 else ""
    return ", ".join(things[:3]) + more
