"""Notebooks as a student meets them: JupyterLab, Chromium, a kernel."""

import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT

PATHS = [path.relative_to(ROOT / "source") for path in NOTEBOOKS]
each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def errors(cells):
    return [
        (cell["metadata"].get("nbgrader", {}).get("grade_id"), output["ename"])
        for cell in cells
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]


def answer(notebook, name, source):
    """Put `source` into the solution cell of an exercise and run it and the tests after it."""
    index = notebook.index(name)
    notebook.page.evaluate(
        """([index, source]) => {
            const {widgets} = window.jupyterapp.shell.currentWidget.content;
            widgets[index].model.sharedModel.setSource(source);
        }""",
        [index, source],
    )
    cells = notebook.cells()
    tests = [
        i
        for i, cell in enumerate(cells)
        if cell["metadata"].get("nbgrader", {}).get("grade_id", "").startswith(f"{name}-test")
    ]
    for i in (index, *tests):
        notebook.cell(i)
        notebook.command("notebook:run-cell")
    return [notebook.cells()[i] for i in tests]


@each_notebook
def test_release_runs_to_the_end_with_answers_missing_and_no_other_error(open_notebook, path):
    notebook = open_notebook(f"release/{path}")
    notebook.run_all()
    cells = notebook.cells()
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert all(cell["execution_count"] for cell in code), "Run All stopped before the end"
    assert {name for _, name in errors(cells)} == {"NotImplementedError"}
    assert notebook.problems == []
    notebook.screenshot(f"release-{path.stem}")


@each_notebook
def test_solved_notebook_runs_and_its_explorers_move(open_notebook, path):
    notebook = open_notebook(f"solved/{path}")
    notebook.run_all()
    assert errors(notebook.cells()) == []
    for number, explorer in enumerate(notebook.explorers(), start=1):
        explorer.show()
        notebook.screenshot(f"{path.stem}-explorer-{number}")
        for move in (explorer.press, explorer.click):
            before = explorer.picture()
            move()
            explorer.wait_for_change(before)
        notebook.screenshot(f"{path.stem}-explorer-{number}-moved")
    assert notebook.problems == []


def test_right_answer_passes_and_wrong_one_is_told_why(open_notebook):
    notebook = open_notebook("release/06-layers/layers.ipynb")
    notebook.run_all()
    right = ALL_EXERCISES["06-layers", "Relu"].solution
    wrong = (ROOT / "tests/answers/06-layers/Relu").glob("wrong-*invert*.py")
    tests = answer(notebook, "Relu", next(wrong).read_text(encoding="utf-8"))
    assert errors(tests)
    message = notebook.page.locator(".jp-OutputArea-output", has_text="inverted").first
    message.wait_for()
    message.scroll_into_view_if_needed()
    assert "Traceback" not in str(tests)
    notebook.screenshot("told-why")

    tests = answer(notebook, "Relu", right)
    assert errors(tests) == []


@pytest.mark.parametrize(("solved", "says"), [(True, "Success"), (False, "failed")])
def test_validate_button(open_notebook, lab, solved, says):
    path = "00-warmup/warmup.ipynb"
    notebook = open_notebook(f"{'solved' if solved else 'release'}/{path}")
    notebook.page.get_by_role("button", name="Validate").click()
    dialog = notebook.page.locator(".jp-Dialog, .validate-dialog, [role=dialog]").last
    dialog.get_by_text(says, exact=False).first.wait_for(timeout=90_000)
    notebook.screenshot(f"validate-{says}")
    dialog.get_by_role("button").last.click()
