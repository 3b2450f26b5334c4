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
SOLVED = {e.name: e.solution for e in ALL_EXERCISES.values() if e.chapter == CHAPTER}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course in which the first chapter has been graded: all right, and all but `matmul`."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "source" / CHAPTER, folder / "source" / CHAPTER)
    hand_in(folder, "amy", CHAPTER, SOLVED)
    hand_in(folder, "ben", CHAPTER, SOLVED | {"matmul": "def matmul(A, B):\n    return A * B"})
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    done = subprocess.run([BIN / "handgrad", "grade"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def lab(graded, browser):
    with jupyterlab(graded, "-m", "jupyterlab") as address:
        yield Lab(browser, address)


def test_formgrader_lists_the_class_and_opens_a_submission(lab):
    lab.page.goto(f"{lab.address}/formgrader/manage_submissions/{CHAPTER}")
    table = lab.page.locator("table")
    table.get_by_text("ben").first.wait_for()
    assert "10 / 10" in table.inner_text()
    assert "7 / 10" in table.inner_text()
    lab.screenshot("formgrader-class")

    lab.page.goto(f"{lab.address}/formgrader/gradebook/{CHAPTER}/warmup")
    lab.page.locator("table a").first.click()
    lab.page.get_by_text("matmul-test").first.wait_for()
    lab.screenshot("formgrader-submission")


def test_the_autograde_button_grades_in_the_sandbox(graded, lab):
    secret, outside = graded / "secret.txt", graded / "outside.txt"
    secret.write_text("bilby-60d2")
    attack = f"open({str(outside)!r}, 'w')", f"print(open({str(secret)!r}).read())"
    hand_in(graded, "cal", CHAPTER, SOLVED | {"matmul": attack[0], "add_bias": attack[1]})

    lab.page.goto(f"{lab.address}/formgrader/manage_submissions/{CHAPTER}")
    row = lab.page.locator("tr", has_text="cal")
    row.get_by_text("needs autograding").wait_for()
    row.locator(".autograde a").click()
    dialog = lab.page.locator(".modal", has_text="Successfully autograded")
    dialog.wait_for()
    lab.screenshot("formgrader-autograded")
    lab.page.reload()
    row.get_by_text("graded", exact=True).wait_for()
    assert "5 / 10" in row.inner_text()

    assert not outside.exists()
    text = (graded / f"autograded/cal/{CHAPTER}/warmup.ipynb").read_text(encoding="utf-8")
    assert "No such file" in text
    assert "bilby" not in text
