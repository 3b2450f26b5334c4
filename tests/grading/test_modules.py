"""The modules of handgrad that a student's code may import while it is graded."""

import importlib
import os

import nbformat
import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT

from handgrad.grading.engine import Engine
from handgrad.grading.sandbox import Limits


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_they_hold_nothing_that_the_notebook_asks_for(path):
    chapter = path.parent.name
    asked = {name for where, name in ALL_EXERCISES if where == chapter}
    for name in nbformat.read(path, 4).metadata.handgrad.modules:
        module = importlib.import_module(f"handgrad.{name}")
        assert not asked & set(vars(module)), f"handgrad.{name} gives answers of {chapter} away"


@pytest.mark.slow
def test_they_are_all_that_a_solved_notebook_needs():
    with Engine(os.cpu_count() or 1, Limits(), ROOT) as engine:
        notebooks = [nbformat.read(path, 4) for path in NOTEBOOKS]
        futures = [
            engine.submit(notebook, modules=notebook.metadata.handgrad.modules, key="")
            for notebook in notebooks
        ]
        for future in futures:
            result = future.result()
            assert result.error is None
            for cell in result.notebook.cells:
                for output in cell.get("outputs", []):
                    assert output.output_type != "error", f"{cell.source}\n{output.evalue}"
                    assert output.get("name") != "stderr", f"{cell.source}\n{output.text}"
