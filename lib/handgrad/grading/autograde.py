"""nbgrader's own `autograde`, and so formgrader's button, with wall and sandbox.

nbgrader_config.py names the steps below by their path, so that this file is imported only where
something is graded.
"""

import sys

if sys.platform != "linux":  # where what is imported next does not exist
    raise ImportError(f"Submissions cannot be run on {sys.platform}: that needs Linux.")

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.converters import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearOutput, Execute, NbGraderPreprocessor

from handgrad.grading.course import WrongUse, cell_seconds, sandboxed
from handgrad.grading.engine import Result
from handgrad.grading.preprocessors import HideTests
from handgrad.grading.sandbox import Limits
from handgrad.grading.source import source_notebooks
from handgrad.grading.submission import BadSubmission, HandedIn, restore
from handgrad.grading.warm import warm_engine


class RestoreCells(ClearOutput):
    """Puts the course's own cells back into a submission, as `handgrad grade` does, before nbgrader
    trusts metadata that a student may have changed, and takes out what it copied through links.

    It clears outputs too, so `--no-execute`, which is to keep them, leaves it out.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours, directory = resources["nbgrader"], _directory(self)
        name = f"{ours['notebook']}.ipynb"
        folder = Path(resources["metadata"]["path"])
        with _told(self, resources), HandedIn(folder) as handed_in:
            restored, odd = _restored(self, handed_in.notebooks([name])[name], resources)
        source, copy = (
            Path(directory.format_path(place, student, ours["assignment"]))
            for place, student in (
                (directory.source_directory, "."),
                (directory.autograded_directory, ours["student"]),
            )
        )
        for path in folder.rglob("*"):
            inside = path.relative_to(folder)
            if path.is_symlink() and (copy / inside).is_file() and not (source / inside).exists():
                (copy / inside).unlink()
                odd.append(f"{inside} is a link; left out")
        for remark in odd:
            self.log.warning("%s: %s", _key(resources), remark)
        return restored, resources


class ExecuteInSandbox(Execute):
    """Runs a submission as `handgrad grade` does, with wall and sandbox.

    It goes by the settings of nbgrader's Execute.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        with _told(self, resources):
            walls = sandboxed(self.config, self.log.warning)
            seconds = cell_seconds(self.timeout) or Limits().notebook_seconds
            # Whatever steps came before: what a locked cell says is not run in the sandbox.
            restored, _ = _restored(self, nb, resources)
            result = warm_engine.run(
                restored,
                modules=restored.metadata.get("handgrad", {}).get("modules", []),
                key=_key(resources),
                limits=Limits(cell_seconds=seconds),
                course=Path(_directory(self).root),
                walls=walls,
                hidden=HideTests(config=self.config).silent_from,
            )
            if result.error and not _is_their_own(result):
                raise NbGraderException(result.error)
        if result.error:  # what did not run counts as failed
            self.log.error("%s: %s", _key(resources), result.error)
        return result.notebook, resources


def _is_their_own(result: Result) -> bool:
    """Whether a run failed because the student's process ended; else it is to be run again."""
    outputs = [output for cell in result.notebook.cells for output in cell.get("outputs", [])]
    return any(output.get("ename") == "DeadKernel" for output in outputs)


def _restored(
    step: NbGraderPreprocessor, submitted: dict[str, Any], resources: ResourcesDict
) -> tuple[NotebookNode, list[str]]:
    ours, directory = resources["nbgrader"], _directory(step)
    with Gradebook(ours["db_url"], directory.course_id) as gradebook:
        sources = source_notebooks(directory, gradebook, ours["assignment"])
    return restore(submitted, sources[f"{ours['notebook']}.ipynb"])


def _directory(step: NbGraderPreprocessor) -> CourseDirectory:
    """The course that a step works for: its parent is an exporter, whose parent is a converter."""
    directory: CourseDirectory = step.parent.parent.coursedir
    return directory


def _key(resources: ResourcesDict) -> str:
    return f"{resources['nbgrader']['student']}/{resources['nbgrader']['assignment']}"


@contextmanager
def _told(step: NbGraderPreprocessor, resources: ResourcesDict) -> Iterator[None]:
    """Have nbgrader's log say in one line, above the traceback, why a submission is not graded."""
    try:
        yield
    except (WrongUse, BadSubmission, NbGraderException) as reason:
        step.log.error("%s: %s", _key(resources), reason)
        raise
