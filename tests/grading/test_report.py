"""The instructor's report: its figures, its page, and the command `handgrad report`."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from handgrad.grading.cli import app
from handgrad.grading.course import Course, Submission
from handgrad.grading.gradebook import CellGrade, Grades
from handgrad.grading.outcome import Outcome
from handgrad.grading.report import ClassReport, page
from handgrad.grading.standing import Standing

POINTS = {"f-test-small": 2, "f-test-large": 3, "g-test": 5}


def outcome(student, scores, causes=None, names=POINTS, **more):
    """A graded submission of two exercises: `f` in two parts of 2 and 3 points, `g` worth 5."""
    cells = {
        ("a", name): CellGrade(score, score, POINTS[name], by_hand=False, waits=False)
        for name, score in zip(names, scores, strict=True)
    }
    made = Outcome(student, "a", "digest", "wrong", "booked", causes=causes or {}, **more)
    return Standing(Submission(student, "a", Path()), Grades(0.0, cells=cells), made)


def failed(student, summary="not a notebook", detail="a.ipynb is not a notebook."):
    made = Outcome(student, "a", "digest", summary, detail=detail)
    return Standing(Submission(student, "a", Path()), None, made)


CLASS = [
    outcome("zoe", [2, 3, 5]),
    outcome("amy", [2, 0, 5], {"f-test-large": ["not divided by N"]}),
    outcome("ben", [0, 0, 0], {"f-test-small": ["transposed"], "f-test-large": ["transposed"]}),
    outcome("eve", [0, 3, 2.5], {"f-test-small": ["transposed", "wrong sign"]}),
    failed("max"),
]


@pytest.fixture
def report():
    return ClassReport("a", CLASS)


def test_summary_is_of_those_that_could_be_graded(report):
    assert report.summary == (
        "5 handed in, 4 graded. Mean 5.6, median 6.25 of 10 points; full marks for 1."
    )
    assert [one.submission.student for one in report.failed] == ["max"]
    assert ClassReport("a", [failed("max")]).summary == "1 handed in, none could be graded."


def test_an_exercise_is_passed_with_every_point_of_all_its_parts(report):
    whole, parts = report.exercises["f"]
    assert (whole.points, whole.passed, whole.rate) == (5, 1, 0.25)
    assert {(p.name, p.points, p.passed) for p in parts} == {
        ("f-test-small", 2, 2),
        ("f-test-large", 3, 2),
    }
    whole, parts = report.exercises["g"]
    assert (whole.points, whole.passed, len(parts)) == (5, 2, 1)


def test_failures_without_a_named_mistake_are_counted(report):
    assert report.exercises["f"][0].unnamed == 0
    assert report.exercises["g"][0].unnamed == 2  # ben and eve


def test_exercises_are_in_the_order_of_the_notebooks():
    order = ["g-test", "f-test-small", "f-test-large"]
    assert list(ClassReport("a", CLASS, order).exercises) == ["g", "f"]
    assert list(ClassReport("a", CLASS).exercises) == ["f", "g"]


def test_who_lacks_a_part_does_not_pass_it():
    old = outcome("old", [2, 5], names=["f-test-small", "g-test"])
    report = ClassReport("a", [outcome("new", [2, 3, 5]), old])
    assert report.exercises["f"][0].passed == 1
    assert {part.name: part.passed for part in report.exercises["f"][1]} == {
        "f-test-small": 2,
        "f-test-large": 1,
    }


def test_a_mistake_is_counted_once_for_each_student(report):
    assert report.mistakes == [
        ("f", "transposed", 2),
        ("f", "not divided by N", 1),
        ("f", "wrong sign", 1),
    ]


def test_page_says_everything_and_needs_no_other_file(report):
    html = page(report)
    for text in (report.summary, "1 of 4", "not divided by N", "a.ipynb is not a notebook."):
        assert text in html
    assert not re.search(r"""(src|href)=["'](?!data:)""", html)
    assert "@import" not in html
    assert "url(" not in html
    assert "<script" not in html


def test_pictures_say_in_words_what_they_show(report):
    alts = re.findall(r'<img alt="([^"]*)"', page(report))
    assert alts == [
        "Histogram of 4 scores: lowest 0, median 6.25, highest 10 of 10; most have 0 points.",
        "Bar chart of pass rates: f 25%, g 50%.",
        "Bar chart of the mistakes met, the commonest first: "
        "f: transposed 2, f: not divided by N 1, f: wrong sign 1.",
    ]


def test_every_score_is_in_the_histogram_however_many_points_there_are():
    for out_of in (1, 7, 26, 60, 100, 1000):

        def scored(student, score, out_of=out_of):
            cell = CellGrade(score, score, out_of, by_hand=False, waits=False)
            made = outcome(student, [2, 3, 5])
            return Standing(made.submission, Grades(0.0, cells={("a", "f"): cell}), made.outcome)

        class_ = [scored("low", 0), scored("high", out_of), scored("too", out_of)]
        alt = re.search(r'alt="([^"]*)"', page(ClassReport("a", class_)))[1]
        assert f"highest {out_of} of {out_of}" in alt
        least, _, most = re.search(r"most have (\d+)( to (\d+))? points", alt).groups()
        assert int(least) <= out_of <= int(most or least), alt


def test_what_students_chose_is_escaped():
    html = page(ClassReport("a", [failed("<script>alert(1)</script>", detail="<b>bold</b>")]))
    assert "<script>" not in html
    assert "<b>" not in html


def test_remarks_on_graded_work_are_shown():
    html = page(ClassReport("a", [outcome("amy", [2, 3, 5], detail="duplicate id f-test-small")]))
    assert "Graded, but look at these" in html
    assert "duplicate id f-test-small" in html
    assert "Could not be graded" not in html


def run(course, monkeypatch, *arguments):
    monkeypatch.chdir(course)
    result = CliRunner().invoke(app, ["report", *arguments])
    return result.exit_code, result.output


def hand_in_broken(course):
    """A submission that is on record as one that could not be graded."""
    folder = course / "submitted/max/double"
    folder.mkdir(parents=True)
    submission = Submission("max", "double", folder)
    course = Course(course)
    made = Outcome("max", "double", course.digest(submission), "not a notebook", detail="See <it>.")
    made.keep(course)


def test_command_writes_a_page_for_what_was_graded(tiny_course, monkeypatch):
    (tiny_course / "source/later").mkdir()
    hand_in_broken(tiny_course)
    folder = tiny_course / ".grading/double"
    (folder / "broken.json").write_text("{")
    (folder / "older.json").write_text('{"student": "older", "score": 3}')
    (folder / "gone.json").write_text((folder / "max.json").read_text())
    for student in ("broken", "older"):
        (tiny_course / "submitted" / student / "double").mkdir(parents=True)
    code, output = run(tiny_course, monkeypatch)
    assert code == 0, output
    path = tiny_course / "reports/double.html"
    assert output.strip() == f"report: {path}"
    html = path.read_text(encoding="utf-8")
    assert "3 handed in, none could be graded. 2 to be graded: run `handgrad grade`." in html
    assert "See &lt;it&gt;." in html
    assert "gone" not in html


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["triple"], "There is no assignment 'triple'; there are double, later."),
        (["later"], "later has not been graded yet: run `handgrad grade` first."),
        (["double", "later"], "later has not been graded yet: run `handgrad grade` first."),
    ],
)
def test_wrong_use_is_told_in_one_sentence(tiny_course, monkeypatch, arguments, sentence):
    (tiny_course / "source/later").mkdir()
    hand_in_broken(tiny_course)
    code, output = run(tiny_course, monkeypatch, *arguments)
    assert (code, output.strip()) == (2, sentence)
    assert not (tiny_course / "reports").exists()


def test_nothing_graded_is_told_in_one_sentence(tiny_course, tmp_path, monkeypatch):
    code, output = run(tiny_course, monkeypatch)
    assert code == 2
    assert output.strip() == "Nothing has been graded yet: run `handgrad grade` first."
    code, output = run(tmp_path, monkeypatch)
    assert code == 2
    assert output.startswith("There is no nbgrader_config.py")


@pytest.mark.slow
def test_report_of_a_class_just_graded(tiny_course, hand_in, monkeypatch):
    hand_in("right")
    hand_in("blank", None)
    (hand_in("broken") / "double.ipynb").write_text("{")
    monkeypatch.chdir(tiny_course)
    CliRunner().invoke(app, ["grade", "--jobs", "1"])
    code, output = run(tiny_course, monkeypatch)
    assert code == 0, output
    html = (tiny_course / "reports/double.html").read_text(encoding="utf-8")
    assert "3 handed in, 2 graded. Mean 1.5, median 1.5 of 3 points; full marks for 1." in html
    assert "double.ipynb is not a notebook" in html
