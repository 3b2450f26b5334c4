"""Where a submission stands: handed in, on record, and in the gradebook.

The table, summary.csv and the report all show this. Only what is in submitted/ counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handgrad.grading.course import Course, Submission
from handgrad.grading.gradebook import Grades
from handgrad.grading.outcome import Outcome, is_current, outcome_of
from handgrad.grading.summary import exercise_of


@dataclass(frozen=True)
class Standing:
    """Where one submission stands."""

    submission: Submission
    grades: Grades | None  # None: it was never graded
    outcome: Outcome | None  # of its last run; None: never, or it has changed since

    @property
    def to_do(self) -> bool:
        """Whether it is to be graded: it is new, has changed, or its last run broke off."""
        return self.outcome is None or not self.outcome.digest

    @property
    def settled(self) -> bool:
        """Graded to the end."""
        return self.outcome is not None and self.outcome.settled

    @property
    def failed(self) -> bool:
        """Whether it could not be graded."""
        return self.outcome is not None and not self.outcome.graded

    @property
    def needs_attention(self) -> bool:
        waits = self.grades is not None and self.grades.waits
        return waits or not self.settled or self.detail != ""

    @property
    def detail(self) -> str:
        return self.outcome.detail if self.outcome else ""

    @property
    def causes(self) -> dict[str, list[str]]:
        """The named mistakes by grade id."""
        return self.outcome.causes if self.outcome else {}

    @property
    def words(self) -> str:
        """What went wrong; "complete" if all points are there and nothing is left to do."""
        if self.outcome is None:
            return "not graded yet" if self.grades is None else "to be graded again"
        words = [self.outcome.summary]
        grades = self.grades
        if grades is None:
            return words[0]
        if self.failed:
            return f"{words[0]}; the score is of an earlier version"
        if grades.waits:
            words.append("needs manual grading")
        if grades.by_hand:
            words.append("graded by hand")
        if grades.penalty:
            words.append(f"late (-{grades.penalty:g})")
        if words == ["complete"]:  # but not all points, as with an answer in words left blank
            words += [
                f"{exercise_of(name)}: {cell.score:g} of {cell.out_of:g}"
                for (_, name), cell in grades.cells.items()
                if cell.score < cell.out_of
            ]
        return "; ".join(words[1:] if words[0] == "complete" and words[1:] else words)


def standings(
    course: Course,
    submissions: Iterable[Submission],
    grades: dict[tuple[str, str], Grades],
    fresh: Iterable[Outcome] = (),
) -> list[Standing]:
    """Where submissions stand, with the gradebook's `grades` by (student, assignment).

    `fresh` are outcomes of this run, which need not be on record.
    """
    just_now = {(outcome.student, outcome.assignment): outcome for outcome in fresh}
    found = []
    for submission in submissions:
        name = submission.student, submission.assignment
        outcome = just_now.get(name)
        if outcome is None:
            outcome = outcome_of(course, submission)
            # One that broke off is to do in any case.
            if outcome and outcome.digest:
                current = is_current(course, outcome, submission, grades.get(name))
                outcome = outcome if current else None
        found.append(Standing(submission, grades.get(name), outcome))
    return found
