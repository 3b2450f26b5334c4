"""A real JupyterLab and a real Chromium for the tests in this folder."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from course import ROOT

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HERE = Path(__file__).parent
ARTEFACTS = ROOT / "tests/artefacts"


def pytest_collection_modifyitems(items):
    for item in (one for one in items if one.path.is_relative_to(HERE)):
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason="no chromium: install it to run browser tests"))


def serve(folder):
    """Start JupyterLab in `folder`; yields (process, address) once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=",
    ]
    command += ["--LabApp.expose_app_in_browser=True", "--LabApp.news_url="]
    log = open(folder / "jupyter.log", "w")
    process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/api", timeout=2)
            return process, address
        except OSError:
            assert process.poll() is None, (folder / "jupyter.log").read_text()
            time.sleep(0.25)
    raise TimeoutError(f"JupyterLab did not answer: {(folder / 'jupyter.log').read_text()}")


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """(folder, address) of a JupyterLab in a copy of release/, as students have it."""
    folder = tmp_path_factory.mktemp("work")
    shutil.copytree(ROOT / "release", folder, dirs_exist_ok=True)
    process, address = serve(folder)
    yield folder, address
    process.terminate()
    process.wait(20)


class Notebook:
    """A notebook open in JupyterLab."""

    def __init__(self, browser, address, path, width=1280):
        self.page = browser.new_page(viewport={"width": width, "height": 1000})
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        # `reset` gives a clean workspace: one notebook, no leftover tabs.
        self.page.goto(f"{address}/lab/workspaces/test/tree/{path}?reset")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
        self.page.wait_for_selector(
            ".jp-Notebook-ExecutionIndicator[data-status='idle']", timeout=60_000
        )

    def cells(self):
        """JupyterLab's own model of the cells, outputs and all, also of those not on screen."""
        return self.page.evaluate(
            """() => {
                const panel = window.jupyterapp.shell.currentWidget;
                return panel.content.model.cells.length
                  ? Array.from(panel.content.model.cells).map(cell => cell.toJSON()) : [];
            }"""
        )

    def run_all(self, timeout=120):
        # Before the kernel has introduced itself, the command does nothing.
        self.page.evaluate(
            """async () => {
                const context = window.jupyterapp.shell.currentWidget.sessionContext;
                await context.ready;
                await context.session.kernel.info;
                window.jupyterapp.commands.execute('notebook:run-all-cells');
            }"""
        )
        self.page.wait_for_function(
            """() => {
                const cells = Array.from(window.jupyterapp.shell.currentWidget.content.model.cells);
                return cells.every(cell => cell.type !== 'code' || cell.executionCount !== null);
            }""",
            timeout=1000 * timeout,
        )
        self.wait_idle(timeout)

    def wait_idle(self, timeout=120):
        idle = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
        self.page.wait_for_timeout(300)
        self.page.wait_for_selector(idle, timeout=1000 * timeout)

    def screenshot(self, name):
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png")


@pytest.fixture
def open_notebook(browser, lab):
    opened = []

    def open_one(path, width=1280):
        opened.append(Notebook(browser, lab[1], path, width))
        return opened[-1]

    yield open_one
    for notebook in opened:
        notebook.page.close()
