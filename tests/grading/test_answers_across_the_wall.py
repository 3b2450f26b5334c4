"""Every answer of the corpus keeps and loses the same points when the wall stands in between."""

import os

import pytest
from course import NOTEBOOKS, ROOT, answers
from nbformat import read
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.grading.engine import Engine
from handgrad.grading.sandbox import Limits

pytestmark = pytest.mark.slow
MODULES = {p.parent.name: read(p, 4).metadata.handgrad.modules for p in NOTEBOOKS}


def notebook(answer):
    """The cells that count for one answer: imports, the answer, the tests of its exercise."""
    exercise = answer.exercise
    tests = [
        new_code_cell(source, metadata={"nbgrader": {"grade_id": grade_id, "locked": True}})
        for grade_id, source in exercise.tests.items()
    ]
    return new_notebook(
        cells=[new_code_cell(exercise.imports), new_code_cell(answer.source), *tests]
    )


def failed(result):
    return {
        cell.metadata.nbgrader.grade_id: [o.evalue for o in cell.outputs if "ename" in o]
        for cell in result.notebook.cells[2:]
        if any(output.output_type == "error" for output in cell.outputs)
    }


def test_same_points_as_without_a_wall():
    corpus = answers()
    with Engine(os.cpu_count() or 1, Limits(), ROOT) as engine:
        futures = [
            engine.submit(notebook(a), modules=MODULES[a.exercise.chapter], key=a.path.stem)
            for a in corpus
        ]
        results = [future.result() for future in futures]
    unlike = {
        str(answer.path.relative_to(ROOT)): (result.error, failed(result))
        for answer, result in zip(corpus, results, strict=True)
        if result.error or set(failed(result)) != answer.loses
    }
    assert not unlike
