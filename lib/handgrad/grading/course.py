"""The course folder: its configuration, its assignments, and who handed in what."""

import fcntl
import hashlib
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
import nbgrader
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from traitlets import TraitError
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

import handgrad
from handgrad.grading import gradebook, sandbox
from handgrad.grading.gradebook import Grades, SharedGradebook
from handgrad.grading.preprocessors import HideTests
from handgrad.grading.submission import digest_of_submission

CONFIG = "nbgrader_config.py"


class WrongUse(Exception):
    """The command was told to do what it cannot; the message says why, in one sentence."""


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one assignment: the folder submitted/<student>/<name>."""

    student: str
    assignment: str
    folder: Path

    def __str__(self) -> str:
        return f"{self.student}/{self.assignment}"


class Course:
    """A folder with nbgrader_config.py, laid out the way nbgrader expects.

    Raises WrongUse if the configuration cannot be read.
    """

    def __init__(self, root: Path):
        self.root = root
        # nbgrader calls `alembic` by name, which is installed beside this Python.
        os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        try:
            self.config: Config = PyFileConfigLoader(CONFIG, str(root)).load_config()
            self.config.CourseDirectory.root = str(root)
            self.directory = CourseDirectory(config=self.config)
            timeout = Execute(config=self.config).timeout
            self.hidden_from = HideTests(config=self.config).silent_from
        except (Exception, SystemExit) as error:
            raise WrongUse(_mistake_in(root / CONFIG, error)) from None
        self.cell_seconds = cell_seconds(timeout)
        self._source_digests: dict[str, str] = {}

    @classmethod
    def find(cls, start: Path) -> "Course":
        """The course that `start` lies in. Raises WrongUse if there is none."""
        for folder in [start, *start.parents]:
            if (folder / CONFIG).is_file():
                return cls(folder)
        raise WrongUse(f"There is no {CONFIG} in {start} or above it: start in the course folder.")

    @cached_property
    def assignments(self) -> list[str]:
        """The folders in source/. Raises WrongUse if there are none."""
        source = self.path(self.directory.source_directory)
        found = sorted(_folders(source)) if source.is_dir() else []
        if not found:
            raise WrongUse(f"There is no assignment in {source}: expected a folder for each.")
        return found

    def known(self, assignments: list[str]) -> list[str]:
        """The assignments named, or all where none is. Raises WrongUse for one that is not."""
        _all_known("assignment", assignments, self.assignments)
        return assignments or self.assignments

    def path(self, *parts: str) -> Path:
        return self.root.joinpath(*parts)

    def records(self, assignment: str) -> Path:
        """The folder that records, for one assignment, what was graded and in which version."""
        return self.path(".grading", assignment)

    def gradebook(self) -> SharedGradebook:
        """The gradebook, made anew where there is none. Raises UnusableGradebook."""
        return gradebook.open_gradebook(self.directory.db_url, self.directory.course_id)

    def grades(self, assignment: str | None = None) -> dict[tuple[str, str], Grades]:
        """What the gradebook holds, by (student, assignment). Raises UnusableGradebook."""
        if not gradebook.exists(self.directory.db_url):
            return {}
        with self.gradebook() as book:
            return gradebook.read_grades(book.db(), assignment)

    @contextmanager
    def locked(self, wait: Callable[[], None]) -> Iterator[None]:
        """Holds off other runs on this course, and calls `wait` before waiting for one.

        Two runs would write into each other's folders, and each would do what the other has done.
        """
        path = self.path(".grading", ".lock")
        path.parent.mkdir(exist_ok=True)
        with path.open("w") as file:  # a lock of this process, which no child inherits
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                wait()
                fcntl.lockf(file, fcntl.LOCK_EX)
            yield

    def submissions(self, assignments: list[str], students: list[str]) -> list[Submission]:
        """What was handed in: everything, or that of the assignments and students named.

        Of a student whose folder cannot be read, every assignment is taken to be there.
        Raises WrongUse for an assignment or a student that does not exist.
        """
        self.known(assignments)
        root = self.path(self.directory.submitted_directory)
        present = sorted(_folders(root)) if root.is_dir() else []
        _all_known("student", students, present)
        found = []
        for student in dict.fromkeys(students) or present:
            try:
                names = sorted(_folders(root / student))
            except OSError:
                names = self.assignments
            found += [
                Submission(student, name, root / student / name)
                for name in names
                if not assignments or name in assignments
            ]
        return found

    def grade_ids(self, assignment: str) -> list[str]:
        """The ids of an assignment's cells as release/ has them, from the top down."""
        folder = self.path(self.directory.release_directory, assignment)
        notebooks = [nbformat.read(path, 4) for path in sorted(folder.glob("*.ipynb"))]
        data = [cell.metadata.get("nbgrader", {}) for nb in notebooks for cell in nb.cells]
        return [one["grade_id"] for one in data if "grade_id" in one]

    def generate(self, *assignments: str) -> None:
        """Bring release/ and the gradebook up to date with source/, where source/ has changed.

        Raises WrongUse for a mistake in source/, with release/ and the gradebook as they were.
        """
        from handgrad.grading.generate import generate  # which takes half a second to import

        generate(self, assignments)

    def source_digest(self, assignment: str) -> str:
        """A hash of all that decides what is handed out: source/ and the configuration."""
        if assignment not in self._source_digests:
            source = self.path(self.directory.source_directory, assignment)
            config = hashlib.sha256(self.path(CONFIG).read_bytes()).hexdigest()[:20]
            self._source_digests[assignment] = digest_of(source) + config
        return self._source_digests[assignment]

    @cached_property
    def _software(self) -> str:
        return digest_of(Path(handgrad.__file__).parent, "*.py") + str(nbgrader.__version__)

    def digest(self, submission: Submission) -> str:
        """A hash that changes with anything that decides the score.

        That is the answer, source/, the configuration and the software.
        """
        answer = digest_of_submission(submission.folder, self.directory.ignore)
        return answer + self.source_digest(submission.assignment) + self._software


def _folders(folder: Path) -> list[str]:
    """Names of the folders in a folder, but for hidden ones. Raises OSError."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):  # as of a link to itself
                if entry.is_dir() and not entry.name.startswith("."):
                    found.append(entry.name)
    return found


def _mistake_in(path: Path, error: BaseException) -> str:
    """What is wrong with a configuration, and in which line of it."""
    places = traceback.extract_tb(error.__traceback__)
    lines = [place.lineno for place in places if place.filename == str(path)]
    if isinstance(error, SyntaxError) and error.filename == str(path):
        lines = [error.lineno]
    place = f"{path.name}, line {lines[-1]}" if lines else path.name
    if isinstance(error, TraitError):
        return f"{place}: {error}"
    message = error.msg if isinstance(error, SyntaxError) else error
    return f"{place}: {type(error).__name__}: {message}"


def sandboxed(config: Config, warn: Callable[[str], object]) -> bool:
    """Whether the sandbox works here; if not, `warn` gets a sentence that says why.

    Raises WrongUse if not, where the course requires it.
    """
    missing = sandbox.supported()
    if missing and config.Sandbox.get("required", True):
        advice = f"To go on without it, set c.Sandbox.required = False in {CONFIG}."
        raise WrongUse(f"{missing} {advice}")
    if missing:
        warn(missing)
    return missing is None


def cell_seconds(timeout: int | None) -> int | None:
    """What c.Execute.timeout gives a cell; None: no limit but that of the notebook.

    Raises WrongUse for what is neither seconds nor None.
    """
    if timeout == 0 or (timeout or 0) < -1:
        raise WrongUse(f"{CONFIG}: c.Execute.timeout is {timeout}; expected seconds or None.")
    return None if timeout == -1 else timeout


def digest_of(folder: Path, pattern: str = "*") -> str:
    """A hash of the files in a folder and below, names and contents."""
    sha = hashlib.sha256()
    for path in sorted(p for p in folder.rglob(pattern) if p.is_file() and not p.is_symlink()):
        sha.update(os.fsencode(path.relative_to(folder)))
        sha.update(path.read_bytes())
    return sha.hexdigest()[:20]


def _all_known(kind: str, named: list[str], known: list[str]) -> None:
    for name in named:
        if name not in known:
            raise WrongUse(f"There is no {kind} {name!r}; there are {', '.join(known) or 'none'}.")
