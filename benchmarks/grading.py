"""How fast a class is graded, next to stock nbgrader: python -m benchmarks.grading [SIZES ...]

Classes are drawn from the corpus of answers, a chapter a student. SIZES are the classes for the
scaling table (10, 100 and 1,000 unless named). Times are from when either command is ready, which
is told apart; feedback is left out on both sides.
"""

import gc
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import nbformat
import psutil
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from course import NOTEBOOKS  # noqa: E402
from sample_class import generate_class  # noqa: E402
from stock_nbgrader import use_stock_steps  # noqa: E402

from handgrad.grading.cells import CellShell  # noqa: E402
from handgrad.grading.course import Course  # noqa: E402
from handgrad.grading.engine import Engine  # noqa: E402
from handgrad.grading.forkserver import ENVIRONMENT, _warm_up  # noqa: E402
from handgrad.grading.grader import Grader  # noqa: E402
from handgrad.grading.sandbox import Limits  # noqa: E402

ALL = [path.parent.name for path in NOTEBOOKS]
SMALL = [name for name in ALL if name[:2] in ("00", "05")]
JOBS, CLASS = 2, 64
MIB = 1 << 20


@dataclass
class Measured:
    start: float  # seconds until the servers are warm
    first: float  # seconds for the class, course's own pictures included
    again: float  # seconds for the class once more
    notebooks: list[float]  # seconds in which each notebook was under way, the second time
    own: int  # bytes at most of the command's process
    worker: int  # bytes at most of one of its workers, shared memory included


def new_class(folder: Path, students: int, chapters: list[str]) -> Path:
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    use_stock_steps(folder)
    generate_class(folder, students, chapters)
    for chapter in chapters:
        Course(folder).generate(chapter)
    return folder


def grade(folder: Path, jobs: int = JOBS) -> Measured:
    """Grade the class in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_grade, folder, jobs).result()


def _grade(folder: Path, jobs: int) -> Measured:
    course = Course(folder)
    submissions = course.submissions([], [])
    peak, done = [0], threading.Event()

    def watch():
        while not done.wait(0.1):
            for process in psutil.Process().children(recursive=True):
                with suppress(psutil.NoSuchProcess):
                    peak[0] = max(peak[0], process.memory_info().rss)

    threading.Thread(target=watch, daemon=True).start()
    start = time.perf_counter()
    with Grader(course, jobs, Limits()) as grader:
        list(grader.grade(submissions[:1]))
        times = [time.perf_counter()]
        for _ in range(2):
            outcomes = list(grader.grade(submissions))
            times.append(time.perf_counter())
    done.set()
    return Measured(
        times[0] - start,
        times[1] - times[0],
        times[2] - times[1],
        [outcome.seconds for outcome in outcomes],
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        peak[0],
    )


def stock(folder: Path, chapters: list[str], *options: str) -> float:
    start = time.perf_counter()
    for chapter in chapters:
        command = [Path(sys.executable).parent / "nbgrader", "autograde", chapter, *options]
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - start


def against_stock(folder: Path) -> Table:
    table = Table("class", title=f"A class of {CLASS}, {JOBS} jobs, against nbgrader autograde")
    for column in ("nbgrader", "(start)", "handgrad grade", "(start)", "ratio"):
        table.add_column(column, justify="right")
    for name, chapters in {"00 and 05": SMALL, "all eight chapters": ALL}.items():
        course = new_class(folder / name, CLASS, chapters)
        ours = sorted((grade(course) for _ in range(3)), key=lambda one: one.first)[1]
        theirs = stock(course, chapters, "--force")
        start = stock(course, chapters)  # all is graded: it starts, and finds nothing to do
        theirs -= start
        row = f"{theirs:.1f} s", f"{start:.1f} s", f"{ours.first:.2f} s", f"{ours.start:.1f} s"
        table.add_row(name, *row, f"{theirs / ours.first:.1f}x")
    return table


def overhead(folder: Path) -> Table:
    """What a notebook costs beyond its cells: as many cells as chapter 00, with nothing in them."""
    course = new_class(folder / "overhead", 40, ["00-warmup"])
    for path in [*course.glob("source/*/*.ipynb"), *course.glob("submitted/*/*/*.ipynb")]:
        notebook = nbformat.read(path, 4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.source = "pass"
        nbformat.write(notebook, path)
    Course(course).generate("00-warmup")
    measured = grade(course, jobs=1)
    table = Table("empty notebooks, one job", title="Overhead for each notebook")
    table.add_column("ms", justify="right")
    table.add_row("processes and sandbox, median", f"{1000 * median(measured.notebooks):.0f}")
    whole = measured.again / len(measured.notebooks)
    table.add_row("all in all, files and gradebook too", f"{1000 * whole:.0f}")
    return table


def against_bare_cells() -> Table:
    """What walls, sandbox and processes cost: the cells of the solved notebooks without them."""
    engine, bare = [], []
    os.environ.update(ENVIRONMENT)  # as the engine's servers have it
    spawn = multiprocessing.get_context("spawn")
    with (
        Engine(1, Limits(), ROOT) as runner,
        ProcessPoolExecutor(1, mp_context=spawn, initializer=_warm) as pool,
    ):
        for path in NOTEBOOKS:
            notebook = nbformat.read(path, 4)
            modules = notebook.metadata.handgrad.modules
            pairs = []
            for _ in range(4):  # the first warms up
                runner._alone.clear()  # both sides run all cells
                result = runner.submit(deepcopy(notebook), modules=modules, key="").result()
                pairs.append((result.seconds, pool.submit(_run_bare, path).result()))
            for sums, times in zip((engine, bare), zip(*pairs[1:], strict=True), strict=True):
                sums.append(min(times))
    table = Table("solved notebooks", title="A warm engine against the cells in a warm fork, in ms")
    for column in ("engine", "bare cells", "ratio"):
        table.add_column(column, justify="right")
    for name, one, other in zip(
        [*ALL, "all"], [*engine, sum(engine)], [*bare, sum(bare)], strict=True
    ):
        table.add_row(name, f"{1000 * one:.0f}", f"{1000 * other:.0f}", f"{one / other:.2f}")
    return table


def _warm() -> None:
    """As a server of the engine is before it forks."""
    _warm_up("referee")
    gc.collect()
    gc.freeze()


def _run_bare(path: Path) -> float:
    """Seconds for the cells of a notebook in a fork of this process."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        shell = CellShell.instance()
        for cell in nbformat.read(path, 4).cells:
            if cell.cell_type == "code":
                shell.run(cell.source)
        os._exit(0)
    os.waitpid(child, 0)
    return time.perf_counter() - start


def scaling(folder: Path, sizes: list[int]) -> Table:
    table = Table("students", title=f"Time and memory as the class grows, {JOBS} jobs")
    for column in ("first", "again", "each", "memory of the command", "of the largest worker"):
        table.add_column(column, justify="right")
    for size in sizes:
        one = grade(new_class(folder / f"of-{size}", size, SMALL))
        row = f"{one.first:.1f} s", f"{one.again:.1f} s", f"{1000 * one.again / size:.0f} ms"
        memory = f"{one.own / MIB:.0f} MiB", f"{one.worker / MIB:.0f} MiB"
        table.add_row(f"{size:,}", *row, *memory)
    return table


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [10, 100, 1000]
    with tempfile.TemporaryDirectory() as folder:
        console = Console(width=100)
        console.print(against_stock(Path(folder)))
        console.print(overhead(Path(folder)))
        console.print(against_bare_cells())
        console.print(scaling(Path(folder), sizes))


if __name__ == "__main__":
    main()
