"""One source of truth: the table, summary.csv, the report and feedback follow the gradebook."""

import json
import shutil

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from handgrad.grading.cli import app

pytestmark = pytest.mark.slow


@pytest.fixture
def book(tiny_course):
    """book(): the gradebook, as formgrader opens it."""

    def book():
        return Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad")

    return book


def result(course, student):
    """When the result of a student was written."""
    return (course / f"autograded/{student}/double/double.ipynb").stat().st_mtime_ns


def page(course, student):
    return course / f"feedback/{student}/double/double.html"


def report(course):
    """The text of the report, written anew."""
    done = CliRunner().invoke(app, ["report"])
    assert done.exit_code == 0, done.output
    return (course / "reports/double.html").read_text(encoding="utf-8")


def test_what_a_grader_does_shows_with_nothing_graded_again(tiny_course, hand_in, grade, book):
    hand_in("amy")
    hand_in("ben")
    assert grade(tiny_course)[0] == 0
    before = {s: (result(tiny_course, s), page(tiny_course, s).stat()) for s in ("amy", "ben")}
    with book() as gradebook:
        found = gradebook.find_grade("double-test", "double", "double", "amy")
        found.manual_score, found.needs_manual_grade = 1, False
        gradebook.db.commit()

    code, rows, output = grade(tiny_course)
    assert code == 0, output
    assert (rows["amy"]["score"], rows["amy"]["what_went_wrong"]) == ("1.0", "graded by hand")
    assert (rows["ben"]["score"], rows["ben"]["what_went_wrong"]) == ("3.0", "complete")
    assert "graded by hand" in output
    assert "Mean 2.0, median 2 of 3 points; full marks for 1." in report(tiny_course)
    assert "(Score: 1.0 / 3.0)" in page(tiny_course, "amy").read_text(encoding="utf-8")
    assert page(tiny_course, "ben").stat() == before["ben"][1]

    with book() as gradebook:
        comment = gradebook.find_comment("double", "double", "double", "ben")
        comment.manual_comment = "A shift would do, too."
        gradebook.db.commit()
    assert grade(tiny_course)[0] == 0
    assert "A shift would do, too." in page(tiny_course, "ben").read_text(encoding="utf-8")

    written = {student: page(tiny_course, student).stat() for student in before}
    assert grade(tiny_course)[0] == 0
    assert {student: page(tiny_course, student).stat() for student in before} == written
    assert {student: result(tiny_course, student) for student in before} == {
        student: time for student, (time, _) in before.items()
    }
    page(tiny_course, "ben").unlink()
    assert grade(tiny_course)[0] == 0
    assert page(tiny_course, "ben").is_file()


def test_an_extension_or_a_new_due_date_takes_effect(tiny_course, hand_in, grade, book):
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    with book() as gradebook:
        gradebook.update_or_create_assignment("double", duedate="2026-03-01 12:00:00 UTC")
    for student, hour in [("early", 11), ("late", 13)]:
        (hand_in(student) / "timestamp.txt").write_text(f"2026-03-01 {hour}:00:00 UTC")

    def run():
        code, rows, output = grade(tiny_course)
        assert code == 0, output
        return {name: (row["score"], row["what_went_wrong"]) for name, row in rows.items()}

    in_time, late = ("3.0", "complete"), ("0.0", "late (-3)")
    assert run() == {"early": in_time, "late": late}
    with book() as gradebook:
        gradebook.grant_extension("double", "late", days=1)
    early = result(tiny_course, "early")
    assert run() == {"early": in_time, "late": in_time}
    assert result(tiny_course, "early") == early
    with book() as gradebook:
        gradebook.update_or_create_assignment("double", duedate="2026-02-01 12:00:00 UTC")
    assert run() == {"early": late, "late": late}


def test_what_the_gradebook_lacks_is_graded_again(tiny_course, hand_in, grade, book):
    hand_in("amy", None)
    hand_in("ben")
    assert grade(tiny_course)[0] == 0
    shutil.copy(tiny_course / "gradebook.db", tiny_course / "backup.db")
    path = tiny_course / "submitted/amy/double/double.ipynb"
    path.write_text(path.read_text().replace("raise NotImplementedError()", "return 2 * x"))
    assert grade(tiny_course)[1]["amy"]["score"] == "3.0"
    before = result(tiny_course, "ben")

    def booked():
        with book() as gradebook:
            return {s.student_id: s.score for s in gradebook.assignment_submissions("double")}

    shutil.copy(tiny_course / "backup.db", tiny_course / "gradebook.db")
    assert booked() == {"amy": 0, "ben": 3}
    code, rows, _ = grade(tiny_course)
    assert code == 0
    assert rows["amy"]["score"] == "3.0"
    assert booked() == {"amy": 3, "ben": 3}
    assert result(tiny_course, "ben") == before, "the backup had it"

    (tiny_course / "gradebook.db").unlink()
    done = CliRunner().invoke(app, ["report"])
    assert "Nothing has been graded yet" in done.output
    assert not (tiny_course / "gradebook.db").exists(), "a report makes none"
    assert grade(tiny_course)[0] == 0
    assert booked() == {"amy": 3, "ben": 3}


def test_summary_holds_the_whole_class_and_nobody_else(tiny_course, hand_in, grade):
    for student in ("amy", "ben", "source"):  # the name of a student, too
        hand_in(student)
    code, rows, output = grade(tiny_course, "double", "--student", "source")
    assert code == 0, output
    assert {name: (row["score"], row["what_went_wrong"]) for name, row in rows.items()} == {
        "amy": ("", "not graded yet"),
        "ben": ("", "not graded yet"),
        "source": ("3.0", "complete"),
    }
    assert "amy" not in output
    code, rows, output = grade(tiny_course)
    assert {row["score"] for row in rows.values()} == {"3.0"}
    code, _, output = grade(tiny_course)
    assert "graded" not in output, "nothing is done twice"

    shutil.rmtree(tiny_course / "submitted/ben")
    path = tiny_course / "submitted/amy/double/double.ipynb"
    path.write_text(path.read_text().replace("x + x", "x * 2"))
    code, rows, output = grade(tiny_course, "--student", "source")
    assert code == 0, output
    assert {name: (row["score"], row["what_went_wrong"]) for name, row in rows.items()} == {
        "amy": ("3.0", "to be graded again"),
        "source": ("3.0", "complete"),
    }
    html = report(tiny_course)
    assert "2 handed in, 2 graded." in html
    assert "1 to be graded: run `handgrad grade`." in html
    assert "ben" not in html


def test_new_points_and_a_new_configuration_count_for_all(tiny_course, hand_in, grade):
    hand_in("amy")
    grade(tiny_course)
    path = tiny_course / "source/double/double.ipynb"
    path.write_text(path.read_text().replace('"points": 3', '"points": 5'))
    code, rows, output = grade(tiny_course)
    assert code == 0, output
    assert (rows["amy"]["score"], rows["amy"]["max_score"]) == ("5.0", "5.0")
    before = result(tiny_course, "amy")
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write("c.Execute.timeout = 60\n")
    assert grade(tiny_course)[0] == 0
    assert result(tiny_course, "amy") > before


def test_a_broken_resubmission_keeps_the_score_that_is_exported(tiny_course, hand_in, grade):
    folder = hand_in("amy")
    grade(tiny_course)
    (folder / "double.ipynb").write_text("{")
    code, rows, _ = grade(tiny_course)
    assert code == 1
    assert rows["amy"]["score"] == "3.0"
    assert rows["amy"]["what_went_wrong"] == "not a notebook; the score is of an earlier version"


def test_a_record_of_another_version_counts_as_none(tiny_course, hand_in, grade):
    hand_in("amy")
    grade(tiny_course)
    path = tiny_course / ".grading/double/amy.json"
    record = json.loads(path.read_text())
    assert "score" not in record
    assert "max_score" not in record
    path.write_text(json.dumps(record | {"score": 3.0, "max_score": 3.0}))
    before = result(tiny_course, "amy")
    assert grade(tiny_course)[0] == 0
    assert result(tiny_course, "amy") > before


def test_an_answer_in_words_needs_a_grader(tiny_course, hand_in, grade, book):
    data = {"grade": True, "solution": True, "locked": False, "task": False, "points": 2}
    path = tiny_course / "source/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    metadata = {"nbgrader": {**data, "grade_id": "why", "schema_version": 3}}
    notebook.cells.append(new_markdown_cell("Because.", id="why", metadata=metadata))
    nbformat.write(notebook, path)
    hand_in("amy", edit=lambda notebook: notebook.cells[3].update(source="It is linear."))
    hand_in("ben", edit=lambda notebook: notebook.cells[3].update(source="YOUR ANSWER HERE"))

    code, rows, output = grade(tiny_course)
    assert code == 0, output
    found = {name: (row["score"], row["what_went_wrong"]) for name, row in rows.items()}
    assert found == {"amy": ("3.0", "needs manual grading"), "ben": ("3.0", "why: 0 of 2")}
    assert {row["max_score"] for row in rows.values()} == {"5.0"}
    with book() as gradebook:
        found = gradebook.find_grade("why", "double", "double", "amy")
        found.manual_score, found.needs_manual_grade = 2, False
        gradebook.db.commit()
    _, rows, _ = grade(tiny_course)
    assert (rows["amy"]["score"], rows["amy"]["what_went_wrong"]) == ("5.0", "graded by hand")
