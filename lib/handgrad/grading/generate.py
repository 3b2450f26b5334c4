"""Brings release/ and the gradebook up to date with source/, all of it or nothing.

It does what `nbgrader generate_assignment` does, by the same steps, but into a scratch folder and
within one transaction, which take effect when all has gone well. A mistake in source/ becomes one
sentence with the file and the cell.
"""

import ast
import os
import shutil
import traceback
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager
from nbconvert.exporters.exporter import ResourcesDict
from nbconvert.writers.files import FilesWriter
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import MissingEntry
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import ValidationError
from nbgrader.preprocessors import (
    ClearHiddenTests,
    ClearMarkScheme,
    ClearSolutions,
    NbGraderPreprocessor,
    SaveCells,
)
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from handgrad.grading.course import Course, WrongUse
from handgrad.grading.gradebook import SharedGradebook

CHANGED = (
    "Make it as it was, or an assignment of its own; or copy gradebook.db and drop all grades of "
    "{0} with `nbgrader db assignment remove {0} --force`."
)


def generate(course: Course, assignments: Iterable[str]) -> None:
    """Bring release/ and the gradebook up to date, where source/ or the configuration has changed.

    Raises WrongUse for a mistake in source/; then the assignment is as it was.
    """
    with course.gradebook() as book:
        for name in assignments:
            record, digest = course.records(name) / "source", course.source_digest(name)
            try:
                known = bool(book.find_assignment(name).notebooks)
                known = known and record.read_text(errors="replace") == digest
            except (MissingEntry, OSError):
                known = False
            if not known or not course.path(course.directory.release_directory, name).is_dir():
                _generate(course, book, name)
                record.parent.mkdir(parents=True, exist_ok=True)
                record.write_text(digest)


def _generate(course: Course, book: SharedGradebook, name: str) -> None:
    target = course.path(course.directory.release_directory, name)
    target.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix=".", dir=target.parent) as scratch:
        new, old = Path(scratch, name), Path(scratch, ".old")
        try:
            # nbgrader's steps open a gradebook for this course, too; two at once would clash.
            book.check_course("default_course")
            _convert(course, book, name, scratch)
            if target.exists():
                target.rename(old)
            try:
                new.rename(target)
                book.commit()
            except BaseException:
                shutil.rmtree(target, ignore_errors=True)
                if old.exists():
                    old.rename(target)
                raise
        except BaseException:
            book.db.rollback()
            raise


def _convert(course: Course, book: SharedGradebook, name: str, scratch: str) -> None:
    """Write scratch/`name`, and what belongs to it into the open transaction of `book`."""
    config = Config(course.config)
    config.CourseDirectory.assignment_id = name
    config.CourseDirectory.release_directory = scratch
    directory = CourseDirectory(config=config, student_id=".")
    converter = GenerateAssignment(coursedir=directory, config=config, no_database=True)
    source = course.path(directory.source_directory, name)
    if not list(source.glob("*.ipynb")):
        raise WrongUse(f"There is no notebook in {source}.")
    converter.init_notebooks()
    notebooks = sorted(path for all_ in converter.assignments.values() for path in all_)
    converter.writer = FilesWriter(parent=converter, config=config)
    converter.exporter = converter.exporter_class(parent=converter, config=config)
    check = _Check(parent=converter)
    converter.exporter.register_preprocessor(check)
    for step in converter.preprocessors:
        step = import_item(step) if isinstance(step, str) else step
        if step is SaveCells:
            step = _SaveCells(parent=converter)
            step.gradebook = book
        converter.exporter.register_preprocessor(step)
    _drop_notebooks(book, name, {Path(path).stem for path in notebooks}, source)
    with utils.chdir(str(course.root)):
        converter.run_pre_convert_hook()
        converter.init_assignment(name, ".")
        for path in notebooks:
            try:
                converter.convert_single_notebook(path)
            except Exception as error:
                raise WrongUse(
                    f"{os.path.relpath(path)}{_told(error, check.first_lines)}"
                ) from error
        converter.set_permissions(name, ".")
        converter.run_post_convert_hook()
    assignment = book.find_assignment(name)
    if not any(notebook.grade_cells or notebook.task_cells for notebook in assignment.notebooks):
        raise WrongUse(f"No cell in {source} has points: mark tests in JupyterLab's side bar.")


def _drop_notebooks(book: SharedGradebook, name: str, stems: set[str], source: Path) -> None:
    """Drop from the gradebook what is no longer in source/. Raises WrongUse if it has grades."""
    assignment = book.update_or_create_assignment(name)
    known = {notebook.name for notebook in assignment.notebooks}
    for stem in sorted(known ^ stems):
        if assignment.submissions:
            change = "was added" if stem in stems else "is gone"
            raise WrongUse(
                f"{source / stem}.ipynb {change}, but {name} has been graded. "
                + CHANGED.format(name)
            )
        if stem in known:
            book.remove_notebook(stem, name)


def _told(error: Exception, first_lines: dict[str, str]) -> str:
    """The cell that a step was at, and what it says of it."""
    if isinstance(error, ValidationError) and isinstance(error.__context__, Exception):
        error = error.__context__  # nbgrader tells the first in general terms only
    locals_ = [frame.f_locals for frame, _ in traceback.walk_tb(error.__traceback__)]
    cells = [here["cell"] for here in locals_ if isinstance(here.get("cell"), NotebookNode)]
    place = ""
    if cells:
        grade_id = cells[-1].metadata.get("nbgrader", {}).get("grade_id")
        place = f", cell {grade_id or first_lines.get(cells[-1].get('id'))}"
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    return f"{place}: {message}"


class _Check(NbGraderPreprocessor):
    """Finds what nbgrader's own steps overlook, before they begin."""

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        self.first_lines: dict[str, str] = {}  # of the cells, by their id

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        if not nb.metadata.get("kernelspec", {}).get("name"):
            raise ValueError("it names no kernel; open it in JupyterLab, choose one and save.")
        self.first_lines = {
            cell.id: repr(cell.source.strip().split("\n")[0]) for cell in nb.cells if "id" in cell
        }
        solutions, schemes = ClearSolutions(parent=self), ClearMarkScheme(parent=self)
        self.tests = tests = ClearHiddenTests(parent=self)
        self.markers = [
            (solutions.begin_solution_delimeter, solutions.end_solution_delimeter),
            (tests.begin_test_delimeter, tests.end_test_delimeter),
            (schemes.begin_mark_scheme_delimeter, schemes.end_mark_scheme_delimeter),
        ]
        return super().preprocess(nb, resources)

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Raises ValueError for a marker without its other half: nbgrader hands out what follows
        an END that was to begin. Likewise for tests of which the hidden part leaves no Python.
        """
        for begin, end in self.markers:
            inside = False
            for line in cell.source.split("\n"):
                if begin in line:
                    if inside:
                        raise ValueError(f"{end} is missing between two lines with {begin}.")
                    inside = True
                elif end in line:
                    if not inside:
                        raise ValueError(f"{end} stands without {begin} before it.")
                    inside = False
            if inside:
                raise ValueError(f"{end} is missing after {begin}.")
        rest = NotebookNode(source=cell.source)
        if self.tests._remove_hidden_test_region(rest) and cell.cell_type == "code":
            try:
                ast.parse(TransformerManager().transform_cell(rest.source))
            except SyntaxError as error:
                raise ValueError(f"without its hidden tests it is no Python: {error}.") from error
        return cell, resources


class _SaveCells(SaveCells):
    """Books the cells of a source notebook, as nbgrader does, in the gradebook of the run."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours = resources["nbgrader"]
        self.notebook_id, self.assignment_id = ours["notebook"], ours["assignment"]
        for kind in ("grade", "solution", "task", "source"):
            setattr(self, f"new_{kind}_cells", {})
        nb, resources = super(SaveCells, self).preprocess(nb, resources)
        self._check_graded()
        self._create_notebook(nb)
        return nb, resources

    def _check_graded(self) -> None:
        """Raises ValueError if cells come or go, or change their roles, that have grades."""
        try:
            notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        except MissingEntry:
            return
        if not notebook.submissions:
            return
        for kind in ("source", "grade", "solution", "task"):
            old = {cell.name for cell in getattr(notebook, f"{kind}_cells")}
            for name in sorted(old ^ set(getattr(self, f"new_{kind}_cells"))):
                change = "is gone" if name in old else "was added"
                role = "" if kind == "source" else f" as a {kind} cell"
                raise ValueError(
                    f"cell {name} {change}{role}, but {self.assignment_id} has been graded. "
                    + CHANGED.format(self.assignment_id)
                )
