"""What is wrong with a course as a whole: one sentence, exit code 2, and nothing is touched."""

import sqlite3
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from handgrad.grading import cli
from handgrad.grading.course import Course, WrongUse

CONFIG = "nbgrader_config.py"


def add_to_config(course, text):
    with (course / CONFIG).open("a") as file:
        file.write(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("c = = 3", f"{CONFIG}, line 2: SyntaxError: invalid syntax"),
        ("import math\nc.A.b = math.sqroot(2)", f"{CONFIG}, line 3: AttributeError: module 'math'"),
        ("import no_such_thing", f"{CONFIG}, line 2: ModuleNotFoundError: No module named"),
        ("raise SystemExit('away')", f"{CONFIG}, line 2: SystemExit: away"),
        ("c.CourseDirectory.db_url = 3", f"{CONFIG}: The 'db_url' trait of a CourseDirectory"),
        ("c.Execute.timeout = 'soon'", f"{CONFIG}: The 'timeout' trait of an Execute instance"),
        ("c.HideTests.show_expected = 'x'", f"{CONFIG}: The 'show_expected' trait of a HideTests"),
        ("c.Execute.timeout = 0", f"{CONFIG}: c.Execute.timeout is 0; expected seconds or None."),
        ("c.Execute.timeout = -7", f"{CONFIG}: c.Execute.timeout is -7; expected seconds"),
    ],
)
def test_a_mistake_in_the_configuration_is_told_with_its_line(tmp_path, text, sentence):
    (tmp_path / CONFIG).write_text(f"c = get_config()\n{text}\n")
    with pytest.raises(WrongUse) as caught:
        Course(tmp_path)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("c.Execute.timeout = None", None),
        ("c.Execute.timeout = -1", None),
        ("c.Execute.timeout = 7", 7),
        ("c.ExecutePreprocessor.timeout = 8", 8),  # of which Execute is a kind
        ("", 30),
    ],
)
def test_the_limit_of_a_cell_is_nbgraders(tmp_path, text, seconds):
    (tmp_path / CONFIG).write_text(f"c = get_config()\n{text}\n")
    assert Course(tmp_path).cell_seconds == seconds


def test_hidden_folders_are_no_part_of_a_course(tiny_course):
    for name in ("source/.ipynb_checkpoints", "submitted/.trash/double", "submitted/amy/.cache"):
        (tiny_course / name).mkdir(parents=True)
    (tiny_course / "submitted/amy/double").mkdir()
    (tiny_course / "submitted/amy/triple").symlink_to("triple")
    (tiny_course / "submitted/loop").symlink_to("loop")
    course = Course(tiny_course)
    assert course.assignments == ["double"]
    assert [str(submission) for submission in course.submissions([], [])] == ["amy/double"]


def test_a_course_without_assignments_is_told(tmp_path, grade):
    (tmp_path / CONFIG).write_text("c = get_config()\nc.Sandbox.required = False\n")
    (tmp_path / "submitted/amy/double").mkdir(parents=True)
    for _ in range(2):
        code, _, output = grade(tmp_path)
        assert (code, output.strip()) == (
            2,
            f"There is no assignment in {tmp_path}/source: expected a folder for each.",
        )
        (tmp_path / "source").mkdir(exist_ok=True)


def no_driver(course):
    add_to_config(course, 'c.CourseDirectory.db_url = "postgresql+psycopg://me:secret@here/it"\n')


def no_dialect(course):
    add_to_config(course, 'c.CourseDirectory.db_url = "oracel://me:secret@here/it"\n')


def no_url(course):
    add_to_config(course, 'c.CourseDirectory.db_url = "gradebook.db"\n')


def no_folder(course):
    add_to_config(course, 'c.CourseDirectory.db_url = "sqlite:////no/such/folder/gradebook.db"\n')


def no_database(course):
    (course / "gradebook.db").write_text("What is this? " * 100)


def a_folder(course):
    (course / "gradebook.db").unlink()
    (course / "gradebook.db").mkdir()


def of_another_version(course):
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute("ALTER TABLE grade DROP COLUMN extra_credit")
    book.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("break_", "sentence"),
    [
        (no_driver, "needs the package psycopg, which is not installed."),
        (no_dialect, "The gradebook cannot be opened: Can't load plugin"),
        (no_url, "The gradebook cannot be opened: Could not parse SQLAlchemy URL"),
        (no_folder, "The gradebook cannot be opened: unable to open database file."),
        (no_database, "The gradebook cannot be opened: file is not a database."),
        (a_folder, "The gradebook cannot be opened: unable to open database file."),
        (
            of_another_version,
            "The gradebook is not of this version of nbgrader (its table grade has no "
            "extra_credit): copy it, then run `nbgrader db upgrade`.",
        ),
    ],
)
def test_a_gradebook_that_cannot_be_used_is_told(tiny_course, hand_in, grade, break_, sentence):
    hand_in("amy")
    break_(tiny_course)
    path = tiny_course / "gradebook.db"
    before = path.is_file() and path.read_bytes()
    code, rows, output = grade(tiny_course)
    assert (code, rows) == (2, {})
    assert sentence in output
    assert len(output.splitlines()) == 1
    assert "secret" not in output
    assert (path.is_file() and path.read_bytes()) == before
    assert not (tiny_course / "autograded").exists()


@pytest.mark.slow
@pytest.mark.parametrize("name", [".grading", "release"])
def test_a_folder_that_cannot_be_written_is_told(tiny_course, hand_in, grade, name):
    hand_in("amy")
    (tiny_course / name).rename(tiny_course / "away")
    (tiny_course / name).write_text("no folder")  # which stops root, too
    code, _, output = grade(tiny_course)
    assert code == 2
    assert len(output.splitlines()) == 1
    assert f"{name}" in output
    assert "exists" in output or "Not a directory" in output


@pytest.mark.slow
def test_a_mistake_in_source_is_told_by_the_command(tiny_course, hand_in, grade):
    hand_in("amy")
    path = tiny_course / "source/double/double.ipynb"
    path.write_text(path.read_text().replace("### END SOLUTION", ""))
    code, rows, output = grade(tiny_course)
    assert (code, rows) == (2, {})
    assert output.splitlines() == [
        "source/double/double.ipynb, cell double: END SOLUTION is missing after BEGIN SOLUTION."
    ]


@pytest.mark.slow
def test_what_nobody_thought_of_is_told_and_kept(tiny_course, hand_in, grade, monkeypatch):
    hand_in("amy")

    def broken(*_):
        raise KeyError("[bold]key")

    monkeypatch.setattr(cli, "standings", broken)
    code, _, output = grade(tiny_course)
    assert code == 1
    path = tiny_course / ".grading/.error.txt"
    assert output.strip() == f"handgrad broke off: KeyError: '[bold]key' (more in {path})."
    assert "Traceback" in path.read_text()


@pytest.mark.slow
def test_two_first_runs_at_once_are_both_right(tiny_course, hand_in):
    for student in ("amy", "ben", "eve"):
        hand_in(student)
    (tiny_course / "gradebook.db").unlink()
    command = [sys.executable, "-c", "from handgrad.grading.cli import app; app()", "grade"]
    runs = [
        subprocess.Popen(
            command, cwd=tiny_course, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(2)
    ]
    outputs = [run.communicate(timeout=300)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], outputs
    assert sum("Another `handgrad grade` is at work" in output for output in outputs) == 1
    assert sum("3 of 3 graded" in output for output in outputs) == 1, "the second had none to do"
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as book:
        found = {s.student_id: s.score for s in book.assignment_submissions("double")}
    assert found == {"amy": 3, "ben": 3, "eve": 3}
