"""The instructor's side in the browser: formgrader on a graded class."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from course import ROOT
from in_jupyter import Lab, jupyterlab

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course folder in which two of the sample class have been graded."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "source", folder / "source")
    for student in ("s01", "s04"):
        shutil.copytree(ROOT / "submitted" / student, folder / "submitted" / student)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    done = subprocess.run([BIN / "handgrad", "grade"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_formgrader_lists_the_class_and_opens_a_submission(graded, browser):
    with jupyterlab(graded, "-m", "jupyterlab") as address:
        lab = Lab(browser, address)
        lab.page.goto(f"{address}/formgrader/manage_submissions/07-two-layer-net")
        table = lab.page.locator("table")
        table.get_by_text("s04").first.wait_for()
        assert "14 / 24" in table.inner_text()
        assert "24 / 24" in table.inner_text()
        lab.screenshot("formgrader-class")

        lab.page.goto(f"{address}/formgrader/gradebook/07-two-layer-net/two-layer-net")
        lab.page.locator("table a").first.click()
        lab.page.get_by_text("SimpleTwoLayerNet-test-W2").first.wait_for()
        lab.screenshot("formgrader-submission")
