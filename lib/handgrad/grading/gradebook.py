"""nbgrader's gradebook: opened once for a whole run, written to and read in few steps.

In nbgrader each step opens and closes the gradebook for itself and commits cell by cell, which is
slow, and leaves half a submission behind if the run is cut off. Here there is one connection for
the run, and one transaction for each submission. What it holds of a class is read in three queries;
nbgrader's own properties take one each for each number.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader import api
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from sqlalchemy import ColumnElement, create_engine, func, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session


class SharedGradebook(Gradebook):
    """Puts off the commits of nbgrader's steps, and of its own methods, until `commit`."""

    def __init__(self, db_url: str, course_id: str):
        super().__init__(db_url, course_id)
        session = self.db()
        self.commit = session.commit
        session.commit = session.flush
        session.autoflush = False  # or half-made rows are flushed in between, with warnings


class SaveGrades(SaveAutoGrades):
    """Books the points of each test cell, as nbgrader does, in the gradebook of the resources."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours = resources["nbgrader"]
        self.gradebook = ours["gradebook"]
        self.notebook_id, self.assignment_id = ours["notebook"], ours["assignment"]
        self.student_id = ours["student"]
        for index, cell in enumerate(nb.cells):
            self.preprocess_cell(cell, resources, index)
        return nb, resources


class SaveLatePenalty(AssignLatePenalties):
    """Books the penalty for being late, as nbgrader does, in the gradebook of the resources."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours = resources["nbgrader"]
        book, assignment, student = ours["gradebook"], ours["assignment"], ours["student"]
        notebook = book.find_submission_notebook(ours["notebook"], assignment, student)
        late = book.find_submission(assignment, student).total_seconds_late
        penalty = None
        if late > 0:
            self.init_plugin()
            penalty = self.plugin_inst.late_submission_penalty(student, notebook.score, late)
        if penalty is not None:
            penalty = self._check_late_penalty(notebook, penalty)
        notebook.late_submission_penalty = penalty
        book.db.flush()
        return nb, resources


@dataclass(frozen=True)
class CellGrade:
    """The points of one cell."""

    auto: float | None  # as the tests gave them; None: a grader has to
    score: float  # as they count: a grader's, if there are any, and extra credit
    out_of: float
    by_hand: bool  # a grader gave points, or extra credit
    waits: bool  # for a grader


@dataclass
class Grades:
    """What the gradebook holds for one submission. Cells are named (notebook, grade id)."""

    seconds_late: float
    penalty: float = 0.0  # points, for being late
    cells: dict[tuple[str, str], CellGrade] = field(default_factory=dict)
    comments: dict[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def score(self) -> float:
        """As `nbgrader export` has it."""
        return max(0.0, sum(cell.score for cell in self.cells.values()) - self.penalty)

    @cached_property
    def max_score(self) -> float:
        return sum(cell.out_of for cell in self.cells.values())

    @property
    def waits(self) -> bool:
        return any(cell.waits for cell in self.cells.values())

    @property
    def by_hand(self) -> bool:
        return any(cell.by_hand for cell in self.cells.values())

    @property
    def booked(self) -> str:
        """A hash of what grading books: it stays the same when a grader gives points."""
        autos = [(*name, cell.auto) for name, cell in self.cells.items()]
        return _hash(self.seconds_late, sorted(autos))

    @property
    def shown(self) -> str:
        """A hash of what a feedback page shows."""
        scores = [(*name, cell.score, cell.out_of) for name, cell in self.cells.items()]
        comments = [(*name, comment) for name, comment in self.comments.items()]
        return _hash(self.penalty, sorted(scores), sorted(comments))


def _hash(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:20]


def read_grades(
    session: Session, assignment: str | None = None, student: str | None = None
) -> dict[tuple[str, str], Grades]:
    """What a gradebook holds by (student, assignment), or of one assignment or student only."""
    ours: list[ColumnElement[bool]] = []
    if assignment is not None:
        ours.append(api.Assignment.name == assignment)
    if student is not None:
        ours.append(api.SubmittedAssignment.student_id == student)
    base, graded, task = (kind.__table__ for kind in (api.BaseCell, api.GradeCell, api.TaskCell))

    grades: dict[tuple[str, str], Grades] = {}
    notebooks: dict[str, tuple[Grades, str]] = {}  # by the key of their rows: grades and name
    for who, name, timestamp, due, extension, key, notebook, penalty in session.execute(
        select(
            api.SubmittedAssignment.student_id,
            api.Assignment.name,
            api.SubmittedAssignment.timestamp,
            api.Assignment.duedate,
            api.SubmittedAssignment.extension,
            api.SubmittedNotebook.id,
            api.Notebook.name,
            api.SubmittedNotebook.late_submission_penalty,
        )
        .select_from(api.SubmittedAssignment)
        .join(api.Assignment)
        .outerjoin(api.SubmittedNotebook)
        .outerjoin(api.Notebook, api.Notebook.id == api.SubmittedNotebook.notebook_id)
        .where(*ours)
    ):
        late = timedelta(0)
        if timestamp is not None and due is not None:
            late = max(late, timestamp - (due + (extension or timedelta(0))))
        of_this = grades.setdefault((who, name), Grades(late.total_seconds()))
        of_this.penalty += penalty or 0.0
        notebooks[key] = of_this, notebook

    for key, cell, auto, score, manual, extra, waits, out_of in session.execute(
        select(
            api.Grade.notebook_id,
            base.c.name,
            api.Grade.auto_score,
            api.Grade.score,
            api.Grade.manual_score,
            api.Grade.extra_credit,
            api.Grade.needs_manual_grade,
            func.coalesce(graded.c.max_score, task.c.max_score, 0.0),
        )
        .select_from(api.Grade)
        .join(base, base.c.id == api.Grade.cell_id)
        .outerjoin(graded, graded.c.id == base.c.id)
        .outerjoin(task, task.c.id == base.c.id)
        .join(api.SubmittedNotebook, api.SubmittedNotebook.id == api.Grade.notebook_id)
        .join(api.SubmittedAssignment)
        .join(api.Assignment)
        .where(*ours)
    ):
        of_this, notebook = notebooks[key]
        by_hand = manual is not None or bool(extra)
        of_this.cells[notebook, cell] = CellGrade(auto, score, out_of, by_hand, bool(waits))

    for key, cell, comment in session.execute(
        select(api.Comment.notebook_id, base.c.name, api.Comment.comment)
        .select_from(api.Comment)
        .join(base, base.c.id == api.Comment.cell_id)
        .join(api.SubmittedNotebook, api.SubmittedNotebook.id == api.Comment.notebook_id)
        .join(api.SubmittedAssignment)
        .join(api.Assignment)
        .where(*ours, api.Comment.comment.is_not(None))
    ):
        of_this, notebook = notebooks[key]
        of_this.comments[notebook, cell] = comment
    return grades


class UnusableGradebook(Exception):
    """The gradebook cannot be used; the message says why, in one sentence."""


@contextmanager
def _usable() -> Iterator[None]:
    """Raises UnusableGradebook for what stands in the way of a connection, but for a lock."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise UnusableGradebook(
            f"c.CourseDirectory.db_url needs the package {error.name}, which is not installed."
        ) from None
    except SQLAlchemyError as error:
        if is_locked(error):
            raise
        raise UnusableGradebook(f"The gradebook cannot be opened: {reason(error)}.") from None


@_usable()
def exists(db_url: str) -> bool:
    """Whether there is a gradebook yet. It is not touched.

    Raises UnusableGradebook if it cannot be used, OperationalError if it is locked.
    """
    url = make_url(db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return False
    engine = create_engine(url)
    try:
        found = inspect(engine).get_multi_columns()
    finally:
        engine.dispose()
    columns = {name: {column["name"] for column in all_} for (_, name), all_ in found.items()}
    for name, table in api.Base.metadata.tables.items():
        missing = {column.name for column in table.columns} - columns.get(name, set())
        if columns and missing:
            raise UnusableGradebook(
                f"The gradebook is not of this version of nbgrader (its table {name} has no "
                f"{min(missing)}): copy it, then run `nbgrader db upgrade`."
            )
    return bool(columns)


@_usable()
def open_gradebook(db_url: str, course_id: str) -> SharedGradebook:
    """The gradebook, made anew where there is none. Raises as `exists` does."""
    exists(db_url)
    return SharedGradebook(db_url, course_id)


def is_locked(error: Exception) -> bool:
    return isinstance(error, OperationalError) and "locked" in str(error.orig)


def reason(error: SQLAlchemyError) -> str:
    """The database's own words, without SQLAlchemy's advice."""
    return str(getattr(error, "orig", None) or error).split("\n")[0].strip().rstrip(".")
