"""The command `handgrad`: grade a class, and report how it went."""

import logging
import os
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from sqlalchemy.exc import OperationalError

import handgrad
from handgrad.grading import quick_start  # noqa: F401
from handgrad.grading.course import Course, Submission, WrongUse, sandboxed
from handgrad.grading.engine import Engine
from handgrad.grading.feedback import write_feedback
from handgrad.grading.gradebook import UnusableGradebook, is_locked, reason
from handgrad.grading.grader import Grader
from handgrad.grading.outcome import Outcome
from handgrad.grading.sandbox import Limits
from handgrad.grading.standing import Standing, standings
from handgrad.grading.tables import SUMMARY, say, show, write_summary
from handgrad.grading.text import plain

# Those that this process may use; submissions are run on Linux only.
CORES = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
EVERY = 10  # seconds between two lines of progress, where there is no terminal

app = typer.Typer(
    add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False
)
console = Console()


def _print_version(wanted: bool) -> None:
    if wanted:
        console.print(f"handgrad {handgrad.__version__}", highlight=False)
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print it.")
    ] = False,
) -> None:
    """Handgrad, the instructor's side."""
    with suppress(AttributeError):  # of a terminal that lacks some letters
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


@app.command()
def grade(
    assignments: Annotated[
        list[str] | None, typer.Argument(help="All, unless some are named.")
    ] = None,
    student: Annotated[
        list[str] | None, typer.Option(help="Only this one; may be repeated.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Notebooks at once.")] = CORES,
    regrade: Annotated[bool, typer.Option(help="Also what has not changed.")] = False,
    timeout: Annotated[int | None, typer.Option(min=1, help="Seconds for each cell.")] = None,
) -> None:
    """Grade what is new or changed in submitted/, with feedback, a table and a CSV file.

    Exit code: 0 all graded, 1 some not, or not to the end, 2 wrong use, 130 interrupted.
    """
    with _course() as course, course.locked(_tell_of_waiting):
        wanted = course.submissions(assignments or [], student or [])
        walls = sandboxed(course.config, lambda missing: say(console, missing, "yellow"))
        course.generate(*sorted({s.assignment for s in wanted} & set(course.assignments)))
        before = standings(course, wanted, course.grades())
        todo = [one.submission for one in before if regrade or one.to_do]
        seconds = timeout or course.cell_seconds or Limits().notebook_seconds
        fresh: list[Outcome] = []
        interrupted = False
        try:
            with Grader(course, jobs, Limits(cell_seconds=seconds), walls) as grader:
                for outcome in _with_progress(grader.grade(todo), len(todo), grader.engine):
                    fresh.append(outcome)  # noqa: PERF402 (what is there stays if interrupted)
        except KeyboardInterrupt:
            interrupted = True
        class_ = standings(course, course.submissions([], []), course.grades(), fresh)
        write_summary(course.path(SUMMARY), class_)
        asked_for = set(wanted)
        chosen = [one for one in class_ if one.submission in asked_for]
        failed = [] if interrupted else _write_pages(course, chosen, jobs)
        show(console, chosen, failed)
        folder = course.directory.feedback_directory
        say(console, f"feedback: {folder}/<student>/<assignment>/*.html")
        say(console, f"table:    {SUMMARY}")
        if interrupted:
            left = sum(one.to_do for one in chosen)
            say(console, f"Interrupted; {left} left. Run again to go on from there.")
            raise typer.Exit(130)
        if failed or not all(one.settled for one in chosen):
            raise typer.Exit(1)


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

    with _course() as course:
        for path in write_reports(course, assignments or []):
            say(console, f"report: {path}")


@contextmanager
def _course() -> Iterator[Course]:
    """The course around the working folder; tells in a sentence what ends the command."""
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    root = None
    try:
        course = Course.find(Path.cwd())
        root = course.root
        os.chdir(root)  # which paths in the configuration start from
        yield course
    except (WrongUse, UnusableGradebook) as wrong:
        say(console, str(wrong), "red")
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        say(console, "Interrupted. Run again to go on from there.")
        raise typer.Exit(130) from None
    except BrokenPipeError:  # of a reader that has seen enough
        raise
    except OSError as error:
        say(console, f"{error.filename or 'Some file'}: {error.strerror}.", "red")
        raise typer.Exit(2) from None
    except OperationalError as error:
        if not is_locked(error):
            _report_bug(root, error)
        say(console, f"The gradebook cannot be opened ({reason(error)}); run again.")
        raise typer.Exit(1) from None
    except Exception as error:
        if isinstance(error, typer.Exit):
            raise
        _report_bug(root, error)


def _tell_of_waiting() -> None:
    say(console, "Another `handgrad grade` is at work on this course; waiting for it to end.")


def _with_progress(outcomes: Iterator[Outcome], total: int, engine: Engine) -> Iterator[Outcome]:
    """The outcomes, with a bar on a terminal, and elsewhere a line now and then."""
    if console.is_terminal:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[running]}", markup=False),
        )
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task("grading", total=total, running="")
            for outcome in outcomes:
                bar.update(task, advance=1, running=plain(" ".join(engine.running), 100))
                yield outcome
        return
    last = time.monotonic()
    for count, outcome in enumerate(outcomes, 1):
        if count == total or time.monotonic() >= last + EVERY:
            say(console, f"{count} of {total} graded")
            last = time.monotonic()
        yield outcome


def _write_pages(course: Course, class_: list[Standing], jobs: int) -> list[str]:
    """Write the feedback pages that are missing or older than a grade or a comment.

    Returns a sentence for each one that could not be written.
    """

    def written(submission: Submission) -> list[int]:
        parts = submission.student, submission.assignment
        folder = course.path(course.directory.feedback_directory, *parts)
        return sorted(path.stat().st_mtime_ns for path in folder.glob("*.html"))

    old = []
    for one in class_:
        if one.grades and one.outcome and one.outcome.graded:
            before = written(one.submission)
            if not before or one.outcome.page != one.grades.shown:
                old.append((one.submission, one.outcome, one.grades, before))
    failed = write_feedback(course, [(s.student, s.assignment) for s, *_ in old], jobs)
    for submission, outcome, grades, before in old:
        if written(submission) not in ([], before):
            outcome.page = grades.shown
            outcome.keep(course)
    return failed


def _report_bug(root: Path | None, error: Exception) -> NoReturn:
    """Tell in a sentence what nobody has thought of, and keep the traceback."""
    if root is None:
        raise error
    path = root / ".grading" / ".error.txt"
    path.write_text("".join(traceback.format_exception(error)), errors="backslashreplace")
    say(console, f"handgrad broke off: {type(error).__name__}: {error} (more in {path}).", "red")
    raise typer.Exit(1) from None
