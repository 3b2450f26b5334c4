"""Runs submitted notebooks, several at once, each in two fresh processes: student and referee.

See docs/grading.md for the picture. The cells run as nbgrader runs them: an error does not stop
the notebook, and a cell that takes too long is interrupted.
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

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode, ValidationError
from nbformat.v4 import new_output

from handgrad.grading.forkserver import ForkServer
from handgrad.grading.sandbox import Limits

START_SECONDS = 30  # what processes may take to start, on top of the notebook's own time


@dataclass
class Result:
    """An executed notebook; `error` is one sentence if the run as a whole failed."""

    notebook: NotebookNode
    error: str | None
    seconds: float


class Engine:
    """Keeps `jobs` notebooks running at once; use as a context manager.

    `course` is the folder that no student's process may see. `walls=False` runs without a sandbox.
    """

    def __init__(self, jobs: int, limits: Limits, course: Path, walls: bool = True):
        self._pool = ThreadPoolExecutor(jobs)
        self._limits, self._course, self._walls = limits, course, walls
        self._students, self._referees = ForkServer("student"), ForkServer("referee")
        # Outputs of the course's cells that use nothing of a student's: run once, shown to all.
        self._alone: dict[str, list[dict]] = {}
        self.running: list[str] = []

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *exception) -> None:
        self._pool.shutdown(wait=not exception[0], cancel_futures=True)
        self._students.stop()
        self._referees.stop()

    def submit(self, notebook: NotebookNode, *, modules: list[str], key: str) -> Future[Result]:
        """Run a notebook whose locked cells are the course's own; `key` names it while it runs.

        `modules` are those of handgrad that the student's code may import.
        """
        return self._pool.submit(self._run, notebook, modules, key)

    def _run(self, notebook: NotebookNode, modules: list[str], key: str) -> Result:
        self.running.append(key)
        start = time.monotonic()
        code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        job = [self._order(cell) for cell in code_cells]
        try:
            result = self._execute(job, modules)
            for cell, order, outputs in zip(code_cells, job, result["outputs"], strict=True):
                if order["names"] == [] and result["error"] is None:
                    self._alone[cell.source] = outputs
        except (OSError, ValueError, RuntimeError) as failure:
            error = f"The run broke off ({failure}); run again."
            result = {"error": error, "outputs": []}
        for count, cell in enumerate(code_cells, start=1):
            cell.execution_count = count
            if count <= len(result["outputs"]):
                cell.outputs = [_output(one, count) for one in result["outputs"][count - 1]]
            else:  # a cell without outputs counts as passed; one that never ran must not
                cell.outputs = [_output({**_NOT_RUN, "evalue": result["error"]}, count)]
        self.running.remove(key)
        return Result(notebook, result["error"], time.monotonic() - start)

    def _order(self, cell: NotebookNode) -> dict:
        """What the referee is told of a cell."""
        if not _is_ours(cell):
            return {"source": cell.source, "names": None}
        source, names = _prepared(cell.source)
        known = {"outputs": self._alone[cell.source]} if cell.source in self._alone else {}
        return {"source": source, "names": names} | known

    def _execute(self, job: list[dict], modules: list[str]) -> dict:
        with ExitStack() as stack:
            ours, theirs, student, referee = (
                stack.enter_context(one) for one in (*socket.socketpair(), *socket.socketpair())
            )
            order = {
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
            ours.sendall(json.dumps(job).encode() + b"\n")
            return json.loads(self._read_all(ours))

    def _read_all(self, sock: socket.socket) -> bytes:
        deadline = time.monotonic() + self._limits.notebook_seconds + START_SECONDS
        data = bytearray()
        while select.select([sock], [], [], max(0, deadline - time.monotonic()))[0]:
            part = sock.recv(1 << 20)
            if not part:
                return bytes(data)
            data += part
        raise RuntimeError(f"the notebook took longer than {self._limits.notebook_seconds} seconds")


_BAD_OUTPUT = "An output is not as the notebook format has it."
_NOT_RUN = {"output_type": "error", "ename": "NotRun", "traceback": []}


def _kill(pidfd: int) -> None:
    """End a process that may have ended already."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    os.close(pidfd)


def _is_ours(cell: NotebookNode) -> bool:
    return cell.metadata.get("nbgrader", {}).get("locked", False)


@cache
def _prepared(source: str) -> tuple[str, list[str]]:
    """A cell of ours as plain Python, and the names that it uses without giving them a meaning."""
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


def _output(output: dict, count: int) -> NotebookNode:
    output = dict(output)
    output.pop("display_id", None)
    if output["output_type"] == "execute_result":
        output["execution_count"] = count
    try:
        return new_output(**output)
    except ValidationError:  # a display of something odd; an error, so that no test passes by it
        return new_output("error", ename="BadOutput", evalue=_BAD_OUTPUT, traceback=[_BAD_OUTPUT])
