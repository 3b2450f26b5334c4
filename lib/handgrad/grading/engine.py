"""Runs submitted notebooks, several at once, each in a Jupyter kernel of its own.

The cells run as nbgrader runs them: errors do not stop the notebook, and a cell that takes too
long is interrupted. Student code and hidden tests share the kernel, as they do under
`nbgrader autograde`.
"""

import os
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from unittest.mock import patch

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute
from traitlets.config import Config


@dataclass(frozen=True)
class Limits:
    """What a submission may use."""

    cell_seconds: int = 20


@dataclass
class Result:
    """An executed notebook; `error` is one sentence if the run as a whole failed."""

    notebook: NotebookNode
    error: str | None
    seconds: float


class Engine:
    """Keeps `jobs` notebooks running at once; use as a context manager."""

    def __init__(self, jobs: int, limits: Limits):
        self._pool = ThreadPoolExecutor(jobs)
        self._config = Config()
        self._config.Execute.timeout = limits.cell_seconds
        self._config.Execute.extra_arguments = ["--log-level=ERROR"]
        self.running: list[str] = []

    def __enter__(self) -> "Engine":
        self._environment = patch.dict(os.environ, NBGRADER_EXECUTION="autograde")
        self._environment.start()
        return self

    def __exit__(self, *exception) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._environment.stop()

    def submit(self, notebook: NotebookNode, *, given: dict, key: str) -> Future[Result]:
        """Run a notebook whose locked cells are the course's own; `key` names it while it runs."""
        return self._pool.submit(self._run, notebook, key)

    def _run(self, notebook: NotebookNode, key: str) -> Result:
        self.running.append(key)
        start = time.monotonic()
        error = None
        with tempfile.TemporaryDirectory() as folder:
            resources = {"metadata": {"path": folder}}
            try:
                notebook, _ = Execute(config=self._config).preprocess(notebook, resources)
            except Exception as failure:  # the kernel died, or cannot be interrupted
                error = f"The run broke off: {type(failure).__name__}: {failure}".splitlines()[0]
                _mark_unrun(notebook, error)
        self.running.remove(key)
        return Result(notebook, error, time.monotonic() - start)


def _mark_unrun(notebook: NotebookNode, reason: str) -> None:
    """A cell without outputs counts as passed; one that never ran must not."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.execution_count is None:
            cell.outputs = [new_output("error", ename="NotRun", evalue=reason, traceback=[reason])]
