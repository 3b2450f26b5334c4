"""Shows how a class did: summary.csv, and what fits on a screen."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean

from rich.console import Console
from rich.table import Table
from rich.text import Text

from handgrad.grading.standing import Standing
from handgrad.grading.text import plain

MOST_ROWS = 40  # on the screen
FORMULA = ("=", "+", "-", "@")  # how a cell begins that a spreadsheet would compute
SUMMARY = "summary.csv"


def write_summary(path: Path, class_: Iterable[Standing]) -> None:
    """Write one line for each submission, whole or not at all."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["student", "assignment", "score", "max_score", "what_went_wrong", "detail"])
    for one in class_:
        scores = [one.grades.score, one.grades.max_score] if one.grades else ["", ""]
        student, assignment = one.submission.student, one.submission.assignment
        writer.writerow(
            [_cell(student), _cell(assignment), *scores, _cell(one.words), _cell(one.detail)]
        )
    scratch = path.with_suffix(".part")
    scratch.write_text(file.getvalue(), encoding="utf-8", newline="")
    scratch.replace(path)


def _cell(text: str) -> str:
    """Foreign text that a spreadsheet takes for text."""
    text = plain(text)
    return f"'{text}" if text.startswith(FORMULA) else text


def show(console: Console, shown: Sequence[Standing], sentences: Sequence[str]) -> None:
    """Print all rows if they fit on a screen, else totals and what needs attention.

    `sentences` are what else there is to say.
    """
    if not shown:
        say(console, "Nothing is handed in: there is no folder submitted/<student>/<assignment>.")
        lines = []
    elif len(shown) <= MOST_ROWS:
        console.print(_rows(shown))
        lines = [f"{one.submission}: {one.detail}" for one in shown if one.detail]
    else:
        console.print(_totals(shown))
        lines = [
            f"{one.submission}: {one.words}{f' ({one.detail})' if one.detail else ''}"
            for one in shown
            if one.needs_attention
        ]
        if lines:
            say(console, "What needs attention:")
    for line in lines[:MOST_ROWS]:
        say(console, line)
    if len(lines) > MOST_ROWS:
        say(console, f"and {len(lines) - MOST_ROWS} more: see {SUMMARY}")
    for sentence in sentences[:MOST_ROWS]:
        say(console, sentence)
    if len(sentences) > MOST_ROWS:
        say(console, f"and {len(sentences) - MOST_ROWS} more like this")


def say(console: Console, sentence: str, style: str = "") -> None:
    """Print one line of foreign text as it is: no markup, no control characters."""
    console.print(Text(plain(sentence, 500), style), soft_wrap=True)


def _rows(shown: Iterable[Standing]) -> Table:
    table = Table("student", "assignment", title="Grades")
    table.add_column("score", justify="right")
    table.add_column("out of", justify="right")
    table.add_column("what went wrong")
    for one in shown:
        scores = [f"{one.grades.score:g}", f"{one.grades.max_score:g}"] if one.grades else "--"
        names = one.submission.student, one.submission.assignment
        table.add_row(*(Text(plain(text, 100)) for text in (*names, *scores, one.words)))
    return table


def _totals(shown: Iterable[Standing]) -> Table:
    columns = ("handed in", "graded", "mean", "complete", "by hand", "failed", "late")
    table = Table("assignment", title="Grades")
    for name in columns:
        table.add_column(name, justify="right")
    by_assignment: dict[str, list[Standing]] = {}
    for one in shown:
        by_assignment.setdefault(one.submission.assignment, []).append(one)
    for name, all_ in sorted(by_assignment.items()):
        grades = [one.grades for one in all_ if one.grades]
        average = mean(g.score for g in grades) if grades else 0.0
        out_of = max((g.max_score for g in grades), default=0.0)
        table.add_row(
            Text(plain(name, 100)),
            str(len(all_)),
            str(len(grades)),
            f"{average:.1f} of {out_of:g}" if grades else "-",
            str(sum(g.score >= g.max_score for g in grades)),
            str(sum(g.waits for g in grades)),
            str(sum(one.failed for one in all_)),
            str(sum(g.penalty > 0 for g in grades)),
        )
    return table
