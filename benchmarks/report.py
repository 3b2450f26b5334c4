"""How long the instructor's report takes: python -m benchmarks.report

`handgrad report`, from start to end, on a generated class of 200 whose grading is on record, for
the lab alone and for all assignments. The exercises and their points are those of source/.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import nbformat
import numpy as np
from rich.console import Console
from rich.table import Table

import handgrad.mistakes  # noqa: F401  (registers the mistakes)
from handgrad.diagnosis import MISTAKES
from handgrad.grading.course import CONFIG
from handgrad.grading.outcome import Outcome

ROOT = Path(__file__).parent.parent
CLASS = 200
ROUNDS = 5


def points_of(notebook: Path) -> dict[str, int]:
    """Grade id -> points."""
    data = [cell.metadata.get("nbgrader", {}) for cell in nbformat.read(notebook, 4).cells]
    return {one["grade_id"]: one["points"] for one in data if one.get("grade")}


def outcome(student: str, assignment: str, points: dict[str, int], rng) -> Outcome:
    """One of 25 cannot be graded; the others pass a test cell with odds of their own."""
    if rng.random() < 0.04:
        sentence = f"{assignment}.ipynb is not a notebook (JSON); save it in JupyterLab."
        return Outcome(student, assignment, "", "not a notebook", detail=sentence)
    skill = rng.beta(4, 1.5)
    parts = {one: [float(rng.random() < skill) * n, float(n)] for one, n in points.items()}
    lost = [one for one, (score, _) in parts.items() if not score]
    causes = {one: [MISTAKES[rng.integers(12)].name] for one in lost if rng.random() < 0.8}
    score, max_score = (sum(column) for column in zip(*parts.values(), strict=True))
    return Outcome(student, assignment, "", "wrong", score, max_score, parts=parts, causes=causes)


def make_class(folder: Path) -> None:
    """A course folder with the records of CLASS students for every assignment."""
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / CONFIG, folder)
    rng = np.random.default_rng(0)
    for notebook in sorted(folder.glob("source/*/*.ipynb")):
        records = folder / ".grading" / notebook.parent.name
        records.mkdir(parents=True)
        points = points_of(notebook)
        for i in range(CLASS):
            student = f"s{i:03}"
            made = outcome(student, notebook.parent.name, points, rng)
            (records / f"{student}.json").write_text(json.dumps(asdict(made)))


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
