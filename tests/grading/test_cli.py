"""`handgrad grade` on a tiny course: broken submissions, running again, wrong use."""

import csv
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from handgrad.grading.cli import app

pytestmark = pytest.mark.slow


def grade(course, monkeypatch, *arguments):
    """Run the command in the course; (exit code, rows of the CSV by student, what it printed)."""
    monkeypatch.chdir(course)
    monkeypatch.setenv("COLUMNS", "200")
    result = CliRunner().invoke(app, ["grade", "--timeout", "5", *arguments])
    path = course / "summary.csv"
    rows = {}
    if path.exists():
        with path.open(newline="") as file:
            rows = {row["student"]: row for row in csv.DictReader(file)}
    return result.exit_code, rows, result.output


def test_broken_submissions_are_named_and_stop_nobody(tiny_course, hand_in, monkeypatch):
    hand_in("right")
    hand_in("blank", None)
    hand_in("endless", "def double(x):\n    while True:\n        pass")
    hand_in(
        "chatty",
        "def double(x):\n    return 2 * x\nfor i in range(50_000):\n    print(i)",
    )
    hand_in("crash", "import os\nos._exit(1)")
    (hand_in("not-json") / "double.ipynb").write_text("{ this is no notebook")
    (hand_in("not-utf8") / "double.ipynb").write_bytes(b"\xff\xfe{}")
    folder = hand_in("renamed")
    (folder / "double.ipynb").rename(folder / "double (1).ipynb")
    (hand_in("empty") / "double.ipynb").unlink()
    folder = hand_in("link")
    (folder / "double.ipynb").unlink()
    (folder / "double.ipynb").symlink_to(tiny_course / "submitted/right/double/double.ipynb")
    hand_in("no-test", edit=lambda notebook: notebook.cells.pop(2))
    hand_in("no-answer", edit=lambda notebook: notebook.cells.pop(1))
    hand_in("twice", edit=lambda notebook: notebook.cells.append(notebook.cells[2].copy()))
    (tiny_course / "submitted/stray/dubble").mkdir(parents=True)

    code, rows, output = grade(tiny_course, monkeypatch)

    scores = {student: row["score"] and float(row["score"]) for student, row in rows.items()}
    assert scores == {
        "right": 3,
        "blank": 0,
        "endless": 0,
        "chatty": 3,
        "crash": 0,
        "not-json": "",
        "not-utf8": "",
        "renamed": "",
        "empty": "",
        "link": "",
        "no-test": 3,
        "no-answer": 0,
        "twice": 3,
        "stray": "",
    }, output
    assert code == 1
    assert "rename it" in rows["renamed"]["detail"]
    assert "is not a notebook" in rows["not-json"]["detail"]
    assert "UTF-8" in rows["not-utf8"]["detail"]
    assert "link" in rows["link"]["detail"]
    assert "no notebook" in rows["empty"]["detail"]
    assert "there are double" in rows["stray"]["detail"]
    assert rows["endless"]["what_went_wrong"] == "double: time limit"
    assert rows["blank"]["what_went_wrong"] == "blank"
    assert "missing cell double-test" in rows["no-test"]["what_went_wrong"]
    assert "duplicate id double-test" in rows["twice"]["what_went_wrong"]
    size = (tiny_course / "autograded/chatty/double/double.ipynb").stat().st_size
    assert size < 100_000, "50,000 lines of output are cut"
    assert (tiny_course / "feedback/right/double/double.html").is_file()


def test_only_what_changed_is_graded_again(tiny_course, hand_in, monkeypatch):
    hand_in("a", None)
    hand_in("b")
    grade(tiny_course, monkeypatch)
    result = tiny_course / "autograded/b/double/double.ipynb"
    before = result.stat().st_mtime_ns

    path = tiny_course / "submitted/a/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    notebook.cells[1].source = "double = lambda x: 2 * x"
    nbformat.write(notebook, path)
    code, rows, _ = grade(tiny_course, monkeypatch)
    assert (code, rows["a"]["score"], rows["b"]["score"]) == (0, "3.0", "3.0")
    assert result.stat().st_mtime_ns == before

    grade(tiny_course, monkeypatch, "--regrade", "--student", "b")
    assert result.stat().st_mtime_ns > before


def test_what_a_student_writes_into_nbgraders_metadata_does_not_count(
    tiny_course, hand_in, monkeypatch
):
    def more_points(notebook):
        notebook.cells[2].metadata.nbgrader.points = 300
        notebook.cells[1].metadata.nbgrader |= {"grade": True, "points": 100}

    def own_test(notebook):
        notebook.cells[2].source = "pass"
        notebook.cells[0].metadata.nbgrader = notebook.cells[2].metadata.nbgrader | {
            "grade_id": "mine"
        }

    hand_in("points", None, edit=more_points)
    hand_in("test", None, edit=own_test)
    _, rows, output = grade(tiny_course, monkeypatch)
    assert {row["score"] for row in rows.values()} == {"0.0"}, output
    assert {row["max_score"] for row in rows.values()} == {"3.0"}, output


def test_plain_nbgrader_gives_the_same_scores(tiny_course, hand_in, monkeypatch):
    hand_in("right")
    hand_in("blank", None)
    hand_in("wrong", "def double(x):\n    return x ** 2")
    _, rows, _ = grade(tiny_course, monkeypatch)
    ours = {student: float(row["score"]) for student, row in rows.items()}

    command = [Path(sys.executable).parent / "nbgrader", "autograde", "double", "--force"]
    done = subprocess.run(command, cwd=tiny_course, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        stock = {s.student_id: s.score for s in gradebook.assignment_submissions("double")}
    assert ours == stock == {"right": 3, "blank": 0, "wrong": 0}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tripple"], "There is no assignment 'tripple'; there are double."),
        (["--student", "zoe"], "There is no student 'zoe'; there are amy."),
    ],
)
def test_wrong_use_is_told_in_one_sentence(tiny_course, hand_in, monkeypatch, arguments, sentence):
    hand_in("amy")
    code, _, output = grade(tiny_course, monkeypatch, *arguments)
    assert code == 2
    assert sentence in output


def test_another_folder_is_told_in_one_sentence(tmp_path, monkeypatch):
    code, _, output = grade(tmp_path, monkeypatch)
    assert code == 2
    assert "There is no nbgrader_config.py" in output
