"""A mistake in source/ is one sentence with file and cell, and nothing is changed by it."""

import re
import sqlite3
from html import unescape
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook

from handgrad.grading.course import Course, WrongUse
from handgrad.grading.generate import generate
from handgrad.grading.gradebook import SharedGradebook

pytestmark = pytest.mark.slow


def state(course):
    """All that is in release/ and in the gradebook."""
    files = {path: path.read_bytes() for path in course.glob("release/**/*") if path.is_file()}
    with sqlite3.connect(course / "gradebook.db") as book:
        return files, "\n".join(book.iterdump())


def edit(course, change):
    path = course / "source/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    change(notebook)
    nbformat.write(notebook, path)


def source_of(index, old, new):
    def change(notebook):
        assert old in notebook.cells[index].source
        notebook.cells[index].source = notebook.cells[index].source.replace(old, new)

    return change


def data_of(index, **data):
    return lambda notebook: notebook.cells[index].metadata.nbgrader.update(data)


def without(index, key):
    return lambda notebook: notebook.cells[index].metadata.nbgrader.pop(key)


def no_kernel(notebook):
    del notebook.metadata["kernelspec"]


def no_points(notebook):
    for cell in notebook.cells:
        cell.metadata.pop("nbgrader", None)
        cell.source = "pass"


def twice(notebook):
    notebook.cells.append(nbformat.NotebookNode(notebook.cells[2], id="again"))


IN_ANSWER, IN_TEST = "double.ipynb, cell double: ", "double.ipynb, cell double-test: "
MISTAKES = {
    "two cells of one id": (twice, IN_TEST + "Duplicate grade id: double-test"),
    "no end of a solution": (
        source_of(1, "### END SOLUTION", ""),
        IN_ANSWER + "END SOLUTION is missing after BEGIN SOLUTION.",
    ),
    "no beginning of a solution": (
        source_of(1, "### BEGIN SOLUTION", ""),
        IN_ANSWER + "END SOLUTION stands without BEGIN SOLUTION before it.",
    ),
    "solutions within each other": (
        source_of(1, "return", "### BEGIN SOLUTION\n    return"),
        IN_ANSWER + "END SOLUTION is missing between two lines with BEGIN SOLUTION.",
    ),
    "a solution in a cell of no role": (
        source_of(0, "math", "math\n### BEGIN SOLUTION\n### END SOLUTION"),
        "double.ipynb, cell 'import math': Solution region detected in a non-solution cell",
    ),
    "no end of hidden tests": (
        source_of(2, "### END HIDDEN TESTS", ""),
        IN_TEST + "END HIDDEN TESTS is missing after BEGIN HIDDEN TESTS.",
    ),
    "no beginning of hidden tests": (
        source_of(2, "### BEGIN HIDDEN TESTS", ""),
        IN_TEST + "END HIDDEN TESTS stands without BEGIN HIDDEN TESTS before it.",
    ),
    "hidden tests that leave no Python": (
        source_of(2, "### BEGIN", "with open('x'):\n    ### BEGIN"),
        IN_TEST + "without its hidden tests it is no Python: expected an indented block",
    ),
    "hidden tests in an answer": (
        source_of(1, "def", "### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\ndef"),
        IN_ANSWER + "Hidden test region detected in a non-grade cell",
    ),
    "negative points": (data_of(2, points=-3), IN_TEST + "-3 is less than the minimum of 0"),
    "points in words": (data_of(2, points="three"), IN_TEST + "'three' is not of type 'number'"),
    "no points": (without(2, "points"), IN_TEST + "nbgrader cell 'double-test' does not have"),
    "no id": (without(1, "grade_id"), "double.ipynb, cell 'def double(x):': "),
    "a half-made role": (without(1, "locked"), IN_ANSWER + "'locked' is a required property"),
    "an older nbgrader": (data_of(1, schema_version=1), IN_ANSWER + "Outdated schema version"),
    "no kernel": (no_kernel, "double.ipynb: it names no kernel"),
    "nothing to grade": (no_points, "has points: mark tests in JupyterLab's side bar"),
}


@pytest.mark.parametrize(("change", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_and_changes_nothing(tiny_course, change, sentence):
    before = state(tiny_course)
    edit(tiny_course, change)
    with pytest.raises(WrongUse) as caught:
        Course(tiny_course).generate("double")
    assert sentence in str(caught.value)
    assert state(tiny_course) == before
    assert [path.name for path in tiny_course.glob("release/*")] == ["double"]


def test_a_file_that_is_no_notebook_is_told(tiny_course):
    before = state(tiny_course)
    (tiny_course / "source/double/more.ipynb").write_text("{ this is no notebook")
    with pytest.raises(WrongUse, match=r"more.ipynb: Notebook does not appear to be JSON"):
        Course(tiny_course).generate("double")
    assert state(tiny_course) == before
    (tiny_course / "source/later").mkdir()
    with pytest.raises(WrongUse, match=r"There is no notebook in .*/source/later"):
        Course(tiny_course).generate("later")


def test_what_changed_is_generated_with_its_other_files(tiny_course):
    path = tiny_course / "release/double/double.ipynb"
    before = path.stat().st_mtime_ns
    Course(tiny_course).generate("double")
    assert path.stat().st_mtime_ns == before, "nothing has changed"

    edit(tiny_course, source_of(2, "double(2) == 4", "double(3) == 6"))
    (tiny_course / "source/double/data.csv").write_text("1,2")
    Course(tiny_course).generate("double")
    assert "double(3) == 6" in path.read_text()
    assert "-1.5" not in path.read_text(), "hidden tests are not handed out"
    assert "return 2 * x" not in path.read_text()
    assert (tiny_course / "release/double/data.csv").read_text() == "1,2"
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write('c.ClearSolutions.code_stub = {"python": "pass  # yours"}\n')
    Course(tiny_course).generate("double")
    assert "pass  # yours" in path.read_text()


def test_tests_are_folded_for_students_only(tiny_course, grade):
    released = nbformat.read(tiny_course / "release/double/double.ipynb", 4)
    folded = [cell.metadata.get("jupyter") for cell in released.cells]
    assert folded == [None, None, {"source_hidden": True}]
    released.cells[1].source = "def double(x):\n    return 2 * abs(x)"
    (tiny_course / "submitted/amy/double").mkdir(parents=True)
    nbformat.write(released, tiny_course / "submitted/amy/double/double.ipynb")
    _, rows, _ = grade(tiny_course)
    assert rows["amy"]["score"] == "0.0"
    graded = nbformat.read(tiny_course / "autograded/amy/double/double.ipynb", 4)
    assert "jupyter" not in graded.cells[2].metadata
    page = (tiny_course / "feedback/amy/double/double.html").read_text()
    text = unescape(re.sub("<.*?>", "", page))
    assert "assert double(2) == 4" in text
    assert "A hidden test failed." in text


@pytest.fixture
def graded(tiny_course):
    """The course, with a submission of it in the gradebook."""
    with Course(tiny_course).gradebook() as book:
        book.add_student("amy")
        book.add_submission("double", "amy")
        book.commit()
    return tiny_course


def add(notebook):
    metadata = notebook.cells[2].metadata
    metadata = {"nbgrader": metadata.nbgrader | {"grade_id": "triple-test"}}
    notebook.cells.append(new_code_cell("assert True", id="new", metadata=metadata))


def add_notebook(course):
    path = course / "source/double/double.ipynb"
    (path.parent / "more.ipynb").write_bytes(path.read_bytes())


AFTER = {
    "an exercise more": (lambda c: edit(c, add), "double.ipynb: cell triple-test was added, but"),
    "an exercise less": (
        lambda c: edit(c, lambda notebook: notebook.cells.pop(2)),
        "double.ipynb: cell double-test is gone, but",
    ),
    "another role": (
        lambda c: edit(c, data_of(2, solution=True, locked=False)),
        "double.ipynb: cell double-test was added as a solution cell, but",
    ),
    "a notebook more": (add_notebook, "more.ipynb was added, but"),
}


@pytest.mark.parametrize(("change", "sentence"), AFTER.values(), ids=AFTER)
def test_what_has_grades_stays(graded, change, sentence):
    before = state(graded)
    change(graded)
    with pytest.raises(WrongUse) as caught:
        Course(graded).generate("double")
    assert f"{sentence} double has been graded." in str(caught.value)
    assert "`nbgrader db assignment remove double --force`" in str(caught.value)
    assert state(graded) == before


def test_points_may_change_after_grading(graded):
    edit(graded, data_of(2, points=5))
    Course(graded).generate("double")
    with Gradebook(f"sqlite:///{graded}/gradebook.db", "handgrad") as book:
        assert book.find_submission("double", "amy").max_score == 5


def test_without_grades_exercises_and_notebooks_come_and_go(tiny_course):
    edit(tiny_course, add)
    add_notebook(tiny_course)
    Course(tiny_course).generate("double")

    def known():
        with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as book:
            notebooks = book.find_assignment("double").notebooks
            return {nb.name: {cell.name for cell in nb.grade_cells} for nb in notebooks}

    both = {"double-test", "triple-test"}
    assert known() == {"double": both, "more": both}
    (tiny_course / "source/double/more.ipynb").unlink()
    edit(tiny_course, lambda notebook: notebook.cells.pop(2))
    Course(tiny_course).generate("double")
    assert known() == {"double": {"triple-test"}}
    assert not (tiny_course / "release/double/more.ipynb").exists()


def test_a_gradebook_that_cannot_be_written_leaves_the_release_alone(tiny_course, monkeypatch):
    before = state(tiny_course)
    edit(tiny_course, add)
    course = Course(tiny_course)
    with monkeypatch.context() as patch:
        patch.setattr(Course, "gradebook", lambda self: Broken(self.directory.db_url, "handgrad"))
        with pytest.raises(OSError, match="full"):
            generate(course, ["double"])
    assert state(tiny_course) == before
    Course(tiny_course).generate("double")
    assert "triple-test" in (tiny_course / "release/double/double.ipynb").read_text()


class Broken(SharedGradebook):
    """A gradebook on a disk that is full."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.commit = self.refuse

    def refuse(self):
        raise OSError("The disk is full.")


def test_steps_may_be_named_by_strings(tiny_course):
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write(
            "c.GenerateAssignment.preprocessors = [f'nbgrader.preprocessors.{step.__name__}'\n"
            "    for step in GenerateAssignment().preprocessors]\n"
        )
    edit(tiny_course, add)
    Course(tiny_course).generate("double")
    assert "triple-test" in Path(tiny_course, "release/double/double.ipynb").read_text()
