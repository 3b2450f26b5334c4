"""The command `handgrad`: grade a class, and report how it went."""

import csv
import logging
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from sqlalchemy.exc import OperationalError

from handgrad.grading import quick_start, sandbox  # noqa: F401
from handgrad.grading.course import CONFIG, Course, WrongUse
from handgrad.grading.feedback import write_feedback
from handgrad.grading.grader import Grader
from handgrad.grading.outcome import Outcome, known_outcome
from handgrad.grading.sandbox import Limits

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__)
console = Console()


@app.callback()
def handgrad() -> None:
    """Handgrad, the instructor's side."""


@app.command()
def grade(
    assignments: Annotated[
        list[str] | None, typer.Argument(help="All, unless some are named.")
    ] = None,
    student: Annotated[
        list[str] | None, typer.Option(help="Only this one; may be repeated.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Notebooks at once.")] = os.cpu_count() or 1,
    regrade: Annotated[bool, typer.Option(help="Also what has not changed.")] = False,
    timeout: Annotated[int | None, typer.Option(min=1, help="Seconds for each cell.")] = None,
) -> None:
    """Grade what is new or changed in submitted/, with feedback, a table and a CSV file.

    Exit code: 0 all graded, 1 some not, or not to the end, 2 wrong use, 130 interrupted.
    """
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    try:
        course = Course.find(Path.cwd())
        submissions = course.submissions(assignments or [], student or [])
        walls = _sandboxed(course)
    except WrongUse as wrong:
        console.print(f"[red]{wrong}[/red]")
        raise typer.Exit(2) from None
    seconds = timeout or course.config.Execute.get("timeout", 30)
    try:
        for name in sorted({s.assignment for s in submissions} & set(course.assignments)):
            course.generate(name)
    except OperationalError as error:  # locked by somebody else, say
        console.print(f"The gradebook cannot be opened ({error.orig}); run again.", soft_wrap=True)
        raise typer.Exit(1) from None
    known = {s: None if regrade else known_outcome(course, s) for s in submissions}
    todo = [s for s in submissions if known[s] is None]
    fresh: list[Outcome] = []
    interrupted = False
    try:
        limits = Limits(cell_seconds=seconds)
        with Grader(course, jobs, limits, walls) as grader, _progress() as bar:
            task = bar.add_task("grading", total=len(todo), running="")
            for outcome in grader.grade(todo):
                fresh.append(outcome)
                bar.update(task, advance=1, running=" ".join(grader.engine.running))
        failed = write_feedback(
            course, [(o.student, o.assignment) for o in fresh if o.graded], jobs
        )
    except KeyboardInterrupt:
        interrupted, failed = True, []
    outcomes = sorted(
        [*fresh, *(o for o in known.values() if o)], key=lambda o: (o.assignment, o.student)
    )
    _show(course, outcomes, failed)
    if interrupted:
        left = len(submissions) - len(outcomes)
        console.print(f"Interrupted; {left} left. Run again to go on from there.")
        raise typer.Exit(130)
    if failed or not all(outcome.settled for outcome in outcomes):
        raise typer.Exit(1)


def _sandboxed(course: Course) -> bool:
    """Whether the sandbox works here. Raises WrongUse if not, where the course requires it."""
    missing = sandbox.supported()
    if missing and course.config.Sandbox.get("required", True):
        advice = f"To go on without it, set c.Sandbox.required = False in {CONFIG}."
        raise WrongUse(f"{missing} {advice}")
    if missing:
        console.print(f"[yellow]{missing}[/yellow]", soft_wrap=True)
    return missing is None


@app.command()
def report(
    assignments: Annotated[
        list[str] | None, typer.Argument(help="All that were graded, unless some are named.")
    ] = None,
) -> None:
    """Write to reports/, for each assignment, a page on how the class did.

    Exit code: 0 written, 2 wrong use.
    """
    from handgrad.grading.report import write_reports  # grading need not wait for Matplotlib

    try:
        paths = write_reports(Course.find(Path.cwd()), assignments or [])
    except WrongUse as wrong:
        console.print(f"[red]{escape(str(wrong))}[/red]", soft_wrap=True)
        raise typer.Exit(2) from None
    for path in paths:
        console.print(f"report: {path}", soft_wrap=True)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[running]}"),
        console=console,
        transient=True,
    )


def _show(course: Course, outcomes: list[Outcome], failed: list[str]) -> None:
    table = Table("student", "assignment", title="Grades")
    table.add_column("score", justify="right")
    table.add_column("out of", justify="right")
    table.add_column("what went wrong")
    for o in outcomes:
        score = [f"{o.score:g}", f"{o.max_score:g}"] if o.graded else ["-", "-"]
        table.add_row(o.student, o.assignment, *score, o.summary)
    console.print(table)
    for o in outcomes:
        if o.detail:
            console.print(f"{o.student}/{o.assignment}: {o.detail}", soft_wrap=True)
    for sentence in failed:
        console.print(sentence, soft_wrap=True)
    path = course.path("summary.csv")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["student", "assignment", "score", "max_score", "what_went_wrong", "detail"]
        )
        for o in outcomes:
            writer.writerow([o.student, o.assignment, o.score, o.max_score, o.summary, o.detail])
    console.print(f"feedback: {course.directory.feedback_directory}/<student>/<assignment>/*.html")
    console.print(f"table:    {path.name}")
