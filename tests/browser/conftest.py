"""One Chromium and one JupyterLab for all tests in this folder."""

import os
import shutil
from pathlib import Path

import pytest
from course import ROOT
from in_jupyter import CHROMIUM, Notebook, chromium, jupyterlab

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in (one for one in items if one.path.is_relative_to(HERE)):
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.slow)
        # In continuous integration they must run, so there a missing browser is a failure.
        if CHROMIUM is None and "CI" not in os.environ:
            item.add_marker(pytest.mark.skip(reason="no chromium: install it to run browser tests"))


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """(folder, address) of a JupyterLab with release/ in it, as students have it, and solved/."""
    folder = tmp_path_factory.mktemp("work")
    shutil.copytree(ROOT / "release", folder / "release")
    shutil.copytree(ROOT / "source", folder / "solved")
    with jupyterlab(folder, "-m", "jupyterlab") as address:
        yield folder, address


@pytest.fixture
def open_notebook(browser, lab):
    """open_notebook(path in the lab's folder) opens it with its kernel; closed after the test."""
    opened = []

    def open_one(path, width=1280):
        opened.append(Notebook(browser, lab[1], str(path), width))
        return opened[-1]

    yield open_one
    for notebook in opened:
        notebook.close()
