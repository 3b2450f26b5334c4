"""The course folder: its configuration, its assignments, and who handed in what."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
import nbgrader
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

import handgrad

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
    """A folder with nbgrader_config.py, laid out the way nbgrader expects."""

    def __init__(self, root: Path):
        self.root = root
        # nbgrader calls `alembic` by name, which is installed beside this Python.
        os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.config: Config = PyFileConfigLoader(CONFIG, str(root)).load_config()
        self.config.CourseDirectory.root = str(root)
        self.directory = CourseDirectory(config=self.config)

    @classmethod
    def find(cls, start: Path) -> "Course":
        """The course that `start` lies in. Raises WrongUse if there is none."""
        for folder in [start, *start.parents]:
            if (folder / CONFIG).is_file():
                return cls(folder)
        raise WrongUse(f"There is no {CONFIG} in {start} or above it: start in the course folder.")

    @cached_property
    def assignments(self) -> list[str]:
        source = self.path(self.directory.source_directory)
        return sorted(folder.name for folder in source.iterdir() if folder.is_dir())

    def known(self, assignments: list[str]) -> list[str]:
        """The assignments named, or all where none is. Raises WrongUse for one that is not."""
        _all_known("assignment", assignments, self.assignments)
        return assignments or self.assignments

    def path(self, *parts: str) -> Path:
        return self.root.joinpath(*parts)

    def records(self, assignment: str) -> Path:
        """The folder that records, for one assignment, what was graded and in which version."""
        return self.path(".grading", assignment)

    def gradebook(self) -> Gradebook:
        return Gradebook(self.directory.db_url, self.directory.course_id)

    def submissions(self, assignments: list[str], students: list[str]) -> list[Submission]:
        """What was handed in: everything, or that of the assignments and students named.

        Raises WrongUse for an assignment or a student that does not exist.
        """
        self.known(assignments)
        root = self.path(self.directory.submitted_directory)
        present = sorted(d.name for d in root.glob("*") if d.is_dir()) if root.is_dir() else []
        _all_known("student", students, present)
        return [
            Submission(student, folder.name, folder)
            for student in students or present
            for folder in sorted((root / student).iterdir())
            if folder.is_dir() and (not assignments or folder.name in assignments)
        ]

    def released(self, assignment: str) -> dict[str, nbformat.NotebookNode]:
        """The release notebooks of an assignment by file name."""
        folder = self.path(self.directory.release_directory, assignment)
        return {path.name: nbformat.read(path, 4) for path in sorted(folder.glob("*.ipynb"))}

    def generate(self, assignment: str) -> None:
        """Bring release/ and the gradebook up to date with source/, where source/ has changed."""
        digest = digest_of(self.path(self.directory.source_directory, assignment))
        record = self.records(assignment) / "source.json"
        known = record.is_file() and json.loads(record.read_text()) == digest
        with self.gradebook() as gradebook:
            try:
                known = known and bool(gradebook.find_assignment(assignment).notebooks)
            except MissingEntry:
                known = False
        if known and self.path(self.directory.release_directory, assignment).is_dir():
            return
        config = Config(self.config)
        config.CourseDirectory.assignment_id = assignment
        directory = CourseDirectory(config=config)
        GenerateAssignment(coursedir=directory, config=config, force=True).start()
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(json.dumps(digest))

    @cached_property
    def _software(self) -> str:
        return digest_of(Path(handgrad.__file__).parent, "*.py") + str(nbgrader.__version__)

    def digest(self, submission: Submission) -> str:
        """A hash that changes with anything that decides the score: answer, source or software."""
        source = self.path(self.directory.source_directory, submission.assignment)
        return digest_of(submission.folder) + digest_of(source) + self._software


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
