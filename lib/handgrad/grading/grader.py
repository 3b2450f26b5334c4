"""Grades submissions: restores each, has the engine run it, and books the result."""

import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbformat import NotebookNode
from nbgrader import preprocessors as steps
from nbgrader import utils
from sqlalchemy.exc import OperationalError

from handgrad.grading.course import Course, Submission
from handgrad.grading.engine import Engine, Result
from handgrad.grading.gradebook import SaveGrades, SaveLatePenalty, SharedGradebook
from handgrad.grading.outcome import Outcome
from handgrad.grading.sandbox import Limits
from handgrad.grading.submission import BadSubmission, read_notebooks, restore
from handgrad.grading.summary import causes_of, summary_of

# What nbgrader does to a notebook after its cells have run, except for checking the metadata, which
# come from source/ here.
AFTERWARDS = [
    steps.IgnorePattern,
    ClearMetadataPreprocessor,
    steps.LimitOutput,
    SaveGrades,
    SaveLatePenalty,
]
AT_ONCE = 2  # notebooks waiting for each worker: enough to keep it busy, few enough to stay small


@dataclass
class _Run:
    """A submission whose notebooks are in the engine."""

    submission: Submission
    digest: str
    futures: dict[str, Future[Result]]  # by file name
    odd: list[str]

    @property
    def pending(self) -> list[Future[Result]]:
        return [future for future in self.futures.values() if not future.done()]


class Grader:
    """Grades submissions of one course; use as a context manager.

    One connection to the gradebook is kept open, and all that belongs to a submission is written
    in one transaction.
    """

    def __init__(self, course: Course, jobs: int, limits: Limits, walls: bool = True):
        self.course = course
        self.jobs = jobs
        self.engine = Engine(jobs, limits, course.root, walls)
        self._sources: dict[str, dict[str, NotebookNode]] = {}
        self._interrupted = False

    def __enter__(self) -> "Grader":
        self._stack = ExitStack()
        directory = self.course.directory
        self.gradebook = SharedGradebook(directory.db_url, directory.course_id)
        self._stack.enter_context(self.gradebook)
        self._stack.enter_context(self.engine)
        before = signal.signal(signal.SIGINT, self._interrupt)
        self._stack.callback(signal.signal, signal.SIGINT, before)
        return self

    def __exit__(self, *exception: Any) -> None:
        self._stack.__exit__(*exception)

    def _interrupt(self, *_: object) -> None:
        """Ctrl+C. A KeyboardInterrupt would break into the booking of a result, or be lost: Python
        ignores it where it is raised while something is cleared away.
        """
        self._interrupted = True
        self.engine.break_off()

    def grade(self, submissions: list[Submission]) -> Iterator[Outcome]:
        """Grade them all, several at once; yields each outcome as soon as it is booked.

        Raises KeyboardInterrupt after Ctrl+C, when what had ended by then is booked.
        """
        queue = list(reversed(submissions))
        runs: list[_Run] = []
        while (queue or runs) and not self._interrupted:
            while queue and len(runs) < AT_ONCE * self.jobs:
                submission = queue.pop()
                try:
                    runs.append(self._start(submission))
                except BadSubmission as bad:
                    outcome = Outcome(
                        submission.student,
                        submission.assignment,
                        self.course.digest(submission),
                        bad.summary,
                        detail=str(bad),
                    )
                    outcome.keep(self.course)
                    yield outcome
            ended = [run for run in runs if not run.pending]
            if not ended:  # or one that ended while another was booked would wait for a third
                wait([f for run in runs for f in run.pending], return_when=FIRST_COMPLETED)
            if self._interrupted:  # these may have been broken off
                break
            for run in ended:
                runs.remove(run)
                yield self._finish(run)
        if self._interrupted:
            raise KeyboardInterrupt

    def _start(self, submission: Submission) -> _Run:
        if submission.assignment not in self.course.assignments:
            raise BadSubmission(
                "unknown assignment",
                f"There is no assignment {submission.assignment!r}; "
                f"there are {', '.join(self.course.assignments)}.",
            )
        digest = self.course.digest(submission)
        sources = self._source_notebooks(submission.assignment)
        notebooks = read_notebooks(submission.folder, list(sources))
        futures, odd = {}, []
        for name, notebook in notebooks.items():
            restored, remarks = restore(notebook, sources[name])
            modules = sources[name].metadata.get("handgrad", {}).get("modules", [])
            futures[name] = self.engine.submit(restored, modules=modules, key=str(submission))
            odd += remarks
        return _Run(submission, digest, futures, odd)

    def _source_notebooks(self, assignment: str) -> dict[str, NotebookNode]:
        """The assignment's notebooks by file name, each cell as the gradebook knows it."""
        if assignment not in self._sources:
            folder = self.course.path(self.course.directory.source_directory, assignment)
            notebooks = {}
            for known in self.gradebook.find_assignment(assignment).notebooks:
                notebook = nbformat.read(folder / f"{known.name}.ipynb", as_version=4)
                cells = {cell.name: cell for cell in known.source_cells}
                for cell in notebook.cells:
                    data = cell.metadata.get("nbgrader")
                    if data:
                        cell.source = cells[data.grade_id].source
                        data.checksum = cells[data.grade_id].checksum
                        data.cell_type = cell.cell_type
                notebooks[f"{known.name}.ipynb"] = notebook
            self._sources[assignment] = notebooks
        return self._sources[assignment]

    def _finish(self, run: _Run) -> Outcome:
        """Book the executed notebooks of a submission: gradebook, autograded/ and record."""
        student, assignment = run.submission.student, run.submission.assignment
        results = {name: future.result() for name, future in run.futures.items()}
        try:
            book, folder = self.gradebook, self._clean_folder(run.submission)
            directory = self.course.directory
            stamp = directory.get_existing_timestamp(str(run.submission.folder))
            book.update_or_create_student(student)
            extra = {"timestamp": stamp} if stamp else {}
            book.update_or_create_submission(assignment, student, **extra)
            executed = {}
            for name, result in results.items():
                executed[name] = self._save(result.notebook, name, run.submission)
                nbformat.write(executed[name], folder / name)
            for missing in set(self._sources[assignment]) - set(executed):
                for grade in book.find_submission_notebook(
                    missing.removesuffix(".ipynb"), assignment, student
                ).grades:
                    grade.auto_score, grade.needs_manual_grade = 0, False
                run.odd.append(f"{missing} is missing")
            book.commit()
            submission = book.find_submission(assignment, student)
            outcome = Outcome(
                student,
                assignment,
                "" if any(r.error for r in results.values()) else run.digest,
                summary_of(executed.values(), [r.error for r in results.values()], run.odd),
                score=submission.score - submission.late_submission_penalty,
                max_score=submission.max_score,
                detail="; ".join([r.error for r in results.values() if r.error] + run.odd),
                parts={
                    grade.name: [grade.score, grade.max_score]
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                },
                causes=causes_of(executed.values()),
                seconds=sum(result.seconds for result in results.values()),
            )
        except OperationalError as error:  # locked by somebody else, say
            self.gradebook.db.rollback()
            sentence = f"The gradebook could not be written to ({error.orig}); run again."
            return Outcome(student, assignment, "", "gradebook locked", detail=sentence)
        except OSError as error:  # a full disk, say
            self.gradebook.db.rollback()
            sentence = f"The result could not be written ({error.strerror}); run again."
            return Outcome(student, assignment, "", "not written", detail=sentence)
        outcome.keep(self.course)
        return outcome

    def _clean_folder(self, submission: Submission) -> Path:
        """autograded/<student>/<assignment>, made anew, with the files that are not notebooks."""
        directory = self.course.directory
        parts = submission.student, submission.assignment
        folder = self.course.path(directory.autograded_directory, *parts)
        if folder.exists():
            utils.rmtree(str(folder))
        folder.mkdir(parents=True)
        ignored = shutil.ignore_patterns(*directory.ignore, "*.ipynb")
        for source in (
            submission.folder,
            self.course.path(directory.source_directory, submission.assignment),
        ):
            for path in sorted(source.rglob("*")):
                if path.is_symlink() or not path.is_file():
                    continue
                if ignored(str(path.parent), [path.name]):
                    continue
                target = folder / path.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        return folder

    def _save(self, notebook: NotebookNode, name: str, submission: Submission) -> NotebookNode:
        resources = {
            "nbgrader": {
                "student": submission.student,
                "assignment": submission.assignment,
                "notebook": name.removesuffix(".ipynb"),
                "gradebook": self.gradebook,
            }
        }
        for step in AFTERWARDS:
            step_now = step(parent=None, config=self.course.config)
            if step_now.enabled:
                notebook, resources = step_now.preprocess(notebook, resources)
        return notebook
