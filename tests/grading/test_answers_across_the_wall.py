"""Every answer of the corpus keeps and loses the same points when the wall stands in between."""

import os
from itertools import groupby
from math import ceil

import pytest
from course import NOTEBOOKS, ROOT, answers
from nbformat import read
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.grading.engine import Engine
from handgrad.grading.sandbox import Limits

pytestmark = pytest.mark.slow
MODULES = {p.parent.name: read(p, 4).metadata.handgrad.modules for p in NOTEBOOKS}


def notebook(exercise, corpus):
    """Answers to one exercise, each followed by its tests, as if one student tried them in turn."""
    cells = [new_code_cell(exercise.imports)]
    for answer in corpus:
        cells.append(new_code_cell(f"{exercise.name} = None"))  # whatever the answer before was
        cells.append(new_code_cell(answer.source))
        for grade_id, source in exercise.tests.items():
            data = {"grade_id": grade_id, "locked": True, "answer": answer.id}
            cells.append(new_code_cell(source, metadata={"nbgrader": data}))
    return new_notebook(cells=cells)


def failed(notebook):
    """What went wrong in which cells, by answer."""
    found = {}
    for cell in notebook.cells:
        data = cell.metadata.get("nbgrader", {})
        if data:
            errors = [o.evalue for o in cell.outputs if o.output_type == "error"]
            lost = found.setdefault(data.answer, {})
            lost.update({data.grade_id: errors} if errors else {})
    return found


@pytest.mark.parametrize(
    "most",
    [pytest.param(25, id="sample"), pytest.param(1000, id="all", marks=pytest.mark.nightly)],
)
def test_same_points_as_without_a_wall(most):
    corpus = answers()
    notebooks = []
    for exercise, group in groupby(corpus.values(), key=lambda answer: answer.exercise):
        its = list(group)
        right = [answer for answer in its if answer.right]
        wrong = [answer for answer in its if not answer.right]
        some = right + wrong[:: max(1, ceil(len(wrong) / (most - len(right))))]
        # Many in one notebook, and one in a notebook of its own, as it is handed in.
        notebooks += [(exercise, notebook(exercise, some)), (exercise, notebook(exercise, its[:1]))]
    with Engine(os.cpu_count() or 1, Limits(), ROOT) as engine:
        futures = [
            engine.submit(one, modules=MODULES[exercise.chapter], key=exercise.name)
            for exercise, one in notebooks
        ]
        results = [future.result() for future in futures]
    assert not [result.error for result in results if result.error]
    unlike = {
        answer_id: lost
        for result in results
        for answer_id, lost in failed(result.notebook).items()
        if set(lost) != corpus[answer_id].loses
    }
    assert not unlike
