"""How one submission fared, and the record that is kept of it."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from handgrad.grading.course import Course, Submission


@dataclass
class Outcome:
    """How one submission fared; kept on record, so that it is graded again only if it changes."""

    student: str
    assignment: str
    digest: str  # of all that decides the score; empty if the run broke off
    summary: str  # what went wrong, in a few words
    score: float | None = None  # None: it could not be graded
    max_score: float | None = None
    detail: str = ""  # one sentence where there is something to say
    parts: dict[str, list[float]] = field(default_factory=dict)  # grade id -> [score, out of]
    causes: dict[str, list[str]] = field(default_factory=dict)  # grade id -> named mistakes
    seconds: float = 0.0

    @property
    def graded(self) -> bool:
        return self.score is not None

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


def known_outcome(course: Course, submission: Submission) -> Outcome | None:
    """The outcome on record, if nothing that decides it has changed since; None otherwise."""
    outcome = _read(_record(course, submission.student, submission.assignment))
    if outcome is None or outcome.digest != course.digest(submission):
        return None
    directory = course.directory
    folder = course.path(directory.autograded_directory, submission.student, submission.assignment)
    return None if outcome.graded and not folder.is_dir() else outcome


def outcomes_of(course: Course, assignment: str) -> list[Outcome]:
    """All outcomes on record for an assignment."""
    found = [_read(path) for path in course.records(assignment).glob("*.json")]
    return [outcome for outcome in found if outcome is not None]


def _record(course: Course, student: str, assignment: str) -> Path:
    return course.records(assignment) / f"{student}.json"


def _read(path: Path) -> Outcome | None:
    """The outcome in a file; None if there is none, or not one of this version."""
    try:
        return Outcome(**json.loads(path.read_text()))
    except (OSError, ValueError, TypeError):
        return None
