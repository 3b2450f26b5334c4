"""`handgrad grade` gives a class the same points as stock nbgrader, cell by cell."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from course import NOTEBOOKS, ROOT
from nbgrader.api import Gradebook
from sample_class import generate_class
from stock_nbgrader import use_stock_steps

pytestmark = pytest.mark.slow
BIN = Path(sys.executable).parent
ALL = [path.parent.name for path in NOTEBOOKS]


def points(folder, chapters):
    """{(student, chapter, cell): points}"""
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "handgrad") as gradebook:
        return {
            (submission.student_id, chapter, grade.name): grade.auto_score
            for chapter in chapters
            for submission in gradebook.assignment_submissions(chapter)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


@pytest.mark.parametrize(
    ("students", "chapters"),
    [
        pytest.param(6, ["00-warmup", "05-computational-graphs"], id="two-chapters"),
        pytest.param(60, ALL, id="whole-course", marks=pytest.mark.nightly),
    ],
)
def test_same_points_cell_by_cell(students, chapters, tmp_path, grade):
    course = tmp_path / "course"
    for chapter in chapters:
        shutil.copytree(ROOT / "source" / chapter, course / "source" / chapter)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    generate_class(course, students, chapters)
    code, _, output = grade(course)
    assert code == 0, output
    ours = points(course, chapters)
    assert len({student for student, *_ in ours}) == students
    assert 0.3 < sum(score > 0 for score in ours.values()) / len(ours) < 0.9, "a mixed class"

    def autograde(chapters):
        # Each in a copy of its own: nbgrader locks the gradebook for long.
        folder = tmp_path / chapters[0]
        shutil.copytree(course, folder, ignore=shutil.ignore_patterns("feedback", "autograded"))
        use_stock_steps(folder)
        for chapter in chapters:
            command = [BIN / "nbgrader", "autograde", chapter, "--force"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr[-3000:]
        return points(folder, chapters)

    jobs = os.cpu_count() or 1
    with ThreadPoolExecutor(jobs) as pool:
        shares = [chapters[i::jobs] for i in range(jobs) if chapters[i::jobs]]
        stock = {key: score for part in pool.map(autograde, shares) for key, score in part.items()}
    assert ours == stock
