"""The sample class, graded for real: by `handgrad grade`, and by plain nbgrader."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from course import ROOT
from nbgrader.api import Gradebook

pytestmark = pytest.mark.slow
BIN = Path(sys.executable).parent
ASSIGNMENT = "07-two-layer-net"

# What each of the six earns, exercise by exercise: 10 + 8 + 6 = 24.
SCORES = {
    "s01": 24,  # all right
    "s02": 24,  # right, in another style
    "s03": 0,  # blank
    "s04": 14,  # the first gradient is not divided by the batch size
    "s05": 16,  # a syntax error in train
    "s06": 16,  # an endless loop in train
}
SUMMARIES = {
    "s01": "complete",
    "s02": "complete",
    "s03": "blank",
    "s04": "SimpleTwoLayerNet: not divided by N",
    "s05": "train: syntax error",
    "s06": "train: time limit",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    for name in ("source", "submitted"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


def test_sample_class_gets_the_expected_scores(course, grade):
    # Nobody waits 20 seconds for each cell of the endless loop.
    code, _, output = grade(course, ASSIGNMENT, "--student", "s06", "--timeout", "2")
    assert code == 0, output
    code, rows, output = grade(course)  # s06 has been graded, and is not again
    assert code == 0, output
    assert {student: float(row["score"]) for student, row in rows.items()} == SCORES
    assert {student: row["what_went_wrong"] for student, row in rows.items()} == SUMMARIES
    for student in SCORES:
        page = course / f"feedback/{student}/{ASSIGNMENT}/two-layer-net.html"
        assert "SimpleTwoLayerNet" in page.read_text(encoding="utf-8")
    assert "divide by N" in (course / f"feedback/s04/{ASSIGNMENT}/two-layer-net.html").read_text(
        encoding="utf-8"
    )


def test_plain_nbgrader_works_on_the_same_gradebook(course):
    def nbgrader(*command):
        done = subprocess.run([BIN / "nbgrader", *command], cwd=course, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()[-3000:]

    # One is enough: test_same_as_nbgrader has whole classes.
    nbgrader("autograde", ASSIGNMENT, "--student", "s04", "--force")
    with Gradebook(f"sqlite:///{course}/gradebook.db", "handgrad") as gradebook:
        found = {s.student_id: s.score for s in gradebook.assignment_submissions(ASSIGNMENT)}
    assert found == SCORES
    nbgrader("generate_feedback", ASSIGNMENT, "--student", "s04", "--force")
    nbgrader("export")
    assert "s04" in (course / "grades.csv").read_text()
