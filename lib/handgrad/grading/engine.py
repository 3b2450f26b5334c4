"""Runs submitted notebooks, several at once, each in two fresh processes: student and referee.

See docs/grading.md for the picture. Cells are run the way nbgrader runs them: an error does not
stop the notebook, and a cell that takes too long is interrupted.
"""

import ast
import builtins
import json
import os
import select
import signal
import socket
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode, ValidationError
from nbformat.v4 import new_output

from handgrad.grading.forkserver import ForkServer
from handgrad.grading.job import Cell, Executed, Output
from handgrad.grading.sandbox import Limits

START_SECONDS = 30  # how long processes may take to start, on top of the notebook's own time


@dataclass
class Result:
    """An executed notebook; `error` is one sentence if the run as a whole failed."""

    notebook: NotebookNode
    error: str | None
    seconds: float


class Engine:
    """Keeps `jobs` notebooks running at once; use as a context manager.

    `course` is a folder that no student's process may see. `walls=False` runs without a sandbox.
    An exception that leaves the context ends the notebooks that still run.
    """

    def __init__(self, jobs: int, limits: Limits, course: Path, walls: bool = True):
        self._pool = ThreadPoolExecutor(jobs)
        self._limits, self._course, self._walls = limits, course, walls
        self._students, self._referees = ForkServer("student"), ForkServer("referee")
        # Outputs of the course's cells that use nothing of a student's: run once, shown to all.
        self._alone: dict[str, list[Output]] = {}
        self._broken_off = os.eventfd(0)  # can be read as soon as no notebook is to go on
        self.running: list[str] = []

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *exception: object) -> None:
        if exception[0]:
            self.break_off()
        self._pool.shutdown(cancel_futures=True)
        os.close(self._broken_off)
        self._students.stop()
        self._referees.stop()

    def break_off(self) -> None:
        """End the notebooks that run, at once."""
        os.eventfd_write(self._broken_off, 1)

    def submit(self, notebook: NotebookNode, *, modules: list[str], key: str) -> Future[Result]:
        """Run a notebook whose locked cells are the course's own; `key` names it while it runs.

        `modules` are those of handgrad that the student's code may import.
        """
        return self._pool.submit(self._run, notebook, modules, key)

    def _run(self, notebook: NotebookNode, modules: list[str], key: str) -> Result:
        self.running.append(key)
        start = time.monotonic()
        code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        job = [self._cell(cell) for cell in code_cells]
        try:
            executed = self._execute(job, modules)
            for cell, asked, outputs in zip(code_cells, job, executed.outputs, strict=True):
                if asked.alone and executed.error is None:
                    self._alone[cell.source] = outputs
        except (OSError, ValueError, RuntimeError) as failure:
            executed = Executed([], f"The run broke off ({failure}); run again.")
        for count, cell in enumerate(code_cells, start=1):
            cell.execution_count = count
            if count <= len(executed.outputs):
                cell.outputs = [_output(one, count) for one in executed.outputs[count - 1]]
            else:  # a cell without outputs counts as passed; one that never ran must not
                cell.outputs = [_output({**_NOT_RUN, "evalue": executed.error}, count)]
        self.running.remove(key)
        return Result(notebook, executed.error, time.monotonic() - start)

    def _cell(self, cell: NotebookNode) -> Cell:
        """A code cell as the referee gets it."""
        if not _is_ours(cell):
            return Cell(cell.source, ours=False)
        source, names = _prepared(cell.source)
        return Cell(source, ours=True, names=names, outputs=self._alone.get(cell.source))

    def _execute(self, job: list[Cell], modules: list[str]) -> Executed:
        with ExitStack() as stack:
            ours, theirs, student, referee = (
                stack.enter_context(one) for one in (*socket.socketpair(), *socket.socketpair())
            )
            order: dict[str, Any] = {
                "limits": asdict(self._limits),
                "course": str(self._course),
                "modules": modules,
                "walls": self._walls,
            }
            number = self._students.fork(order, [student])
            stack.callback(_kill, os.pidfd_open(number))
            order = {"student": number, "cell_seconds": self._limits.cell_seconds}
            number = self._referees.fork(order, [theirs, referee])
            stack.callback(_kill, os.pidfd_open(number))
            for one in (student, theirs, referee):
                one.close()
            ours.sendall(json.dumps([asdict(cell) for cell in job]).encode() + b"\n")
            return Executed(**json.loads(self._read_all(ours)))

    def _read_all(self, sock: socket.socket) -> bytes:
        deadline = time.monotonic() + self._limits.notebook_seconds + START_SECONDS
        data = bytearray()
        sources = [sock.fileno(), self._broken_off]
        while ready := select.select(sources, [], [], max(0, deadline - time.monotonic()))[0]:
            if self._broken_off in ready:
                raise RuntimeError("so did the command")
            part = sock.recv(1 << 20)
            if not part:
                return bytes(data)
            data += part
        raise RuntimeError(f"the notebook took longer than {self._limits.notebook_seconds} seconds")


_BAD_OUTPUT = "An output does not follow the notebook format."
_NOT_RUN = {"output_type": "error", "ename": "NotRun", "traceback": []}


def _kill(pidfd: int) -> None:
    """End a process that may have ended already."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    os.close(pidfd)


def _is_ours(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("locked"))


@cache
def _prepared(source: str) -> tuple[str, list[str]]:
    """A cell of ours as plain Python, and the names that it uses but does not define."""
    source = TransformerManager().transform_cell(source)
    used, own = set(), {*dir(builtins), "get_ipython", "display"}
    with suppress(SyntaxError):
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Name(name, ast.Load()):
                    used.add(name)
                case ast.Name(name) | ast.arg(name) | ast.FunctionDef(name) | ast.ClassDef(name):
                    own.add(name)
                case ast.Import(names) | ast.ImportFrom(names=names):
                    own |= {(alias.asname or alias.name).split(".")[0] for alias in names}
    return source, sorted(used - own)


def _output(output: Output, count: int) -> NotebookNode:
    output = dict(output)
    output.pop("display_id", None)
    if output["output_type"] == "execute_result":
        output["execution_count"] = count
    try:
        node: NotebookNode = new_output(**output)
    except ValidationError:  # an odd display; shown as an error, so that no test passes with it
        node = new_output("error", ename="BadOutput", evalue=_BAD_OUTPUT, traceback=[_BAD_OUTPUT])
    return node
