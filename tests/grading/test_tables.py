"""summary.csv and the screen: all that is foreign is text, and what is much is summed up."""

import csv
from pathlib import Path

import pytest
from rich.console import Console

from handgrad.grading.course import Submission
from handgrad.grading.gradebook import CellGrade, Grades
from handgrad.grading.outcome import Outcome
from handgrad.grading.standing import Standing
from handgrad.grading.tables import show, write_summary

EVIL = "[/b]\x1b[31m[link=http://x]=1+1\nsecond\u202eline\udc80\x9b2J"


def standing(student, score=3.0, *, summary="complete", detail="", waits=False, penalty=0.0):
    cell = CellGrade(score, score, 3.0, by_hand=False, waits=waits)
    made = Outcome(student, "double", "digest", summary, "booked", detail)
    grades = Grades(0.0, penalty, {("double", "double-test"): cell})
    return Standing(Submission(student, "double", Path()), grades, made)


def failed(student, detail):
    made = Outcome(student, "double", "digest", "not a notebook", detail=detail)
    return Standing(Submission(student, "double", Path()), None, made)


def new(student):
    return Standing(Submission(student, "double", Path()), None, None)


@pytest.fixture
def shown():
    """shown(standings, sentences): what is printed of them."""

    def shown(standings, sentences=()):
        console = Console(width=200, force_terminal=True, color_system="truecolor")
        with console.capture() as capture:
            show(console, standings, sentences)
        return capture.get()

    return shown


def test_few_rows_are_all_shown(shown):
    text = shown([standing("amy"), failed("ben", "It is a link."), new("eve")])
    for part in (
        "amy",
        "complete",
        "not a notebook",
        "ben/double: It is a link.",
        "not graded yet",
    ):
        assert part in text


def test_many_rows_are_summed_up_and_what_needs_attention_is_named(shown):
    class_ = [standing(f"s{i:03}") for i in range(150)]
    class_ += [standing(f"low{i}", 1.0, summary="double: wrong") for i in range(50)]
    class_ += [standing("late", 3.0, penalty=2.0), standing("words", waits=True)]
    class_ += [standing("odd", detail="duplicate id double-test"), new("new")]
    class_ += [failed(f"bad{i}", "It is a link.") for i in range(45)]
    text = shown(class_)
    lines = text.splitlines()
    assert len(lines) < 60
    row = next(line for line in lines if "double" in line and "2.5 of 3" in line)
    # assignment, handed in, graded, mean, complete, by hand, failed, late
    assert row.replace("│", " ").split() == [
        *("double", "249", "203", "2.5", "of", "3", "152", "1", "45", "1")
    ]
    for part in (
        "words/double: needs manual grading",
        "odd/double: complete (duplicate id double-test)",
        "new/double: not graded yet",
        "bad0/double: not a notebook (It is a link.)",
        "and 8 more: see summary.csv",
    ):
        assert part in text
    assert "s000" not in text
    assert "low0" not in text


def test_foreign_text_is_printed_as_text(shown):
    for count in (1, 50):
        text = shown([failed(EVIL, EVIL)] * count, [EVIL])
        own = text.replace("\x1b[1m", "").replace("\x1b[3m", "").replace("\x1b[0m", "")
        assert not {"\x1b", "\u202e", "\udc80", "\x9b"} & set(own)
        assert "[/b][link=http://x]=1+1 second" in text


def test_summary_is_text_to_a_spreadsheet(tmp_path):
    path = tmp_path / "summary.csv"
    bad = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\x1b[0m=1", "\udc80", 'a,"b"\nc')
    write_summary(path, [failed(text, text) for text in bad])
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    assert [len(row) for row in rows] == [6] * len(bad)
    assert [row[0] for row in rows] == [
        *("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=1", "'=1", "\N{REPLACEMENT CHARACTER}"),
        'a,"b" c',
    ]
    assert [row[5] for row in rows] == [row[0] for row in rows]


def test_summary_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "summary.csv"
    write_summary(path, [standing("amy")])
    before = path.read_text()

    def half():
        yield standing("ben")
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011
        write_summary(path, half())
    assert path.read_text() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (standing("amy"), "complete"),
        (standing("amy", 1.0), "double: 1 of 3"),
        (standing("amy", penalty=3.0), "late (-3)"),
        (standing("amy", waits=True), "needs manual grading"),
        (standing("amy", 0.0, summary="double: wrong"), "double: wrong"),
        (standing("amy", 0.0, summary="blank", penalty=1.5), "blank; late (-1.5)"),
        (new("amy"), "not graded yet"),
    ],
)
def test_complete_means_that_nothing_is_lost_or_left_to_do(standing, words):
    assert standing.words == words
