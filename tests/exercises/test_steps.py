"""The steps of an exercise, its plain reference code and its solution say the same."""

import pytest
from course import ALL_EXERCISES, calls
from slipped import answer

from handgrad import check, functions, gradients, layers, models
from handgrad.compare import compare
from handgrad.exercise import EXERCISES

REFERENCES = {
    name: getattr(module, name)
    for module in (functions, gradients, layers, models)
    for name in EXERCISES
    if hasattr(module, name)
}


def test_each_exercise_has_steps_and_parts_with_its_points():
    assert set(EXERCISES) == {exercise.name for exercise in ALL_EXERCISES.values()}
    for exercise in ALL_EXERCISES.values():
        parts = EXERCISES[exercise.name].parts
        assert {grade_id: part.points for grade_id, part in parts.items()} == exercise.points


@pytest.mark.parametrize("key", [k for k in ALL_EXERCISES if k[1] in REFERENCES], ids="-".join)
def test_the_reference_code_gives_what_the_steps_give(key):
    exercise, reference = EXERCISES[key[1]], REFERENCES[key[1]]
    for grade_id, made in calls(ALL_EXERCISES[key]).items():
        outputs = exercise.outputs(exercise.parts[grade_id])
        for run in (run for one in made for _, run in one.call.runs):
            given = exercise.call(reference, run.inputs, outputs, spare=True)
            for output in outputs:
                compare(output, given[output], run[output], rtol=1e-9)


@pytest.mark.parametrize("key", ALL_EXERCISES, ids="-".join)
def test_the_solution_passes_and_so_do_the_steps(key):
    """On the very data of the test cells."""
    exercise = EXERCISES[key[1]]
    made = calls(ALL_EXERCISES[key])
    assert set(made) == set(exercise.parts), "each part compares something"
    for grade_id, compared in made.items():
        with check.part(grade_id) as test:
            for run in (run for one in compared for _, run in one.call.runs):
                inputs = dict(run.inputs)
                test.hold([(1, inputs)], test.run(answer(exercise), inputs))
