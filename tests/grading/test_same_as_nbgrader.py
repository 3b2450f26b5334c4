"""A class of 60 gets the same points from `handgrad grade` and stock nbgrader, cell by cell."""

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

pytestmark = pytest.mark.slow
BIN = Path(sys.executable).parent
CHAPTERS = [path.parent.name for path in NOTEBOOKS]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The folder of a class of 60, graded by us."""
    folder = tmp_path_factory.mktemp("class")
    shutil.copytree(ROOT / "source", folder / "source")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    generate_class(folder, 60, CHAPTERS)
    done = subprocess.run([BIN / "handgrad", "grade"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


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


def test_same_points_cell_by_cell(graded, tmp_path):
    ours = points(graded, CHAPTERS)
    assert len({student for student, *_ in ours}) == 60
    assert 0.3 < sum(score > 0 for score in ours.values()) / len(ours) < 0.9, "a mixed class"

    def autograde(chapters):
        # Each in a copy of its own: nbgrader locks the gradebook for long.
        folder = tmp_path / chapters[0]
        shutil.copytree(graded, folder, ignore=shutil.ignore_patterns("feedback", "autograded"))
        for chapter in chapters:
            command = [BIN / "nbgrader", "autograde", chapter, "--force"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr[-3000:]
        return points(folder, chapters)

    jobs = os.cpu_count() or 1
    with ThreadPoolExecutor(jobs) as pool:
        shares = [CHAPTERS[i::jobs] for i in range(jobs) if CHAPTERS[i::jobs]]
        stock = {key: score for part in pool.map(autograde, shares) for key, score in part.items()}
    assert ours == stock
