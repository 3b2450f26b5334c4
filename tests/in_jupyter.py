"""A real JupyterLab in a real Chromium, for the tests in browser/ and benchmarks/explorers.py."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ARTEFACTS = Path(__file__).parent / "artefacts"
PATIENCE = 300  # seconds for anything to happen; on a busy machine a notebook can take minutes
PANEL = "window.jupyterapp.shell.currentWidget"

# Resolves to a hash of what an image shows, or to null while that is just changing.
PICTURE = """async image => {
    try {
        await image.decode();
        const bytes = await (await fetch(image.src)).arrayBuffer();
        const hash = await crypto.subtle.digest('SHA-1', bytes);
        return Array.from(new Uint8Array(hash)).join();
    } catch {
        return null;
    }
}"""


@contextmanager
def chromium():
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def jupyterlab(folder: Path, *command: str):
    """The address of a JupyterLab that `python command` starts in `folder`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", "--IdentityProvider.token="]
    options += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    options.append("--LabApp.expose_app_in_browser=True")
    # A user's own settings of Jupyter have no say, and its settings are not touched.
    environment = os.environ | {
        name: str(folder / ".jupyter" / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")
    }
    # Nor does it ask whether to fetch news, over the very thing that is to be seen.
    settings = folder / ".jupyter/JUPYTER_CONFIG_DIR/lab/user-settings/@jupyterlab"
    news = settings / "apputils-extension/notification.jupyterlab-settings"
    news.parent.mkdir(parents=True)
    news.write_text('{"fetchNews": "false", "checkForUpdates": false}')
    log = folder / "jupyter.log"
    with log.open("w") as file:
        process = subprocess.Popen(
            [sys.executable, *command, *options],
            cwd=folder, stdout=file, stderr=file, env=environment, start_new_session=True,
        )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                urllib.request.urlopen(f"{address}/api", timeout=PATIENCE).close()
                break
            except OSError:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < end, f"JupyterLab did not answer: {log.read_text()}"
                time.sleep(0.1)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)


class Lab:
    """A tab with JupyterLab that remembers what went wrong in it."""

    def __init__(self, browser, address: str):
        self.address = address
        self.page = browser.new_page(viewport={"width": 1280, "height": 1000})
        self.page.set_default_timeout(1000 * PATIENCE)
        self.problems: list[str] = []
        self.page.on("pageerror", lambda error: self.problems.append(f"page: {error}"))
        self.page.on("console", self._listen)
        # `reset` gives a clean workspace, without the tabs of the page before.
        self.page.goto(f"{address}/lab/workspaces/test?reset")
        self.page.wait_for_function("window.jupyterapp")
        self.page.evaluate("window.jupyterapp.restored")

    def _listen(self, message) -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text} {message.location.get('url', '')}")

    def screenshot(self, name: str) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png")


class Notebook:
    """A notebook open in JupyterLab, with its kernel.

    `problems` also has what the kernel complains of outside cells: errors in a widget's callback.
    """

    def __init__(self, lab: Lab, path: str):
        self.page, self.screenshot, self.problems = lab.page, lab.screenshot, lab.problems
        self.problems.clear()
        # Before the kernel has introduced itself, a command to run cells does nothing.
        self.page.evaluate(
            """async path => {
                const panel = await window.jupyterapp.commands.execute('docmanager:open', {path});
                await panel.revealed;
                await panel.sessionContext.ready;
                const kernel = panel.sessionContext.session.kernel;
                await kernel.info;
                kernel.iopubMessage.connect((_, message) => {
                    const {header, parent_header, content} = message;
                    const error = header.msg_type === 'error' || content.name === 'stderr';
                    // A kernel that has not imported ipywidgets yet does not know its comm.
                    const early = String(content.text).includes('No such comm');
                    if (error && !early && parent_header.msg_type !== 'execute_request')
                        console.error(`kernel: ${content.text || content.traceback.join('\\n')}`);
                });
            }""",
            path,
        )

    def close(self) -> None:
        """Close it as it was on disk, and end its kernel."""
        self.page.evaluate(
            f"""async () => {{
                const panel = {PANEL};
                await panel.sessionContext.shutdown();
                panel.dispose();
            }}"""
        )

    def cells(self) -> list[dict]:
        """JupyterLab's own model of the cells, outputs and all, also of those not on screen."""
        return self.page.evaluate(
            f"Array.from({PANEL}.content.model.cells).map(cell => cell.toJSON())"
        )

    def index(self, grade_id: str) -> int:
        ids = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in self.cells()]
        return ids.index(grade_id)

    def command(self, name: str) -> None:
        """Carry out a command of JupyterLab and wait until it is done."""
        self.page.evaluate(
            """name => {
                window.done = false;
                window.jupyterapp.commands.execute(name).finally(() => { window.done = true; });
            }""",
            name,
        )
        self.page.wait_for_function("window.done")

    def run_all(self) -> None:
        """Run all cells; returns when the last has run, whatever errors there were."""
        self.command("notebook:run-all-cells")  # done at the first error
        self.page.wait_for_function(
            f"""() => {{
                const cells = Array.from({PANEL}.content.model.cells);
                return cells.every(cell => cell.type !== 'code' || cell.executionCount !== null)
                    && {PANEL}.sessionContext.session.kernel.status === 'idle';
            }}"""
        )

    def cell(self, index: int):
        """Select a cell and scroll to it; its locator."""
        self.page.evaluate(
            f"""async index => {{
                const notebook = {PANEL}.content;
                notebook.activeCellIndex = index;
                await notebook.scrollToItem(index, 'start');
            }}""",
            index,
        )
        return self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")

    def write(self, index: int, source: str) -> None:
        """Replace what stands in a cell, by the keyboard."""
        editor = self.cell(index).locator(".cm-content")
        editor.click()
        editor.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(source)

    def explorers(self) -> list["Explorer"]:
        """All explorers whose first view is among the outputs."""
        return [
            Explorer(self, index, cell["source"].strip().splitlines()[-1])
            for index, cell in enumerate(self.cells())
            if re.search(r"class=\\?\"handgrad-[0-9a-f]{32}", str(cell.get("outputs")))
        ]


class Explorer:
    """An explorer in a notebook: its picture, and sliders to move."""

    def __init__(self, notebook: Notebook, index: int, call: str):
        self.notebook, self.index, self.call = notebook, index, call

    def show(self) -> None:
        """Scroll to it."""
        self.root = self.notebook.cell(self.index).locator(".widget-vbox").first
        self.image = self.root.locator("img.widget-image").first
        self.image.wait_for()
        self.handles = self.root.locator(".widget-slider .noUi-handle").all()

    def picture(self) -> str:
        """A hash of the picture, once it is at rest."""
        return self._until("now === before && idle")

    def wait_for_change(self, before: str) -> None:
        self._until("now !== first", before)

    def _until(self, condition: str, first: str | None = None) -> str:
        # Not with wait_for_function, which takes the promise of an async condition for true.
        return self.image.evaluate(
            f"""async (image, first) => {{
                const {{kernel}} = {PANEL}.sessionContext.session;
                const end = Date.now() + {1000 * PATIENCE};
                let before = null;
                while (Date.now() < end) {{
                    const idle = kernel.status === 'idle';
                    const now = await ({PICTURE})(image);
                    if (now !== null && {condition}) return now;
                    before = now;
                    await new Promise(resolve => setTimeout(resolve, 60));
                }}
                throw Error(first ? 'The picture does not change' : 'The picture does not rest');
            }}""",
            first,
        )

    def press(self, handle) -> None:
        """Move a slider by an arrow key, towards its middle."""
        low, high, now = (
            float(handle.get_attribute(f"aria-value{end}")) for end in ("min", "max", "now")
        )
        handle.press("ArrowRight" if now < (low + high) / 2 else "ArrowLeft")

    def drag(self, handle) -> None:
        """Drag a slider with the mouse to its other half."""
        handle.scroll_into_view_if_needed()
        track = handle.locator("xpath=ancestor::*[contains(@class, 'noUi-target')]").bounding_box()
        box = handle.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        left = x < track["x"] + track["width"] / 2
        mouse = self.notebook.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move(track["x"] + (0.8 if left else 0.2) * track["width"], y, steps=5)
        mouse.up()
