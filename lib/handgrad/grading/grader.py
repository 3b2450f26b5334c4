"""Grades submissions: restores each, has the engine run it, and books the result."""

import logging
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import nbformat
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbformat import NotebookNode
from nbgrader import preprocessors as steps
from nbgrader import utils
from sqlalchemy.exc import OperationalError

from handgrad.grading.course import Course, Submission
from handgrad.grading.engine import Engine, Result
from handgrad.grading.gradebook import (
    SaveGrades,
    SaveLatePenalty,
    SharedGradebook,
    read_grades,
)
from handgrad.grading.outcome import Outcome
from handgrad.grading.sandbox import Limits
from handgrad.grading.source import source_notebooks
from handgrad.grading.submission import TIMESTAMP, BadSubmission, HandedIn, restore
from handgrad.grading.summary import causes_of, summary_of
from handgrad.grading.text import plain

# What nbgrader does to a notebook after its cells have run, except for checking the metadata, which
# come from source/ here.
AFTERWARDS = [
    steps.IgnorePattern,
    ClearMetadataPreprocessor,
    steps.LimitOutput,
    SaveGrades,
    SaveLatePenalty,
]
T = TypeVar("T")
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
        self.engine = Engine(jobs, limits, course.root, walls, course.hidden_from)
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

        Whatever is wrong with a submission is its own outcome. Raises KeyboardInterrupt after
        Ctrl+C, when what had ended by then is booked, and WrongUse for a mistake in source/.
        """
        queue = list(reversed(submissions))
        for assignment in {s.assignment for s in submissions} & set(self.course.assignments):
            self._source_notebooks(assignment)  # before a submission is blamed for them
        runs: list[_Run] = []
        while (queue or runs) and not self._interrupted:
            while queue and len(runs) < AT_ONCE * self.jobs:
                submission = queue.pop()
                started = self._within_bounds(submission, partial(self._start, submission))
                if isinstance(started, Outcome):
                    yield started
                else:
                    runs.append(started)
            ended = [run for run in runs if not run.pending]
            if runs and not ended:  # or one that ended while another was booked would wait
                wait([f for run in runs for f in run.pending], return_when=FIRST_COMPLETED)
            if self._interrupted:  # these may have been broken off
                break
            for run in ended:
                runs.remove(run)
                yield self._within_bounds(run.submission, partial(self._finish, run))
        if self._interrupted:
            raise KeyboardInterrupt

    def _within_bounds(self, submission: Submission, step: Callable[[], T]) -> T | Outcome:
        """What a step of grading a submission returns, or the outcome if it raises anything."""
        student, assignment = submission.student, submission.assignment
        try:
            try:
                return step()
            except BadSubmission as bad:
                digest = self.course.digest(submission)
                outcome = Outcome(student, assignment, digest, bad.summary, detail=str(bad))
                outcome.keep(self.course)
                return outcome
        except OperationalError as error:  # locked by somebody else, say
            summary = "gradebook locked"
            sentence = f"The gradebook could not be written to ({error.orig}); run again."
        except OSError as error:  # a full disk, say
            summary = "not written"
            sentence = f"The result could not be written ({error.strerror or error}); run again."
        except Exception as error:
            logging.getLogger(__name__).debug("%s", submission, exc_info=True)
            summary = "could not be graded"
            what = plain(f"{type(error).__name__}: {error}", 150)
            sentence = f"It could not be graded ({what}); the next run tries again."
        with suppress(Exception):  # or nobody's result could be booked any more
            self.gradebook.db.rollback()
        return Outcome(student, assignment, "", summary, detail=sentence)

    def _start(self, submission: Submission) -> _Run:
        # formgrader shows the name as it is, so it must be no HTML either.
        if not submission.student.isprintable() or "<" in submission.student:
            raise BadSubmission(
                "odd name", "The name of the student's folder is not plain text; rename it."
            )
        if submission.assignment not in self.course.assignments:
            raise BadSubmission(
                "unknown assignment",
                f"There is no assignment {plain(submission.assignment, 60)!r}; "
                f"there are {', '.join(self.course.assignments)}.",
            )
        digest = self.course.digest(submission)
        sources = self._source_notebooks(submission.assignment)
        with self._handed_in(submission) as handed_in:
            submitted = handed_in.notebooks(list(sources))
        restored = {name: restore(notebook, sources[name]) for name, notebook in submitted.items()}
        futures, odd = {}, []
        for name, (notebook, remarks) in restored.items():
            modules = sources[name].metadata.get("handgrad", {}).get("modules", [])
            futures[name] = self.engine.submit(notebook, modules=modules, key=str(submission))
            odd += remarks
        return _Run(submission, digest, futures, odd)

    def _handed_in(self, submission: Submission) -> HandedIn:
        return HandedIn(submission.folder, self.course.directory.ignore)

    def _source_notebooks(self, assignment: str) -> dict[str, NotebookNode]:
        """The assignment's notebooks by file name, each cell as the gradebook knows it."""
        if assignment not in self._sources:
            self._sources[assignment] = source_notebooks(
                self.course.directory, self.gradebook, assignment
            )
        return self._sources[assignment]

    def _finish(self, run: _Run) -> Outcome:
        """Book the executed notebooks of a submission: gradebook, autograded/ and record."""
        student, assignment = run.submission.student, run.submission.assignment
        results = {name: future.result() for name, future in run.futures.items()}
        errors = [result.error for result in results.values()]
        book, odd = self.gradebook, list(run.odd)
        folder = self._clean_folder(run.submission)
        with self._handed_in(run.submission) as handed_in:
            if left_out := handed_in.copy_others(folder):
                odd.append(left_out)
            extra: dict[str, Any] = {}
            try:
                if stamp := handed_in.timestamp():
                    extra["timestamp"] = stamp
                    (folder / TIMESTAMP).write_text(f"{stamp} UTC")
            except BadSubmission as bad:
                extra["timestamp"] = None
                odd.append(f"counted as not late: {bad}".removesuffix("."))
        book.update_or_create_student(student)
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
            odd.append(f"{missing} is missing")
        book.commit()
        outcome = Outcome(
            student,
            assignment,
            "" if any(errors) else run.digest,
            summary_of(executed.values(), errors, odd),
            read_grades(book.db(), assignment, student)[student, assignment].booked,
            detail=plain("; ".join([error for error in errors if error] + odd), 1000),
            causes=causes_of(executed.values()),
            seconds=sum(result.seconds for result in results.values()),
        )
        outcome.keep(self.course)
        return outcome

    def _clean_folder(self, submission: Submission) -> Path:
        """autograded/<student>/<assignment>, made anew, with the course's own other files."""
        directory = self.course.directory
        parts = submission.student, submission.assignment
        folder = self.course.path(directory.autograded_directory, *parts)
        if folder.exists():
            utils.rmtree(str(folder))
        folder.mkdir(parents=True)
        source = self.course.path(directory.source_directory, submission.assignment)
        ignored = shutil.ignore_patterns(*directory.ignore, "*.ipynb")
        for path in sorted(source.rglob("*")):
            inside = path.relative_to(source)
            if path.is_file() and not path.is_symlink() and not ignored("", list(inside.parts)):
                (folder / inside).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, folder / inside)
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
