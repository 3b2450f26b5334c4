"""Notebooks as a student meets them: in JupyterLab, in Chromium, with a kernel."""

import shutil

import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def errors(cells):
    return [
        output["ename"]
        for cell in cells
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_solved_notebook_runs_in_the_browser(open_notebook, lab, path):
    shutil.copy(path, lab[0] / f"solved-{path.name}")
    notebook = open_notebook(f"solved-{path.name}")
    notebook.run_all()
    assert errors(notebook.cells()) == []
    assert notebook.errors == []
    notebook.screenshot(path.stem)


def test_a_right_answer_typed_into_the_release_passes_its_check(open_notebook):
    notebook = open_notebook("00-warmup/warmup.ipynb")
    answer = ALL_EXERCISES["00-warmup", "dot"].solution
    notebook.page.evaluate(
        """answer => {
            const notebook = window.jupyterapp.shell.currentWidget.content;
            const ids = notebook.widgets.map(cell => cell.model.getMetadata('nbgrader')?.grade_id);
            notebook.widgets[ids.indexOf('dot')].model.sharedModel.setSource(answer);
            notebook.activeCellIndex = ids.indexOf('dot-test');
            window.jupyterapp.commands.execute('notebook:run-all-above')
                .then(() => window.jupyterapp.commands.execute('notebook:run-cell'));
        }""",
        answer,
    )
    notebook.page.wait_for_function(
        """() => {
            const cells = window.jupyterapp.shell.currentWidget.content.widgets;
            const test = cells.find(c => c.model.getMetadata('nbgrader')?.grade_id === 'dot-test');
            return test.model.executionCount !== null;
        }""",
        timeout=60_000,
    )
    notebook.wait_idle()
    assert errors(notebook.cells()) == []
    notebook.screenshot("answered")


def test_a_wrong_answer_is_told_why(open_notebook, lab):
    text = (ROOT / "source/07-two-layer-net/two-layer-net.ipynb").read_text(encoding="utf-8")
    wrong = text.replace("dz1 = dy @ W2.T", "dz1 = len(x) * dy @ W2.T")
    assert wrong != text
    (lab[0] / "wrong.ipynb").write_text(wrong, encoding="utf-8")
    notebook = open_notebook("wrong.ipynb")
    notebook.page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    message = notebook.page.locator(".jp-OutputArea-output", has_text="divide by N").first
    message.wait_for(timeout=60_000)
    message.scroll_into_view_if_needed()
    notebook.screenshot("told-why")
