"""Every answer of the corpus keeps and loses the same points when the wall stands in between, and
is not told what hidden tests expect.
"""

import json
import os
from itertools import groupby
from math import ceil

import pytest
from course import ALL_EXERCISES, NOTEBOOKS, ROOT, answers, failures
from nbformat import read
from nbformat.v4 import new_code_cell, new_notebook

from handgrad.failure import CheckFailed
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


def numbers(error):
    """The expected values that a failed check could tell, as it would write them."""
    expected = error.expected if error.expected is not None else []
    texts = {f"{float(one):.{digits}g}" for one in expected.flat for digits in (6, 9, 17)}
    mine = {f"{float(one):.{digits}g}" for one in error.actual.flat for digits in (6, 9, 17)}
    return {text for text in texts - mine if sum(c.isdigit() for c in text) >= 4}


@pytest.mark.parametrize(
    "chapters",
    [
        pytest.param(["00-warmup", "02-linear-scores", "03-losses"], id="sample"),
        pytest.param(sorted(MODULES), id="all", marks=pytest.mark.nightly),
    ],
)
def test_no_answer_of_the_corpus_is_told_what_a_hidden_test_expects(chapters, tmp_path):
    everything = len(chapters) == len(MODULES)
    told = {}  # (answer, grade id) -> what must not stand in the outputs
    notebooks = []
    for exercise in ALL_EXERCISES.values():
        if exercise.chapter not in chapters:
            continue
        wrong = [a for a in answers().values() if a.exercise is exercise and not a.right]
        chosen = []
        for answer in wrong:
            seen = failures(exercise, answer.source, visible=True)
            hidden = [grade_id for grade_id in answer.failures if grade_id not in seen]
            if hidden:
                chosen.append(answer)
            for grade_id in hidden:
                error = answer.failures[grade_id]
                if isinstance(error, CheckFailed) and error.actual is not None:
                    told[answer.id, grade_id] = numbers(error)
            if chosen and not everything:
                break
        notebooks.append((exercise, notebook(exercise, chosen)))
    assert sum(map(len, told.values())) > 10 * len(chapters)
    with Engine(2, Limits(), tmp_path) as engine:
        results = [
            engine.submit(one, modules=MODULES[exercise.chapter], key=exercise.name)
            for exercise, one in notebooks
        ]
        cells = [cell for result in results for cell in result.result().notebook.cells]
    for cell in cells:
        data = cell.metadata.get("nbgrader", {})
        for number in told.get((data.get("answer"), data.get("grade_id")), ()):
            assert number not in json.dumps(cell.outputs), (data, number)
            assert "<th>expected</th>" not in json.dumps(cell.outputs), data
