"""One Chromium and one JupyterLab for all tests in this folder."""

import os
import shutil
from pathlib import Path

import pytest
from course import NOTEBOOKS, ROOT
from in_jupyter import CHROMIUM, Lab, Notebook, chromium, jupyterlab

HERE = Path(__file__).parent
# In continuous integration they must run, so there a missing browser is a failure.
MISSING = CHROMIUM is None and "CI" not in os.environ


def pytest_collection_modifyitems(items):
    for item in (one for one in items if one.path.is_relative_to(HERE)):
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.slow)
        if MISSING:
            item.add_marker(pytest.mark.skip(reason="there is no Chromium"))


def pytest_terminal_summary(terminalreporter):
    if MISSING:
        terminalreporter.line("Browser tests skipped: install Chromium to run them.")


@pytest.fixture(scope="session")
def browser():
    assert CHROMIUM, "There is no Chromium: install it, or set CHROMIUM to its path."
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def lab(browser, tmp_path_factory):
    """What `make lab` opens: release/, copied to work/. There is solved/ as well."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "release", folder / "release")
    # Without the text twins, with which jupytext would pair them.
    for path in NOTEBOOKS:
        target = folder / "work/solved" / path.relative_to(ROOT / "source")
        target.parent.mkdir(parents=True)
        shutil.copy(path, target)
    with jupyterlab(folder, "-m", "handgrad.lab") as address:
        yield Lab(browser, address)


@pytest.fixture
def open_notebook(lab):
    """open_notebook(path in work/) opens it with its kernel; closed after the test."""
    opened = []

    def open_one(path):
        opened.append(Notebook(lab, str(path)))
        return opened[-1]

    yield open_one
    for notebook in opened:
        notebook.close()
