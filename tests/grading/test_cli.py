"""`handgrad grade` on a tiny course: broken submissions, running again, wrong use."""

import nbformat
import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

import handgrad
from handgrad.grading import cli

pytestmark = pytest.mark.slow


def test_broken_submissions_are_named_and_stop_nobody(tiny_course, hand_in, grade):
    hand_in("right")
    hand_in("blank", None)
    hand_in("endless", "def double(x):\n    while True:\n        pass")
    hand_in(
        "chatty",
        "def double(x):\n    return 2 * x\nfor i in range(10_000):\n    print('so it goes', i)",
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
    hand_in(
        "twice",
        edit=lambda notebook: notebook.cells.append(
            nbformat.NotebookNode(notebook.cells[2], id="again")
        ),
    )
    (tiny_course / "submitted/stray/dubble").mkdir(parents=True)

    code, rows, output = grade(tiny_course, "--timeout", "5")

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
    assert size < 100_000, "10,000 lines of output are cut"
    assert (tiny_course / "feedback/right/double/double.html").is_file()


def test_only_what_changed_is_graded_again(tiny_course, hand_in, grade):
    hand_in("a", None)
    hand_in("b")
    grade(tiny_course)
    result = tiny_course / "autograded/b/double/double.ipynb"
    before = result.stat().st_mtime_ns

    path = tiny_course / "submitted/a/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    notebook.cells[1].source = "double = lambda x: 2 * x"
    nbformat.write(notebook, path)
    code, rows, _ = grade(tiny_course)
    assert (code, rows["a"]["score"], rows["b"]["score"]) == (0, "3.0", "3.0")
    assert result.stat().st_mtime_ns == before

    grade(tiny_course, "--regrade", "--student", "b")
    assert result.stat().st_mtime_ns > before


def test_what_a_student_writes_into_nbgraders_metadata_does_not_count(tiny_course, hand_in, grade):
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
    _, rows, output = grade(tiny_course)
    assert {row["score"] for row in rows.values()} == {"0.0"}, output
    assert {row["max_score"] for row in rows.values()} == {"3.0"}, output


def test_a_penalty_for_being_late_is_booked(tiny_course, hand_in, grade):
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        gradebook.update_or_create_assignment("double", duedate="2026-03-01 12:00:00 UTC")
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    for student, hour in [("early", 11), ("late", 13)]:
        (hand_in(student) / "timestamp.txt").write_text(f"2026-03-01 {hour}:00:00 UTC")
    hand_in("undated")
    _, rows, output = grade(tiny_course)
    scores = {student: float(row["score"]) for student, row in rows.items()}
    assert scores == {"early": 3, "late": 0, "undated": 3}, output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["triple"], "There is no assignment 'triple'; there are double."),
        (["--student", "zoe"], "There is no student 'zoe'; there are amy."),
    ],
)
def test_wrong_use_is_told_in_one_sentence(tiny_course, hand_in, grade, arguments, sentence):
    hand_in("amy")
    code, _, output = grade(tiny_course, *arguments)
    assert code == 2
    assert sentence in output


def test_another_folder_is_told_in_one_sentence(tmp_path, grade):
    code, _, output = grade(tmp_path)
    assert code == 2
    assert "There is no nbgrader_config.py" in output


def test_version_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # which is no course
    done = CliRunner().invoke(cli.app, ["--version"])
    assert (done.exit_code, done.output) == (0, f"handgrad {handgrad.__version__}\n")


def test_progress_is_a_line_now_and_then_without_a_terminal(
    tiny_course, hand_in, grade, monkeypatch
):
    for student in ("amy", "ben", "eve"):
        hand_in(student)
    monkeypatch.setattr(cli, "EVERY", 0)
    _, _, output = grade(tiny_course, "--jobs", "1")
    assert [line for line in output.splitlines() if " of 3 graded" in line] == [
        *("1 of 3 graded", "2 of 3 graded", "3 of 3 graded")
    ]
    assert "\r" not in output
    _, _, output = grade(tiny_course, "--regrade", "--student", "amy")
    assert "1 of 1 graded" in output
    assert " of " not in grade(tiny_course)[2].replace("out of", ""), "nothing was to do"


@pytest.mark.parametrize("limit", [None, -1])
def test_no_limit_for_a_cell_means_that_of_the_notebook(tiny_course, hand_in, grade, limit):
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write(f"c.Execute.timeout = {limit}\n")
    hand_in("amy")
    code, rows, output = grade(tiny_course)
    assert (code, rows["amy"]["score"]) == (0, "3.0"), output


def test_nothing_handed_in_is_no_mistake(tiny_course, grade):
    code, rows, output = grade(tiny_course)
    assert (code, rows) == (0, {})
    assert "Nothing is handed in" in output
