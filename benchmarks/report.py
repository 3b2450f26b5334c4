"""How long the instructor's report takes: python -m benchmarks.report

`handgrad report`, from start to end, on a generated class of 200 that is graded, for the lab alone
and for all assignments. The exercises and their points are those of source/.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
from rich.console import Console
from rich.table import Table

from handgrad.exercises.general import OF_A_RESULT
from handgrad.grading.course import CONFIG, Course, Submission
from handgrad.grading.gradebook import SharedGradebook
from handgrad.grading.outcome import Outcome

ROOT = Path(__file__).parent.parent
CLASS = 200
ROUNDS = 5


def fill(course: Course, book: SharedGradebook, student: str, assignment: str, rng) -> Outcome:
    """One of 25 cannot be graded, the others pass a test cell with odds of their own."""
    folder = course.path("submitted", student, assignment)
    folder.mkdir(parents=True)
    digest = course.digest(Submission(student, assignment, folder))
    if rng.random() < 0.04:
        sentence = f"{assignment}.ipynb is not a notebook (JSON); save it in JupyterLab."
        return Outcome(student, assignment, digest, "not a notebook", detail=sentence)
    skill = rng.beta(4, 1.5)
    causes = {}
    course.path("autograded", student, assignment).mkdir(parents=True)
    for notebook in book.add_submission(assignment, student).notebooks:
        for grade in notebook.grades:
            right = rng.random() < skill
            grade.auto_score, grade.needs_manual_grade = right * grade.cell.max_score, False
            if not right and rng.random() < 0.8:
                causes[grade.cell.name] = [OF_A_RESULT[rng.integers(12)].name]
    return Outcome(student, assignment, digest, "wrong", causes=causes)


def make_class(folder: Path) -> None:
    """A course folder with what grading leaves of CLASS students for every assignment."""
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / CONFIG, folder)
    course, rng = Course(folder), np.random.default_rng(0)
    course.generate(*course.assignments)
    outcomes = []
    with course.gradebook() as book:
        for i in range(CLASS):
            book.add_student(f"s{i:03}")
            outcomes += [fill(course, book, f"s{i:03}", name, rng) for name in course.assignments]
            book.commit()
    grades = course.grades()
    for outcome in outcomes:
        name = outcome.student, outcome.assignment
        outcome.booked = grades[name].booked if name in grades else ""
        outcome.keep(course)


def seconds(folder: Path, *assignments: str) -> tuple[float, float]:
    """What the command takes on the clock, and of the processor."""
    command = [Path(sys.executable).parent / "handgrad", "report", *assignments]
    before, start = os.times(), perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    elapsed, after = perf_counter() - start, os.times()
    used = after.children_user + after.children_system
    return elapsed, used - before.children_user - before.children_system


def main() -> None:
    table = Table("handgrad report", title=f"The report on a class of {CLASS}")
    for name in ("pages", "time", "of the processor", "size of a page"):
        table.add_column(name, justify="right")
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_class(folder)
        for assignments in (["07-two-layer-net"], []):
            rounds = [seconds(folder, *assignments) for _ in range(ROUNDS)]
            time, used = (median(column) for column in zip(*rounds, strict=True))
            pages = list(folder.glob("reports/*.html"))
            size = max(page.stat().st_size for page in pages) / 1e3
            name = " ".join(assignments) or "all assignments"
            figures = f"{time:.2f} s", f"{used:.2f} s", f"{size:.0f} kB"
            table.add_row(name, str(len(pages)), *figures)
    Console().print(table)


if __name__ == "__main__":
    main()
