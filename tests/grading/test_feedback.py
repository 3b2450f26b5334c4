"""Feedback pages: nbgrader's own, and plain ones where nbconvert cannot cope with an answer."""

import re
import shutil

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateFeedback
from traitlets.config import Config

from handgrad.grading import feedback
from handgrad.grading.course import Course

pytestmark = pytest.mark.slow
ENDLESS = r"\begin{a}" * 60_000  # nbconvert looks for an \end from each, through all that follow


def pages(course, student="amy"):
    folder = course / "feedback" / student / "double"
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def write(course, *students):
    return feedback.write_feedback(Course(course), [(who, "double") for who in students], 2)


def test_pages_are_those_of_nbgrader(tiny_course, hand_in, grade):
    hand_in("amy")
    hand_in("bob", "def double(x):\n    return x * x")
    assert grade(tiny_course)[0] == 0
    ours = pages(tiny_course), pages(tiny_course, "bob")
    shutil.rmtree(tiny_course / "feedback")
    course = Course(tiny_course)
    course.directory.assignment_id = "double"
    GenerateFeedback(coursedir=course.directory, config=Config(course.config)).start()
    assert ours == (pages(tiny_course), pages(tiny_course, "bob"))
    assert b"double-test" in ours[0]["double.html"]


def test_a_failed_check_shows_once_how_it_failed(tiny_course, hand_in, grade):
    path = tiny_course / "source/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    test = "from handgrad import check\ncheck.value('double(2)', double(2), 4)\ndouble(3)"
    notebook.cells[2].source = test
    nbformat.write(notebook, path)
    hand_in("amy", "def double(x):\n    return 0.125")
    hand_in("bob", "def double(x):\n    return 4 if x == 2 else {}[x]")
    assert grade(tiny_course)[0] == 0
    page = pages(tiny_course)["double.html"].decode()
    assert page.count("double(2) should be 4, but is 0.125.") == 1
    assert "output_error" not in page.partition("</head>")[2]
    assert "KeyError" in pages(tiny_course, "bob")["double.html"].decode()


def test_an_answer_that_nbconvert_cannot_cope_with_costs_its_own_page(
    tiny_course, hand_in, grade, monkeypatch
):
    monkeypatch.setattr(feedback, "SECONDS", 3)
    answer = "def double(x):\n    return x * x  # <script>"
    hand_in("amy", answer, edit=lambda notebook: notebook.cells.append(new_markdown_cell(ENDLESS)))
    hand_in("bob", answer)
    code, rows, output = grade(tiny_course)
    assert code == 1
    assert "amy/double has a plain page" in output
    assert rows["amy"]["score"] == rows["bob"]["score"] == "0.0"
    page = pages(tiny_course)["double.html"].decode()
    assert "double-test (score: 0 / 3)" in page
    assert "return x * x  # &lt;script&gt;" in page
    assert "AssertionError" in page
    assert "nbconvert would take longer than 3 seconds" in page
    assert "assert double" not in page, "no tests"
    assert "plain page" not in pages(tiny_course, "bob")["double.html"].decode()


def test_a_plain_page_has_the_points_and_comments_of_the_gradebook(
    tiny_course, hand_in, grade, monkeypatch
):
    hand_in("amy")
    assert grade(tiny_course)[0] == 0
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db") as gradebook:
        submission = gradebook.find_submission_notebook("double", "double", "amy")
        submission.grades[0].manual_score = 2
        submission.comments[0].manual_comment = "Well <b>done</b>"
        gradebook.db.commit()
    monkeypatch.setattr(feedback, "_convert", lambda *_: "nobody can")
    assert write(tiny_course, "amy") == ["amy/double has a plain page for feedback: nobody can."]
    page = pages(tiny_course)["double.html"].decode()
    assert "(score: 2 / 3)" in page
    assert "Well &lt;b&gt;done&lt;/b&gt;" in page


def test_a_page_that_cannot_be_written_at_all_is_a_sentence(tiny_course, hand_in, grade):
    hand_in("amy")
    hand_in("bob")
    assert grade(tiny_course)[0] == 0
    shutil.rmtree(tiny_course / "feedback")
    (tiny_course / "feedback").mkdir()
    (tiny_course / "feedback/amy").write_text("a file where a folder should be")
    (sentence,) = write(tiny_course, "amy", "bob")
    assert sentence.startswith("No feedback for amy/double: ")
    assert pages(tiny_course, "bob")


def test_folders_whose_names_are_patterns(tiny_course, hand_in, grade):
    students = ["[h]onest1", "honest1", "*"]
    for student in students:
        answer = f"def double(x):\n    return x + x  # of {student} alone"
        (hand_in(student, answer) / "notes.txt").write_text(student)
    assert grade(tiny_course)[0] == 0
    shutil.rmtree(tiny_course / "feedback")
    for done, student in enumerate(students, 1):
        assert write(tiny_course, student) == []
        assert len(list((tiny_course / "feedback").iterdir())) == done
        found = pages(tiny_course, student)
        assert f"# of {student} alone" in re.sub("<.*?>", "", found["double.html"].decode())
        assert found["notes.txt"].decode() == student
    assert not list((tiny_course / "feedback").rglob("*.ipynb"))


def test_a_submission_without_a_page_gets_a_plain_one(tiny_course, hand_in, grade, monkeypatch):
    hand_in("amy")
    assert grade(tiny_course)[0] == 0
    monkeypatch.setattr(feedback, "_convert", lambda *_: None)
    (sentence,) = write(tiny_course, "amy")
    assert sentence == "amy/double has a plain page for feedback: nbconvert wrote none."
    assert b"double-test" in pages(tiny_course)["double.html"]


def test_nothing_of_an_answer_comes_out_on_the_terminal(tiny_course, hand_in, grade, capfd):
    hand_in("amy")
    assert grade(tiny_course)[0] == 0
    (path,) = (tiny_course / "autograded/amy/double").glob("*.ipynb")
    notebook = nbformat.read(path, 4)
    notebook.cells[1].outputs = [new_output("display_data", {"text/evil": "evil"})]
    path.chmod(0o644)
    nbformat.write(notebook, path)
    capfd.readouterr()
    assert write(tiny_course, "amy") == []
    assert capfd.readouterr() == ("", "")
