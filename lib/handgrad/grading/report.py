"""The instructor's report: how a class did, one self-contained HTML page per assignment.

It reads nothing but the records that grading keeps, so it never grades and never waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import mean, median

import numpy as np
from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from handgrad.figures import style
from handgrad.grading.course import Course, WrongUse
from handgrad.grading.outcome import Outcome, outcomes_of
from handgrad.grading.summary import exercise_of

MISTAKES_DRAWN = 15  # the table has them all
TEMPLATES = Environment(
    loader=PackageLoader("handgrad.grading", "."),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


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
    """What the records of one assignment say about the class.

    Figures are of the submissions that could be graded; `failed` are those that could not.
    """

    def __init__(self, assignment: str, outcomes: Iterable[Outcome]):
        self.assignment = assignment
        self.outcomes = sorted(outcomes, key=lambda o: o.student)
        self.graded = [o for o in self.outcomes if o.graded]
        self.failed = [o for o in self.outcomes if not o.graded]
        self.odd = [o for o in self.graded if o.detail]

    @property
    def scores(self) -> list[float]:
        return [o.score for o in self.graded if o.score is not None]

    @property
    def out_of(self) -> float:
        return max((o.max_score or 0 for o in self.graded), default=0)

    @property
    def complete(self) -> int:
        return sum((o.score or 0) >= (o.max_score or 0) for o in self.graded)

    @property
    def summary(self) -> str:
        """One sentence for the head of the page."""
        if not self.graded:
            return f"{len(self.outcomes)} handed in, none could be graded."
        return (
            f"{len(self.outcomes)} handed in, {len(self.graded)} graded. "
            f"Mean {mean(self.scores):.1f}, median {median(self.scores):g} "
            f"of {self.out_of:g} points; full marks for {self.complete}."
        )

    @cached_property
    def exercises(self) -> dict[str, tuple[Part, list[Part]]]:
        """Each exercise as a whole and its test cells, in the order of the records."""
        grade_ids = dict.fromkeys(grade_id for o in self.graded for grade_id in o.parts)
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
        for o in self.graded:
            cells = {one: o.parts[one] for one in grade_ids if one in o.parts}
            points = max(points, sum(out_of for _, out_of in cells.values()))
            lost = [one for one, (score, out_of) in cells.items() if score < out_of]
            passed += not lost and len(cells) == len(grade_ids)
            unnamed += bool(lost) and not any(o.causes.get(one) for one in lost)
        return Part(name, points, passed, len(self.graded), unnamed)

    @cached_property
    def mistakes(self) -> list[tuple[str, str, int]]:
        """(exercise, mistake, how many students met it), the commonest first."""
        met: dict[tuple[str, str], set[str]] = {}
        for o in self.graded:
            for grade_id, causes in o.causes.items():
                for cause in causes:
                    met.setdefault((exercise_of(grade_id), cause), set()).add(o.student)
        counted = [(exercise, cause, len(who)) for (exercise, cause), who in met.items()]
        return sorted(counted, key=lambda row: (-row[2], row[:2]))


def write_reports(course: Course, assignments: list[str]) -> list[Path]:
    """Write reports/<assignment>.html for each assignment named, or for all that were graded.

    Returns the paths. Raises WrongUse for an assignment that does not exist or was never graded.
    """
    chosen = course.known(assignments)
    reports = {name: ClassReport(name, outcomes_of(course, name)) for name in chosen}
    blank = [f"{name} has not" for name in assignments if not reports[name].outcomes]
    if not any(report.outcomes for report in reports.values()):
        blank = blank or ["Nothing has"]
    if blank:
        raise WrongUse(f"{blank[0]} been graded yet: run `handgrad grade` first.")
    folder = course.path("reports")
    folder.mkdir(exist_ok=True)
    paths = []
    for name, report in reports.items():
        if report.outcomes:
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
