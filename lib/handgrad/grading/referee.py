"""The referee's process: goes through a notebook, has the student's process run the student's
cells, and runs the course's own itself. It never runs a line that a student wrote.
"""

import json
import os
import resource
import select
import signal
import socket
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict
from pathlib import Path
from traceback import walk_stack
from types import FrameType
from typing import Any

from handgrad import check, points
from handgrad.failure import CheckFailed, Raised
from handgrad.grading import cells, guard, wall
from handgrad.grading.job import NUMBER, Cell, Output, Ran, error

MEMORY = 2 << 30  # bytes of address space; a student's messages may fill it
ROOM, ROOM_OF_CELL = 5_000_000, 2_000_000  # characters that outputs may take, written down
AN_OUTPUT = 1000  # characters that each counts for on top: many small ones cost a lot to show
DEEPEST = 50  # objects and lists of an output in each other
LONGEST_REASON = 300  # characters; the student's side has a say in it
LEFT_OUT = "... the rest is left out: too much output ...\n"


def start(
    shell: cells.CellShell, order: dict[str, Any], job: socket.socket, student: socket.socket
) -> None:
    """Read a notebook's cells from `job`, run them, and write a line for each that has ended.

    `order` has the id of the student's process, the seconds that a cell may take, and a folder for
    this process's files. How long a cell takes is for the engine to say: it writes the number of
    one that is late to `job`.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # As usual, but without the line of the test that warned.
    warnings.formatwarning = lambda text, kind, *_, **__: f"{kind.__name__}: {text}\n"
    # What the student's side says between two cells belongs on nobody's terminal.
    nowhere = open(os.devnull, "w", encoding="utf-8", errors="replace")  # noqa: SIM115
    sys.stdout = sys.stderr = nowhere
    tempfile.tempdir = order["folder"]
    os.chdir(order["folder"])
    referee = Referee(shell, job, student, order["student"], order["cell_seconds"])
    for number, cell in enumerate(json.loads(_receive(job, *NUMBER.unpack(_receive(job, 4))))):
        ran = referee.run(number, Cell(**cell))
        # Text that cannot be encoded could not be saved either.
        line = json.dumps(asdict(ran), ensure_ascii=False).encode(errors="replace")
        job.sendall(line + b"\n")
        if ran.broken:
            return


def _receive(sock: socket.socket, size: int) -> bytes:
    return sock.recv(size, socket.MSG_WAITALL)


class Referee(guard.Guard):
    def __init__(
        self,
        shell: cells.CellShell,
        job: socket.socket,
        sock: socket.socket,
        student: int,
        seconds: int,
    ):
        self.shell, self.job, self.seconds = shell, job, seconds
        self.student = os.pidfd_open(student)
        self.room = ROOM
        shell.showtraceback = self._show_traceback  # type: ignore[method-assign]
        shell.showsyntaxerror = self._show_traceback  # type: ignore[method-assign]
        shell.transform_cell = str  # type: ignore[method-assign]  # cells come as plain Python
        self._add, shell.add = shell.add, self._add_unless_hidden  # type: ignore[method-assign]
        self._showwarning = warnings.showwarning
        warnings.showwarning = self._warn  # type: ignore[assignment]
        self._hidden: int | None = None
        self._telling = False
        super().__init__(sock, "r", wait=self._wait, hear=self._hear)

    def run(self, number: int, cell: Cell) -> Ran:
        """Run a cell, by whose number the engine calls it late."""
        self.number, self.late = number, False
        try:
            outputs = self._run(cell)
        except (Exception, wall.WallBroken) as broken:  # their side may answer with anything
            return Ran([], (str(broken) or type(broken).__name__)[:LONGEST_REASON])
        if self.late:
            # Of a test nothing holds that it has shown of passing or failing.
            void = {"error", "display_data"} if cell.ours and cell.scored else {"error"}
            outputs = [output for output in outputs if output["output_type"] not in void]
            sentence = f"The cell took longer than {self.seconds} seconds."
            outputs.append(error("CellTimeoutError", sentence))
        if cell.grade_id and any(output["output_type"] == "error" for output in outputs):
            points.record(cell.grade_id, False)  # whatever the test itself has seen of it
        return Ran(self._limited(outputs))

    def _run(self, cell: Cell) -> list[Output]:
        self._hidden = cell.hidden
        if cell.alone:
            return self._run_ours(cell.source, {})
        if cell.ours:
            found = self.request("names", tuple(cell.names), cell.scored)  # a list is shared
            if not isinstance(found, dict):
                raise wall.WallBroken("it did not say what it defines")
            names = {name: found[name] for name in cell.names if name in found}
            outputs = self._run_ours(cell.source, names)
        else:
            outputs = self._run_theirs(cell)
        self.request("forget")
        self.forget()
        return outputs

    def _run_theirs(self, cell: Cell) -> list[Output]:
        try:
            return _clean(self.request("run", cell.source, cell.scored))
        except Exception as broken:  # what it puts out cannot be handed over
            return [error(type(broken).__name__, str(broken))]

    def _run_ours(self, source: str, names: dict[str, Any]) -> list[Output]:
        self.shell.user_ns.clear()
        self.shell.init_user_ns()
        self.shell.user_ns.update(names)
        self.broken: wall.WallBroken | None = None
        outputs, _ = self.shell.run(source)
        if self.broken:
            raise self.broken
        return outputs

    def _wait(self, sock: socket.socket) -> None:
        """Wait for the student's process, and interrupt it when the engine says that it is late."""
        while self.job in select.select([self.job, sock], [], [])[0]:
            message = _receive(self.job, NUMBER.size)
            if not message:
                raise wall.WallBroken("the engine is gone")
            if NUMBER.unpack(message)[0] == self.number:
                self.late = True
                with suppress(ProcessLookupError):
                    signal.pidfd_send_signal(self.student, signal.SIGINT)

    def _limited(self, outputs: list[Output]) -> list[Output]:
        """The outputs that there is room for, and the last error, on which points may hang."""
        kept: list[Output] = []
        room = before = min(self.room, ROOM_OF_CELL)
        for output in outputs:
            room -= len(json.dumps(output, ensure_ascii=False)) + AN_OUTPUT
            if room < 0:
                left = outputs[len(kept) :]
                kept.append({"output_type": "stream", "name": "stderr", "text": LEFT_OUT})
                errors = [output for output in left if output["output_type"] == "error"]
                kept += [error(last["ename"][:100], last["evalue"][:300]) for last in errors[-1:]]
                break
            kept.append(output)
        self.room -= before - max(room, 0)
        return kept

    def changed_input(self, function: str) -> None:
        raise check.changed_input(function)

    def _show_traceback(self, *_: object, **__: object) -> None:
        """Show an exception of a test without the test: hidden ones stay hidden."""
        raised = sys.exception()
        if isinstance(raised, wall.WallBroken):
            self.broken = raised
            return
        assert raised
        # What check.part makes known is the exception behind it, the student's or the test's own.
        origin = (raised.__context__ if isinstance(raised, Raised) else None) or raised
        trace = getattr(origin, "trace", None)  # of the student's code, if that raised it
        hides = self._hides(self._gone_through(raised))
        if isinstance(raised, CheckFailed) and (origin is raised or trace is not None or not hides):
            if hides:
                raised.hide_expected()
            with self._told():
                name, lines, text = type(raised).__name__, raised._render_traceback_(), str(raised)
        else:
            name, text = type(origin).__name__, str(origin)
            if hides and trace is None:
                text = "A hidden test failed."
            lines = trace or [f"{name}: {text}"]
        self.shell._showtraceback(name, text, lines)

    # A hidden test shows what comes from the student's side and that it failed, nothing else.

    def _hides(self, lines: Iterable[int]) -> bool:
        """Whether what happens at these lines belongs to the hidden part of the cell."""
        lines = list(lines)
        return self._hidden is not None and (not lines or max(lines) >= self._hidden)

    def _gone_through(self, raised: BaseException | None) -> Iterator[int]:
        """Lines of the cell behind an exception and those that were handled when it was raised.

        What a `with` raises at its end comes after all that stands in it.
        """
        while raised is not None:
            trace = raised.__traceback__
            while trace is not None:
                if self._is_cell(trace.tb_frame):
                    lines = trace.tb_frame.f_code.co_lines()
                    yield max(line for start, _, line in lines if line and start <= trace.tb_lasti)
                trace = trace.tb_next
            raised = raised.__context__

    def _is_cell(self, frame: FrameType) -> bool:
        return frame.f_code.co_name == "<module>" and frame.f_globals is self.shell.user_ns

    def _add_unless_hidden(self, output: Output) -> None:
        # What a `with` shows at its end, when all has passed, is shown where it begins.
        lines = [line for frame, line in walk_stack(None) if self._is_cell(frame)]
        lines += self._gone_through(sys.exception())
        if self._telling or output["output_type"] == "error" or not self._hides(lines):
            self._add(output)

    @contextmanager
    def _told(self) -> Iterator[None]:
        before, self._telling = self._telling, True
        try:
            yield
        finally:
            self._telling = before

    def _hear(self, text: str) -> None:
        with self._told():
            print(text, end="")

    def _warn(self, message: Any, category: Any, filename: str, *rest: Any) -> None:
        """Show a warning; one that is raised in this package comes from the student's side."""
        with self._told() if Path(filename).parent == Path(__file__).parent else nullcontext():
            self._showwarning(message, category, filename, *rest)


def _clean(outputs: object) -> list[Output]:
    """A student's outputs as plain, well-formed ones; those that are malformed are left out."""
    clean: list[Output] = []
    for output in outputs if isinstance(outputs, list) else []:
        try:
            output = json.loads(json.dumps(output))
            if not _is_shallow(output):
                continue
            kind = output["output_type"]
            if kind == "stream":
                name = "stderr" if output["name"] == "stderr" else "stdout"
                clean.append({"output_type": kind, "name": name, "text": str(output["text"])})
            elif kind == "error":
                lines = [str(line) for line in output["traceback"]]
                one = error(str(output["ename"]), str(output["evalue"]))
                clean.append(one | {"traceback": lines})
            elif kind in ("display_data", "execute_result"):
                data = {str(mime): part for mime, part in output["data"].items()}
                clean.append({"output_type": kind, "data": data, "metadata": {}})
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError):
            continue
    return clean


def _is_shallow(thing: Any, depth: int = DEEPEST) -> bool:
    """Whether JSON is not nested so deeply that whoever copies or writes it breaks down."""
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
    return depth > 0 and all(_is_shallow(part, depth - 1) for part in parts)
