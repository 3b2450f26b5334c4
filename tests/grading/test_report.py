"""The instructor's report: its figures, its page, and the command `handgrad report`."""

import json
import re
from dataclasses import asdict

import pytest
from typer.testing import CliRunner

from handgrad.grading.cli import app
from handgrad.grading.outcome import Outcome
from handgrad.grading.report import ClassReport, page


def outcome(student, scores, causes=None, **more):
    """A graded submission of two exercises: `f` in two parts of 2 and 3 points, `g` worth 5."""
    points = {"f-test-small": 2, "f-test-large": 3, "g-test": 5}
    parts = {one: [float(s), float(points[one])] for one, s in zip(points, scores, strict=True)}
    return Outcome(
        student, "a", "", "", float(sum(scores)), 10.0, parts=parts, causes=causes or {}, **more
    )


def failed(student, summary="not a notebook", detail="a.ipynb is not a notebook."):
    return Outcome(student, "a", "", summary, detail=detail)


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
    assert [o.student for o in report.failed] == ["max"]
    assert ClassReport("a", [failed("max")]).summary == "1 handed in, none could be graded."


def test_an_exercise_is_passed_with_every_point_of_all_its_parts(report):
    whole, parts = report.exercises["f"]
    assert (whole.points, whole.passed, whole.rate) == (5, 1, 0.25)
    assert [(p.name, p.points, p.passed) for p in parts] == [
        ("f-test-small", 2, 2),
        ("f-test-large", 3, 2),
    ]
    whole, parts = report.exercises["g"]
    assert (whole.points, whole.passed, len(parts)) == (5, 2, 1)


def test_failures_without_a_named_mistake_are_counted(report):
    assert report.exercises["f"][0].unnamed == 0
    assert report.exercises["g"][0].unnamed == 2  # ben and eve


def test_a_record_that_lacks_a_part_does_not_pass_it():
    old = outcome("old", [2, 3, 5])
    del old.parts["f-test-large"]
    report = ClassReport("a", [outcome("new", [2, 3, 5]), old])
    assert report.exercises["f"][0].passed == 1
    assert [part.passed for part in report.exercises["f"][1]] == [2, 1]


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
        outcomes = [Outcome(str(s), "a", "", "", float(s), float(out_of)) for s in (0, out_of)]
        outcomes += [Outcome("high", "a", "", "", float(out_of), float(out_of))]
        alt = re.search(r'alt="([^"]*)"', page(ClassReport("a", outcomes)))[1]
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


def keep(course, assignment, outcomes):
    folder = course / ".grading" / assignment
    folder.mkdir(parents=True, exist_ok=True)
    for o in outcomes:
        (folder / f"{o.student}.json").write_text(json.dumps(asdict(o)))
    return folder


def test_command_writes_a_page_for_what_was_graded(tiny_course, monkeypatch):
    (tiny_course / "source/later").mkdir()
    folder = keep(tiny_course, "double", CLASS)
    (folder / "source.json").write_text('"a digest, as grading keeps it"')
    (folder / "broken.json").write_text("{")
    (folder / "older.json").write_text('{"student": "older"}')
    code, output = run(tiny_course, monkeypatch)
    assert code == 0, output
    path = tiny_course / "reports/double.html"
    assert output.strip() == f"report: {path}"
    assert "5 handed in, 4 graded" in path.read_text(encoding="utf-8")


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
    keep(tiny_course, "double", CLASS)
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
