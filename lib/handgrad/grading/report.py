"""The instructor's report: how a class did, one self-contained HTML page per assignment.

It reads what grading left, scores from the gradebook and the rest from its records, so it never
grades and never waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import mean, median

import numpy as np
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from handgrad.figures import style
from handgrad.grading.course import Course, WrongUse
from handgrad.grading.gradebook import CellGrade
from handgrad.grading.standing import Standing, standings
from handgrad.grading.summary import exercise_of
from handgrad.grading.templates import TEMPLATES

MISTAKES_DRAWN = 15  # the table has them all


@dataclass(frozen=True)
class Part:
    """A test cell, or an exercise as a whole: its points and how many earned them all."""

    name: str
    points: float
    passed: int
    of: int
    unnamed: int  # how many failed it with no mistake named

    @property
    def rate(self) -> float:
        return self.passed / self.of


class ClassReport:
    """How the class stands with one assignment.

    Figures are of the submissions with a score; `failed` are those that could not be graded.
    `order` are grade ids as the notebooks have them.
    """

    def __init__(self, assignment: str, class_: Iterable[Standing], order: Iterable[str] = ()):
        self.assignment = assignment
        self.class_ = sorted(class_, key=lambda one: one.submission.student)
        self.graded = [one for one in self.class_ if one.grades]
        self.failed = [one for one in self.class_ if one.failed]
        self.odd = [one for one in self.graded if one.detail and not one.failed]
        self.order = list(order)

    @cached_property
    def scores(self) -> list[float]:
        return [one.grades.score for one in self.graded if one.grades]

    @cached_property
    def out_of(self) -> float:
        return max((one.grades.max_score for one in self.graded if one.grades), default=0)

    @cached_property
    def complete(self) -> int:
        return sum(one.grades.score >= one.grades.max_score for one in self.graded if one.grades)

    @property
    def summary(self) -> str:
        """One sentence for the head of the page."""
        to_do = sum(one.to_do and not one.failed for one in self.class_)
        waiting = f" {to_do} to be graded: run `handgrad grade`." if to_do else ""
        if not self.graded:
            return f"{len(self.class_)} handed in, none could be graded.{waiting}"
        return (
            f"{len(self.class_)} handed in, {len(self.graded)} graded. "
            f"Mean {mean(self.scores):.1f}, median {median(self.scores):g} "
            f"of {self.out_of:g} points; full marks for {self.complete}.{waiting}"
        )

    @cached_property
    def exercises(self) -> dict[str, tuple[Part, list[Part]]]:
        """Each exercise as a whole and its test cells, in the order of the notebooks."""
        known = {name for one in self.graded for name in _cells(one)}
        grade_ids = [name for name in self.order if name in known]
        grade_ids += sorted(known - set(grade_ids))
        groups: dict[str, list[str]] = {}
        for grade_id in grade_ids:
            groups.setdefault(exercise_of(grade_id), []).append(grade_id)
        return {
            name: (self._part(name, ids), [self._part(one, [one]) for one in ids])
            for name, ids in groups.items()
        }

    def _part(self, name: str, grade_ids: list[str]) -> Part:
        """The cells `grade_ids` taken together: passed by those with every point of them."""
        points, passed, unnamed = 0.0, 0, 0
        for one in self.graded:
            cells = {name: cell for name, cell in _cells(one).items() if name in grade_ids}
            points = max(points, sum(cell.out_of for cell in cells.values()))
            lost = [name for name, cell in cells.items() if cell.score < cell.out_of]
            passed += not lost and len(cells) == len(grade_ids)
            unnamed += bool(lost) and not any(one.causes.get(name) for name in lost)
        return Part(name, points, passed, len(self.graded), unnamed)

    @cached_property
    def mistakes(self) -> list[tuple[str, str, int]]:
        """(exercise, mistake, how many students met it), the commonest first."""
        met: dict[tuple[str, str], set[str]] = {}
        for one in self.graded:
            for grade_id, causes in one.causes.items():
                for cause in causes:
                    who = met.setdefault((exercise_of(grade_id), cause), set())
                    who.add(one.submission.student)
        counted = [(exercise, cause, len(who)) for (exercise, cause), who in met.items()]
        return sorted(counted, key=lambda row: (-row[2], row[:2]))


def _cells(one: Standing) -> dict[str, CellGrade]:
    """The points of a submission by grade id."""
    return {name: cell for (_, name), cell in one.grades.cells.items()} if one.grades else {}


def write_reports(course: Course, assignments: list[str]) -> list[Path]:
    """Write reports/<assignment>.html for each assignment named, or for all that were graded.

    Returns the paths. Raises WrongUse for an assignment that does not exist or was never graded.
    """
    chosen = course.known(assignments)
    grades = course.grades()
    reports = {}
    for name in chosen:
        class_ = standings(course, course.submissions([name], []), grades)
        if any(one.grades or one.outcome for one in class_):
            reports[name] = ClassReport(name, class_, course.grade_ids(name))
    blank = [f"{name} has not" for name in assignments if name not in reports]
    if not reports:
        blank = blank or ["Nothing has"]
    if blank:
        raise WrongUse(f"{blank[0]} been graded yet: run `handgrad grade` first.")
    folder = course.path("reports")
    folder.mkdir(exist_ok=True)
    paths = []
    for name, report in reports.items():
        paths.append(folder / f"{name}.html")
        paths[-1].write_text(page(report), encoding="utf-8")
    return paths


def page(report: ClassReport) -> str:
    """The report as an HTML page that needs no other file."""
    pictures = {}
    if report.graded:
        pictures["scores"] = _scores(report)
    if report.exercises:
        pictures["exercises"] = _exercises(report)
    if report.mistakes:
        pictures["mistakes"] = _mistakes(report)
    images = {name: Markup(style.image(*drawn)) for name, drawn in pictures.items()}
    return TEMPLATES.get_template("report.html.j2").render(report=report, pictures=images)


def _scores(report: ClassReport) -> tuple[Figure, str]:
    """A histogram: a bar for each point, or for as many points as make about 25 bars."""
    step = max(1, round(report.out_of / 25))
    edges = np.arange(-0.5, report.out_of + step, step)
    fig, ax = style.figure(2.6)
    counts, _, _ = ax.hist(np.floor(np.array(report.scores)), bins=edges, rwidth=0.9)
    ax.axvline(median(report.scores), color=style.ORANGE, linestyle="--", label="median")
    ax.set(xlabel=f"points of {report.out_of:g}", ylabel="students", title="Scores")
    ax.set_xlim(-1, report.out_of + 1)
    ax.locator_params(axis="y", integer=True)
    ax.grid(axis="x", visible=False)
    ax.legend()
    fullest = edges[int(np.argmax(counts))] + 0.5
    most = f"{fullest:g}" if step == 1 else f"{fullest:g} to {fullest + step - 1:g}"
    alt = (
        f"Histogram of {len(report.graded)} scores: lowest {min(report.scores):g}, median "
        f"{median(report.scores):g}, highest {max(report.scores):g} of {report.out_of:g}; "
        f"most have {most} points."
    )
    return fig, alt


def _exercises(report: ClassReport) -> tuple[Figure, str]:
    """A bar for each exercise, and a paler one for each of its parts where it has several."""
    bars = []
    for whole, parts in report.exercises.values():
        bars.append((whole.name, whole.rate, style.BLUE))
        if len(parts) > 1:
            bars += [(part.name, part.rate, style.SKY) for part in parts]
    fig, ax = _bars([(name, 100 * rate, colour) for name, rate, colour in bars], "{:.0f} %")
    ax.set(xlim=(0, 108), xlabel="students with every point of it, %", title="Pass rates")
    rates = ", ".join(f"{name} {whole.rate:.0%}" for name, (whole, _) in report.exercises.items())
    return fig, f"Bar chart of pass rates: {rates}."


def _mistakes(report: ClassReport) -> tuple[Figure, str]:
    drawn = report.mistakes[:MISTAKES_DRAWN]
    fig, ax = _bars([(f"{name}: {cause}", n, style.RED) for name, cause, n in drawn], "{:.0f}")
    ax.set(xlim=(0, 1.08 * drawn[0][2]), xlabel="students", title="Named mistakes")
    ax.locator_params(axis="x", integer=True)
    most = ", ".join(f"{name}: {cause} {n}" for name, cause, n in drawn[:5])
    return fig, f"Bar chart of the mistakes met, the commonest first: {most}."


def _bars(rows: list[tuple[str, float, str]], form: str) -> tuple[Figure, Axes]:
    """Horizontal bars from the top down, each with its name and its number."""
    names, lengths, colours = zip(*rows, strict=True)
    fig, ax = style.figure(0.8 + 0.27 * len(rows))
    places = range(len(rows))
    drawn = ax.barh(places, lengths, color=colours, height=0.75)
    ax.bar_label(drawn, [form.format(length) for length in lengths], padding=4, fontsize=9)
    ax.set_yticks(places, names)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.grid(axis="y", visible=False)
    return fig, ax
