"""Notebooks as a student meets them: `make lab`, Chromium, a kernel."""

import re

import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT, answers

PATHS = [path.relative_to(ROOT / "source") for path in NOTEBOOKS]
each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def errors(cells):
    return [
        output["ename"]
        for cell in cells
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]


def warned(cells):
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return [output["text"] for output in outputs if output.get("name") == "stderr"]


def checks_of(cells, name=""):
    """The indices of the test cells of an exercise, or of all."""
    grade_ids = [cell["metadata"].get("nbgrader", {}).get("grade_id", "") for cell in cells]
    return [i for i, one in enumerate(grade_ids) if re.match(f"{name or '.*'}-test", one)]


def answer(notebook, name, source):
    """Type `source` into an exercise's solution cell, run it and its tests; the tests."""
    index = notebook.index(name)
    notebook.write(index, source)
    tests = checks_of(notebook.cells(), name)
    for i in (index, *tests):
        notebook.cell(i)
        notebook.command("notebook:run-cell")
    cells = notebook.cells()
    assert errors([cells[index]]) == []
    return [cells[i] for i in tests]


def validate(notebook, picture):
    """Press Validate; what it says, of which a picture is kept."""
    notebook.page.get_by_role("button", name="Validate").click()
    dialog = notebook.page.locator(".jp-Dialog", has_text="Validation Results")
    dialog.wait_for()
    text = dialog.inner_text()
    notebook.screenshot(picture)
    dialog.get_by_role("button").last.click()  # it would lie over the next notebook
    return text


@each_notebook
def test_release_runs_to_the_end_with_answers_missing_and_no_other_error(open_notebook, path):
    notebook = open_notebook(path)
    notebook.run_all()
    cells = notebook.cells()
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert all(cell["execution_count"] for cell in code), "Run All stopped before the end"
    assert set(errors(cells)) <= {"NotImplementedError", "NotWritten"}
    assert all(errors([cells[i]]) for i in checks_of(cells)), "a test passes without an answer"
    assert len(notebook.explorers()) == sum("explorers." in cell["source"] for cell in code)
    assert notebook.problems == []
    notebook.screenshot(f"release-{path.stem}")


@each_notebook
def test_solved_notebook_runs_and_its_explorers_move(open_notebook, path):
    notebook = open_notebook(f"solved/{path}")
    notebook.run_all()
    cells = notebook.cells()
    assert errors(cells) == []
    assert warned(cells) == []
    for number, explorer in enumerate(notebook.explorers(), start=1):
        explorer.show()
        notebook.screenshot(f"{path.stem}-explorer-{number}")
        assert explorer.handles, f"{explorer.call} has no slider"
        for handle in explorer.handles:
            for move in (explorer.press, explorer.drag):
                before = explorer.picture()
                move(handle)
                explorer.wait_for_change(before)
        explorer.picture()
        notebook.screenshot(f"{path.stem}-explorer-{number}-moved")
    assert notebook.problems == []


def test_wrong_answer_is_told_why_and_right_one_passes_and_validates(open_notebook):
    notebook = open_notebook("06-layers/layers.ipynb")
    notebook.cell(notebook.index("Relu"))
    notebook.command("notebook:run-all-above")
    wrong = answers()["06-layers-Relu-wrong-mask-inverted"]
    tests = answer(notebook, "Relu", wrong.source)
    assert errors(tests)
    message = notebook.page.locator(".jp-OutputArea-output", has_text="inverted").first
    message.scroll_into_view_if_needed()
    assert "Traceback" not in str(tests)
    notebook.screenshot("told-why")

    assert errors(answer(notebook, "Relu", ALL_EXERCISES["06-layers", "Relu"].solution)) == []
    says = validate(notebook, "validate-failed")
    assert "test(Sigmoid, x, x)" in says
    assert "Sigmoid is not written yet." in says
    assert "test(Relu" not in says


def test_validate_button_is_content_with_a_solved_notebook(open_notebook):
    notebook = open_notebook("solved/00-warmup/warmup.ipynb")
    assert "Success" in validate(notebook, "validate-success")
