"""The instructor's side in the browser: formgrader on a graded class."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from course import ALL_EXERCISES, ROOT
from in_jupyter import Lab, jupyterlab
from sample_class import hand_in

BIN = Path(sys.executable).parent
CHAPTER = "00-warmup"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course in which the first chapter has been graded: all right, and all but `matmul`."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "source" / CHAPTER, folder / "source" / CHAPTER)
    solved = {e.name: e.solution for e in ALL_EXERCISES.values() if e.chapter == CHAPTER}
    hand_in(folder, "amy", CHAPTER, solved)
    hand_in(folder, "ben", CHAPTER, solved | {"matmul": "def matmul(A, B):\n    return A * B"})
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    done = subprocess.run([BIN / "handgrad", "grade"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_formgrader_lists_the_class_and_opens_a_submission(graded, browser):
    with jupyterlab(graded, "-m", "jupyterlab") as address:
        lab = Lab(browser, address)
        lab.page.goto(f"{address}/formgrader/manage_submissions/{CHAPTER}")
        table = lab.page.locator("table")
        table.get_by_text("ben").first.wait_for()
        assert "10 / 10" in table.inner_text()
        assert "7 / 10" in table.inner_text()
        lab.screenshot("formgrader-class")

        lab.page.goto(f"{address}/formgrader/gradebook/{CHAPTER}/warmup")
        lab.page.locator("table a").first.click()
        lab.page.get_by_text("matmul-test").first.wait_for()
        lab.screenshot("formgrader-submission")
