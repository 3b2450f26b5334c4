"""The notebooks themselves: their form, and what happens when they are run from top to bottom."""

import warnings

import jupytext
import nbformat
import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT, exercises
from nbclient import NotebookClient

# Points of every exercise, as the course promises them.
POINTS = {
    "00-warmup": {"dot": 2, "matmul": 3, "add_bias": 2, "predict_shape": 3},
    "01-knn": {
        "l1_distance": 4,
        "l1_distances": 4,
        "l2_distances": 4,
        "predict_labels": 4,
        "cross_validate": 4,
    },
    "02-linear-scores": {
        "scores_one": 2,
        "scores_batch": 3,
        "predict_classes": 1,
        "accuracy": 2,
        "bias_trick": 4,
    },
    "03-losses": {
        "svm_loss_one": 4,
        "svm_loss": 5,
        "softmax": 4,
        "cross_entropy": 4,
        "softmax_loss": 5,
    },
    "04-gradient-descent": {
        "numerical_derivative": 2,
        "numerical_gradient": 5,
        "gradient_descent": 4,
        "svm_gradient": 4,
        "softmax_gradient": 4,
        "sgd": 5,
    },
    "05-computational-graphs": {
        "AddGate": 2,
        "MulGate": 4,
        "MaxGate": 4,
        "apple_shopping": 2,
        "apple_orange_shopping": 3,
        "sum_times": 2,
        "sigmoid_neuron": 4,
        "gate_patterns": 1,
    },
    "06-layers": {
        "Relu": 5,
        "Sigmoid": 4,
        "affine_backward_shapes": 2,
        "Affine": 8,
        "SoftmaxWithLoss": 7,
    },
    "07-two-layer-net": {"SimpleTwoLayerNet": 10, "train": 8, "LayeredTwoLayerNet": 6},
}

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
each_exercise = pytest.mark.parametrize("key", ALL_EXERCISES, ids="-".join)


def read(path):
    return nbformat.read(path, as_version=4)


def grade_id(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def test_points_are_as_promised():
    found = {path.parent.name: {} for path in NOTEBOOKS}
    for (chapter, name), exercise in ALL_EXERCISES.items():
        found[chapter][name] = sum(exercise.points.values())
    assert found == POINTS


@each_notebook
def test_text_twin_has_the_same_cells(path):
    notebook, twin = read(path), jupytext.read(path.with_suffix(".py"))
    cells = [
        [(c.cell_type, c.source, c.metadata.get("nbgrader")) for c in nb.cells]
        for nb in (notebook, twin)
    ]
    assert cells[0] == cells[1]
    assert notebook.metadata.get("handgrad") == twin.metadata.get("handgrad")


@each_notebook
def test_source_has_no_outputs(path):
    for cell in read(path).cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@each_notebook
def test_every_exercise_is_posed_hinted_tested_and_summed_up(path):
    cells = read(path).cells
    posed = [i for i, c in enumerate(cells) if c.metadata.get("nbgrader", {}).get("solution")]
    for i, following in zip(posed, [*posed[1:], len(cells)], strict=True):
        task, name = cells[i - 1], grade_id(cells[i])
        assert task.cell_type == "markdown", name
        assert "iny example" in task.source, name
        assert "<details>" in task.source, name
        assert "### BEGIN SOLUTION" in cells[i].source, name
        assert any("**Take away.**" in cell.source for cell in cells[i:following]), name
    for exercise in exercises(path).values():
        assert exercise.tests, exercise.name
        for source in exercise.tests.values():
            assert "### BEGIN HIDDEN TESTS" in source, exercise.name


@each_exercise
def test_blank_exercise_costs_its_own_points_and_no_others(key):
    chapter, blank = key
    others = [e for e in ALL_EXERCISES.values() if e.chapter == chapter]
    released = {
        e.name: e for e in exercises(next(ROOT.glob(f"release/{chapter}/*.ipynb"))).values()
    }
    stub = released[blank].solution
    namespace = {"__name__": "__main__"}
    exec(others[0].imports, namespace)
    failed = set()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for exercise in others:
            exec(stub if exercise.name == blank else exercise.solution, namespace)
        for exercise in others:
            for name, source in exercise.tests.items():
                try:
                    exec(source, dict(namespace))
                except Exception:
                    failed.add(name)
    assert failed == set(ALL_EXERCISES[key].tests)


# Where there is a browser, tests/browser runs them by day.


@pytest.mark.slow
@pytest.mark.nightly
@each_notebook
def test_solved_notebook_runs_without_error_or_warning(path):
    for cell in run(read(path)):
        for output in cell.outputs:
            assert output.output_type != "error", f"{grade_id(cell)}: {output.evalue}"
            assert output.get("name") != "stderr", f"{grade_id(cell)}: {output.text}"


@pytest.mark.slow
@pytest.mark.nightly
@each_notebook
def test_release_fails_only_where_an_answer_is_missing(path):
    released = read(ROOT / "release" / path.relative_to(ROOT / "source"))
    failed = set()
    for cell in run(released):
        for output in cell.outputs:
            if output.output_type == "error":
                told = f"{cell.source}\n{output.evalue}"
                assert output.ename in ("NotImplementedError", "NotWritten"), told
                failed.add(grade_id(cell))
    tests = {name for exercise in exercises(path).values() for name in exercise.tests}
    assert tests <= failed, "an unsolved exercise passes its own tests"


def run(notebook):
    """Execute the notebook in a Jupyter kernel; its code cells with their outputs."""
    client = NotebookClient(notebook, timeout=600, allow_errors=True, kernel_name="python3")
    return [cell for cell in client.execute().cells if cell.cell_type == "code"]
