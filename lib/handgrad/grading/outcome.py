"""How one submission fared, and the record that is kept of it.

Scores are not on record: they come from the gradebook alone, where a grader may change them.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from handgrad.grading.course import Course, Submission
from handgrad.grading.gradebook import Grades

LONGEST_NAME = 255  # bytes; what a file system allows


@dataclass
class Outcome:
    """How one submission fared; kept on record, so that it is graded again only if it changes."""

    student: str
    assignment: str
    digest: str  # of all that decides the score; empty if the run broke off
    summary: str  # what went wrong, in a few words
    booked: str = ""  # `Grades.booked` when it was; empty: it could not be graded
    detail: str = ""  # one sentence where there is something to say
    causes: dict[str, list[str]] = field(default_factory=dict)  # grade id -> named mistakes
    seconds: float = 0.0
    page: str = ""  # `Grades.shown` when its feedback was written; empty: it was not

    @property
    def graded(self) -> bool:
        return self.booked != ""

    @property
    def settled(self) -> bool:
        """Graded to the end; a run that broke off is tried again next time."""
        return self.graded and self.digest != ""

    def keep(self, course: Course) -> None:
        """Put the outcome on record: whole or not at all, even if interrupted."""
        path = _record(course, self.student, self.assignment)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(".part")
        scratch.write_text(json.dumps(asdict(self)))
        scratch.replace(path)


def outcome_of(course: Course, submission: Submission) -> Outcome | None:
    """The outcome on record; None if there is none, or not one of this version."""
    path = _record(course, submission.student, submission.assignment)
    try:
        outcome = Outcome(**json.loads(path.read_text()))
    except (OSError, ValueError, TypeError):
        return None
    kinds = {"causes": dict, "seconds": float}
    fits = all(isinstance(it, kinds.get(name, str)) for name, it in vars(outcome).items())
    return outcome if fits else None


def is_current(
    course: Course, outcome: Outcome, submission: Submission, grades: Grades | None
) -> bool:
    """Whether nothing that decides an outcome has changed since.

    `grades` are what the gradebook holds for the submission: another gradebook, a due date or an
    extension count as a change, a grader's points do not.
    """
    if outcome.digest != course.digest(submission):
        return False
    if not outcome.graded:
        return True
    folder = course.path(
        course.directory.autograded_directory, submission.student, submission.assignment
    )
    return grades is not None and grades.booked == outcome.booked and folder.is_dir()


def _record(course: Course, student: str, assignment: str) -> Path:
    """Where it is kept; what belongs to no student is in files without a suffix."""
    name = f"{student}.json"
    if len(os.fsencode(name)) > LONGEST_NAME:
        name = hashlib.sha256(os.fsencode(student)).hexdigest() + ".long"
    return course.records(assignment) / name
