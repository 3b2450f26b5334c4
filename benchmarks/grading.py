"""How fast a class is graded, next to stock nbgrader: python -m benchmarks.grading [SIZES ...]

Classes are drawn from the corpus of answers, a chapter a student. SIZES are the classes for the
scaling table (10, 100 and 1,000 unless named). Feedback is left out on both sides.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from course import NOTEBOOKS  # noqa: E402
from sample_class import generate_class  # noqa: E402

from handgrad.grading.course import Course  # noqa: E402
from handgrad.grading.grader import Grader  # noqa: E402
from handgrad.grading.sandbox import Limits  # noqa: E402

ALL = [path.parent.name for path in NOTEBOOKS]
SMALL = [name for name in ALL if name[:2] in ("00", "05")]
JOBS = 2


def new_class(folder: Path, students: int, chapters: list[str]) -> Path:
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    generate_class(folder, students, chapters)
    for chapter in chapters:
        Course(folder).generate(chapter)
    return folder


def grade(folder: Path, jobs: int = JOBS) -> tuple[float, list[float]]:
    """Grade the class; (seconds in all, seconds in which each notebook was under way)."""
    course = Course(folder)
    submissions = course.submissions([], [])
    with Grader(course, jobs, Limits()) as grader:
        list(grader.grade(submissions[:1]))  # the servers are warm from here on
        start = time.perf_counter()
        outcomes = list(grader.grade(submissions))
        return time.perf_counter() - start, [outcome.seconds for outcome in outcomes]


def stock(folder: Path, chapters: list[str]) -> float:
    start = time.perf_counter()
    for chapter in chapters:
        command = [Path(sys.executable).parent / "nbgrader", "autograde", chapter, "--force"]
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - start


def against_stock(folder: Path) -> Table:
    table = Table("class", title=f"A class of 16, {JOBS} jobs, against nbgrader autograde")
    for column in ("nbgrader", "handgrad grade", "ratio"):
        table.add_column(column, justify="right")
    for name, chapters in {"00 and 05": SMALL, "all eight chapters": ALL}.items():
        course = new_class(folder / name, 16, chapters)
        ours = median(grade(course)[0] for _ in range(3))
        theirs = stock(course, chapters)
        table.add_row(name, f"{theirs:.1f} s", f"{ours:.2f} s", f"{theirs / ours:.1f}x")
    return table


def overhead(folder: Path) -> Table:
    """What a notebook costs beyond its cells: one with no work in it, as it goes through."""
    import nbformat

    course = new_class(folder / "overhead", 40, ["00-warmup"])
    for path in course.glob("submitted/*/*/*.ipynb"):
        notebook = nbformat.read(path, 4)
        for cell in notebook.cells:
            if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade"):
                cell.source = "pass"
        nbformat.write(notebook, path)
    seconds, each = grade(course, jobs=1)
    table = Table("blank notebooks of chapter 00, one job", title="Overhead for each notebook")
    table.add_column("ms", justify="right")
    table.add_row("processes, sandbox and cells, median", f"{1000 * median(each):.0f}")
    table.add_row("all in all, mean", f"{1000 * seconds / len(each):.0f}")
    return table


def scaling(folder: Path, sizes: list[int]) -> Table:
    table = Table("students", title=f"Time and memory as the class grows, {JOBS} jobs")
    for column in ("in all", "each", "memory of the command", "of the largest worker"):
        table.add_column(column, justify="right")
    for size in sizes:
        course = new_class(folder / f"of-{size}", size, ["00-warmup", "05-computational-graphs"])
        seconds, _ = grade(course)
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        row = f"{seconds:.1f} s", f"{1000 * seconds / size:.0f} ms", f"{own:.0f} MiB"
        table.add_row(f"{size:,}", *row, f"{child:.0f} MiB")
    return table


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [10, 100, 1000]
    with tempfile.TemporaryDirectory() as folder:
        console = Console()
        console.print(against_stock(Path(folder)))
        console.print(overhead(Path(folder)))
        console.print(scaling(Path(folder), sizes))


if __name__ == "__main__":
    main()
