"""Runs submitted notebooks, several at once, each in two fresh processes: student and referee.

See docs/grading.md for the picture. Cells are run the way nbgrader runs them: an error does not
stop the notebook, and a cell that takes too long is interrupted.
"""

import ast
import builtins
import os
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode, ValidationError
from nbformat.v4 import new_output

from handgrad.grading.forkserver import ForkServer
from handgrad.grading.job import Cell, Output, error
from handgrad.grading.run import Run
from handgrad.grading.sandbox import Limits
from handgrad.grading.text import plain


@dataclass
class Result:
    """An executed notebook; `error` is one sentence if the run as a whole failed."""

    notebook: NotebookNode
    error: str | None
    seconds: float


class Engine:
    """Keeps `jobs` notebooks running at once; use as a context manager.

    `course` is a folder that no student's process may see. `walls=False` runs without a sandbox.
    What a test expects is not shown from the line on that has `hidden`; with None it always is.
    An exception that leaves the context ends the notebooks that still run.
    """

    def __init__(
        self,
        jobs: int,
        limits: Limits,
        course: Path,
        walls: bool = True,
        hidden: str | None = "BEGIN HIDDEN TESTS",
    ):
        self._pool = ThreadPoolExecutor(jobs)
        self._limits, self._course, self._walls = limits, course, walls
        self._hidden = hidden
        self._students, self._referees = ForkServer("student"), ForkServer("referee")
        self._warm = False  # whether they have been started
        # Outputs of the course's cells that use nothing of a student's: run once, shown to all.
        self._alone: dict[str, list[Output]] = {}
        # Each notebook has a core of its own where there are enough, so that none slows another.
        # Two engines on one machine do not begin with the same.
        cores = sorted(os.sched_getaffinity(0))
        self._cores = deque(cores[(os.getpid() + i) % len(cores)] for i in range(jobs))
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
        if not self._warm:
            self._warm = True
            self._students.start()  # both at once
            self._referees.start()
        return self._pool.submit(self._run, notebook, modules, key)

    def _run(self, notebook: NotebookNode, modules: list[str], key: str) -> Result:
        self.running.append(key)
        core = self._cores.popleft()
        start = time.monotonic()
        try:
            code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
            failure = self._execute(code_cells, modules, core)
        finally:
            self._cores.append(core)
            self.running.remove(key)
        return Result(notebook, failure, time.monotonic() - start)

    def _execute(self, cells: list[NotebookNode], modules: list[str], core: int) -> str | None:
        """Give the cells their outputs; returns one sentence if the run as a whole failed."""
        job = [_cell(cell, self._hidden) for cell in cells]
        outputs = [
            self._alone.get(cell.source) if asked.alone else None
            for cell, asked in zip(cells, job, strict=True)
        ]
        # First those that use nothing of the student's, pictures mostly: nothing of the student's
        # has come in yet, so what they show is the same for everybody.
        todo = [i for i, known in enumerate(outputs) if known is None]
        todo.sort(key=lambda i: not job[i].alone)
        order = {
            "limits": asdict(self._limits),
            "course": str(self._course),
            "modules": modules,
            "walls": self._walls,
            "core": core,
        }
        failure = None
        try:
            with Run(self._students, self._referees, order, self._limits, self._broken_off) as run:
                for i, ran in zip(todo, run.results([job[i] for i in todo]), strict=False):
                    outputs[i] = ran.outputs
                    if ran.broken:
                        why = plain(ran.broken)
                        failure = f"The student's process ended in cell {i + 1}: {why}."
                        outputs[i] = [error("DeadKernel", failure)]
                    elif job[i].alone:
                        self._alone[cells[i].source] = ran.outputs
        except (OSError, ValueError, RuntimeError) as broken:
            failure = f"The run broke off ({broken}); run again."
        for count, (cell, found) in enumerate(zip(cells, outputs, strict=True), start=1):
            cell.execution_count = count
            # A cell without outputs counts as passed; one that never ran must not.
            found = [error("NotRun", str(failure))] if found is None else found
            cell.outputs = [_output(one, count) for one in found]
        return failure


_BAD_OUTPUT = "An output does not follow the notebook format."


def _cell(cell: NotebookNode, mark: str | None) -> Cell:
    """A code cell as the referee gets it."""
    role = cell.metadata.get("nbgrader", {})
    scored = bool(role.get("grade"))
    if not role.get("locked"):
        return Cell(cell.source, ours=False, scored=scored)
    source, names, checks = _prepared(cell.source)
    return Cell(
        source,
        ours=True,
        scored=scored,
        grade_id=role.get("grade_id", ""),
        names=names,
        alone=not (names or checks),
        hidden=_hidden_from(source, mark) if mark else None,
    )


@cache
def _prepared(source: str) -> tuple[str, list[str], bool]:
    """A cell of ours as plain Python, the names that it uses but does not define, and whether it
    uses handgrad.check, which keeps the points of a notebook.
    """
    source = TransformerManager().transform_cell(source)
    used, own, checks = set(), {*dir(builtins), "get_ipython", "display"}, False
    with suppress(SyntaxError):
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Name(name, ast.Load()):
                    used.add(name)
                case ast.Name(name) | ast.arg(name) | ast.FunctionDef(name) | ast.ClassDef(name):
                    own.add(name)
                case ast.alias(name, alias):
                    own.add((alias or name).split(".")[0])
                    checks |= name in ("check", "handgrad.check")
    return source, sorted(used - own), checks


def _hidden_from(source: str, mark: str) -> int | None:
    """The line with the mark, or where the statement begins that it stands in; None without one.

    What a statement does may follow from its hidden lines, and so may what comes after them. Of a
    `with` only the body is looked into: what stands there before the mark is visible.
    """
    line = next((i for i, text in enumerate(source.split("\n"), start=1) if mark in text), None)
    if line is None:
        return None
    with suppress(SyntaxError):
        body = ast.parse(source).body
        while around := [node for node in body if node.lineno <= line <= (node.end_lineno or line)]:
            node = around[0]
            if not isinstance(node, ast.With) or line <= max(
                item.context_expr.end_lineno or line for item in node.items
            ):
                return node.lineno
            body = node.body
    return line


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
