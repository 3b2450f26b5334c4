"""Warm servers for all tests of this folder, and a tiny course that is graded in no time."""

import csv
import shutil

import nbformat
import pytest
from course import ROOT
from nbformat.v4 import new_code_cell, new_notebook
from typer.testing import CliRunner

from handgrad.grading import engine, feedback
from handgrad.grading.cli import app
from handgrad.grading.course import Course
from handgrad.grading.forkserver import ForkServer

SOLUTION = """
def double(x):
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
""".strip()
TEST = """
assert double(2) == 4
### BEGIN HIDDEN TESTS
assert double(-1.5) == -3
### END HIDDEN TESTS
""".strip()


def nbgrader(grade_id, **data):
    base = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    return {"nbgrader": base | {"grade_id": grade_id} | data}


class LastingServer(ForkServer):
    """A server that outlives the engines that use it."""

    def stop(self) -> None:
        pass

    end = ForkServer.stop


@pytest.fixture(scope="session", autouse=True)
def lasting_servers():
    """Everything in these tests forks from the same three servers, which start when needed."""
    servers = {role: LastingServer(role) for role in ("student", "referee", "feedback")}
    with pytest.MonkeyPatch.context() as patch:
        for module in (engine, feedback):
            patch.setattr(module, "ForkServer", servers.__getitem__)
        yield
    for server in servers.values():
        server.end()


@pytest.fixture(scope="session")
def generated_course(tmp_path_factory):
    """The course of `tiny_course`, its assignment generated; a new gradebook takes seconds."""
    notebook = new_notebook(
        cells=[
            new_code_cell("import math", id="imports"),
            new_code_cell(SOLUTION, id="solution", metadata=nbgrader("double", solution=True)),
            new_code_cell(
                TEST,
                id="test",
                metadata=nbgrader("double-test", grade=True, locked=True, points=3),
            ),
        ],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
    )
    folder = tmp_path_factory.mktemp("generated") / "course"
    (folder / "source/double").mkdir(parents=True)
    (folder / "submitted").mkdir()
    nbformat.write(notebook, folder / "source/double/double.ipynb")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    Course(folder).generate("double")
    return folder


@pytest.fixture
def tiny_course(generated_course, tmp_path):
    """The folder of a course with the assignment `double`, worth 3 points."""
    return shutil.copytree(generated_course, tmp_path / "course")


@pytest.fixture
def hand_in(tiny_course):
    """hand_in(student, answer): the notebook filled in; answer None leaves it blank."""

    def hand_in(student, answer="def double(x):\n    return x + x", edit=None):
        notebook = nbformat.read(tiny_course / "source/double/double.ipynb", 4)
        notebook.cells[1].source = answer or "def double(x):\n    raise NotImplementedError()"
        notebook.cells[2].source = "assert double(2) == 4"
        if edit:
            edit(notebook)
        folder = tiny_course / "submitted" / student / "double"
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / "double.ipynb")
        return folder

    return hand_in


@pytest.fixture
def grade(monkeypatch):
    """grade(course, *arguments): the command's exit code, rows of its CSV by student, its text."""
    monkeypatch.setenv("COLUMNS", "200")

    def grade(course, *arguments):
        monkeypatch.chdir(course)
        result = CliRunner().invoke(app, ["grade", *arguments], catch_exceptions=False)
        path = course / "summary.csv"
        rows = {}
        if path.exists():
            with path.open(newline="") as file:
                rows = {row["student"]: row for row in csv.DictReader(file)}
        return result.exit_code, rows, result.output

    return grade
