"""How soon a slider's move is seen: python -m benchmarks.explorers

Headless Chromium, a real JupyterLab, a real kernel. The time runs in the page, from the key that
moves a slider to the new picture, decoded; every slider is moved. The budget is 100 ms in the
median, also of the slowest slider.
"""

import gc
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

import nbformat
import numpy as np
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from course import NOTEBOOKS  # noqa: E402
from in_jupyter import Lab, Notebook, chromium, jupyterlab  # noqa: E402

MOVES, BUDGET = 20, 100  # of each slider; ms

# Presses a key on the slider and waits for each picture before the next; or, dragging, sends all
# keys at once and waits until the picture rests.
MOVE = """async ([handle, image, moves, dragging]) => {
    const shown = () => new Promise(resolve => {
        image.addEventListener('load', () => resolve(performance.now()), {once: true});
        setTimeout(() => resolve(null), 3000);
    });
    const press = key => {
        for (const type of ['keydown', 'keyup'])
            handle.dispatchEvent(new KeyboardEvent(type, {key, bubbles: true}));
    };
    const value = end => Number(handle.getAttribute(`aria-value${end}`));
    let key = 'ArrowRight';
    const times = [];
    handle.focus();
    for (let i = 0; i < moves; i++) {
        if (value('now') >= value('max')) key = 'ArrowLeft';
        if (value('now') <= value('min')) key = 'ArrowRight';
        const start = performance.now();
        const next = shown();
        press(key);
        if (dragging) await new Promise(resolve => setTimeout(resolve, 16));
        else {
            const end = await next;
            if (end !== null) times.push(end - start);
        }
    }
    if (!dragging) return times;
    const sent = performance.now();
    let last = sent;
    for (let end; (end = await Promise.race([shown(),
            new Promise(resolve => setTimeout(() => resolve(null), 500))])) !== null;) last = end;
    return last - sent;
}"""


def latency(notebooks: list[Path]) -> Table:
    table = Table(
        "explorer", title="From key to picture, ms; slowest slider; rest after a drag of 20 moves"
    )
    for column in ("moves", "median", "95 %", "slowest", "after drag"):
        table.add_column(column, justify="right")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in notebooks:
            shutil.copy(path, folder)
        with jupyterlab(folder, "-m", "jupyterlab") as address, chromium() as browser:
            lab = Lab(browser, address)
            for path in notebooks:
                notebook = Notebook(lab, path.name)
                notebook.run_all()
                for explorer in notebook.explorers():
                    explorer.show()
                    image = explorer.image.element_handle()
                    handles = [handle.element_handle() for handle in explorer.handles]
                    times, rests = [], []
                    for handle in handles:
                        notebook.page.evaluate(MOVE, [handle, image, 3, False])  # warm
                        times.append(notebook.page.evaluate(MOVE, [handle, image, MOVES, False]))
                        rests.append(notebook.page.evaluate(MOVE, [handle, image, MOVES, True]))
                    each = np.concatenate(times)
                    slowest = max(np.median(one) for one in times)
                    figures = [*np.percentile(each, [50, 95]), slowest, max(rests)]
                    row = [str(len(each)), *(f"{figure:.0f}" for figure in figures)]
                    style = "red" if slowest > BUDGET else None
                    table.add_row(_name(path, explorer.call), *row, style=style)
                notebook.close()
    return table


def first_views(notebooks: list[Path]) -> Table:
    """The time of each explorer's cell while a solved notebook is graded.

    Each notebook has a fresh process, forked as a grader's are: from one that has all imported,
    with its memory frozen.
    """
    import contourpy  # noqa: F401
    import ipywidgets  # noqa: F401
    import matplotlib.pyplot  # noqa: F401

    os.environ["NBGRADER_EXECUTION"] = "autograde"
    table = Table("explorer", title="First view while grading")
    table.add_column("seconds", justify="right")
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        for rows in pool.map(_first_views, notebooks, chunksize=1):
            for row in rows:
                table.add_row(*row)
    return table


def _first_views(path: Path) -> list[tuple[str, str]]:
    from IPython.core.interactiveshell import InteractiveShell

    shell, rows = InteractiveShell(), []
    for cell in (c for c in nbformat.read(path, 4).cells if c.cell_type == "code"):
        start = time.perf_counter()
        with open(os.devnull, "w") as null, redirect_stdout(null):
            shell.run_cell(cell.source)
        seconds = time.perf_counter() - start
        last = cell.source.strip().splitlines()[-1]
        if last.startswith("explorers."):
            rows.append((_name(path, last), f"{seconds:.2f}"))
    return rows


def _name(path: Path, call: str) -> str:
    """A row's name: the chapter and the call, cut to fit."""
    text = f"{path.parent.name[:2]} {call.removeprefix('explorers.')}"
    return text if len(text) <= 24 else f"{text[:21]}..."


def main() -> None:
    console = Console()
    notebooks = [p for p in NOTEBOOKS if "handgrad.explorers" in p.read_text(encoding="utf-8")]
    console.print(first_views(notebooks))
    console.print(latency(notebooks))


if __name__ == "__main__":
    main()
