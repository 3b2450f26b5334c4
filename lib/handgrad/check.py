"""What test cells call: holds a student's work against the steps of its exercise.

    with check.part("svm_loss-test-data") as test:
        test(svm_loss, W, X, y, 0.0)

The part says which outputs of which exercise are compared. A check that fails raises
`CheckFailed`, which says what differs and, where the numbers show it, the likely mistake.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

import handgrad.exercises  # noqa: F401  (registers them)
from handgrad import points as tally
from handgrad.compare import (
    array,
    attribute,
    changed_input,
    choice,
    compare,
    equal,
    finite,
    in_place,
    mapping,
    no_warnings,
    parts,
    read,
    slope,
    spare,
    unchanged,
    value,
)
from handgrad.diagnosis import Call, explain
from handgrad.exercise import EXERCISES, Exercise, Layer, Part
from handgrad.exercises.general import AGAIN
from handgrad.failure import Cause, CheckFailed, NotWritten, Raised, passed
from handgrad.trouble import explain as explain_exception

points = tally.show
Runs = Sequence[tuple[int, Mapping[str, Any]]]  # inputs of runs, and the factor of each in a sum

__all__ = [
    "array", "changed_input", "choice", "equal", "finite", "in_place", "mapping", "no_warnings",
    "part", "parts", "points", "spare", "unchanged", "value",
]  # fmt: skip


@contextmanager
def part(grade_id: str) -> Iterator["Test"]:
    """In the body, what is checked belongs to this part of an exercise.

    When it ends without a failure one line says so. `check.points` counts it.
    """
    name = grade_id.split("-test")[0]
    exercise, its = EXERCISES[name], EXERCISES[name].parts[grade_id]
    tally.record(grade_id, False)
    try:
        with _told(name):
            yield Test(exercise, its)
    except NotWritten:
        tally.record(grade_id, None)
        raise
    tally.record(grade_id, True)
    passed(name, its.says, its.points, more="NBGRADER_EXECUTION" not in os.environ)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What a student's code raises in the body is told at the line where it was raised."""
    try:
        yield
    except CheckFailed:
        raise
    except NotImplementedError:
        raise NotWritten(name) from None
    except Exception as error:
        raise Raised(getattr(error, "trouble", None) or explain_exception(error)) from None


class Test:
    """The checks of one part, and all calls that they have made so far."""

    __test__ = False  # for pytest

    def __init__(self, exercise: Exercise, part: Part):
        self.exercise, self.part = exercise, part
        self.outputs = exercise.outputs(part)
        self.calls: list[Call] = []

    def __call__(self, student: Any, *args: Any, **kwargs: Any) -> None:
        """Call the student's function, or use a layer of theirs, and check what comes."""
        inputs = self.exercise.bind(*args, **kwargs)
        self.hold([(1, inputs)], self.run(student, inputs))

    def each(self, student: Any, *cases: Sequence[Any]) -> None:
        """Call with the inputs of every case first, and then check what came.

        For where one case alone fits many mistakes.
        """
        calls: list[tuple[Call, Runs]] = []
        raised = None
        for case in cases:
            inputs = self.exercise.bind(*case)
            try:
                actual = self.run(student, inputs)
            except CheckFailed as failure:  # what came before it may tell more
                raised = failure
                break
            calls.append((self._call([(1, inputs)], actual), [(1, inputs)]))
        self.calls += [call for call, _ in calls]
        for call, runs in calls:
            self._compare(call, runs, self.quantities(runs))
        if raised:
            raise raised

    def added(self, name: str, student: Any, *args: Any, **kwargs: Any) -> None:
        """Check what the input `name` adds to what comes with 0 in its place."""
        inputs = self.exercise.bind(*args, **kwargs)
        without = {**inputs, name: 0.0}
        right = self.exercise.run(inputs)
        results = [self.run(student, its) for its in (inputs, without)]
        texts = self.quantities([(1, inputs)])
        first, second = (
            {output: read(texts[output], its[output], right[output]) for output in self.outputs}
            for its in results
        )
        label = f"what {name} = {inputs[name]:g} adds"
        difference = {output: first[output] - second[output] for output in self.outputs}
        self.hold([(1, inputs), (-1, without)], difference, dict.fromkeys(self.outputs, label))

    def memory(self, student: Any, first: Sequence[Any], second: Sequence[Any]) -> None:
        """Check that a layer's backward belongs to its own last forward; both are its inputs."""
        layer_of = self.exercise
        assert isinstance(layer_of, Layer)
        before, now = layer_of.bind(*first), layer_of.bind(*second)
        early = before | {name: now[name] for name in layer_of.takes[0]}

        def forward(layer: Any, inputs: dict[str, Any]) -> None:
            with _told(layer_of.name):
                layer_of.forward(layer, inputs)

        def back(layer: Any, inputs: dict[str, Any], other_object: bool = False) -> None:
            with _told(layer_of.name):
                actual = layer_of.backward(layer, inputs, self.outputs)
            self.hold([(1, inputs)], actual, other_object=other_object)

        with _told(layer_of.name):
            layer = layer_of.make(student, now)
        for inputs in (early, now):
            forward(layer, inputs)
            back(layer, inputs)
        try:
            back(layer, now)
        except CheckFailed as failure:
            failure.causes = failure.causes or [Cause(AGAIN.name, AGAIN.sentence)]
            raise
        with _told(layer_of.name):
            other = layer_of.make(student, before)
        forward(other, before)
        self.calls.append(self._call([(1, before)], {}))
        back(layer, now, other_object=True)
        back(other, before, other_object=True)
        # What stays in attributes is each layer's own, too.
        names = [name for name in layer_of.attributes if name in self.outputs]
        kept = {name: attribute(layer, name) for name in names}
        self.hold(
            [(1, now)],
            {**{o: layer_of.run(now)[o] for o in self.outputs}, **kept},
            other_object=True,
        )

    def run(self, student: Any, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """What the student's code gives for these inputs, by output."""
        with _told(self.exercise.name):
            return self.exercise.call(student, inputs, self.outputs, self.part.spare)

    def hold(
        self,
        runs: Runs,
        actual: dict[str, Any],
        quantities: Mapping[str, str] | None = None,
        other_object: bool = False,
    ) -> None:
        """Hold what came against the sum of the right runs, each with its factor.

        Raises CheckFailed with the causes that give what came in all calls so far.
        """
        call = self._call(runs, actual, other_object)
        self.calls.append(call)
        self._compare(call, runs, quantities or self.quantities(runs))

    def _compare(self, call: Call, runs: Runs, quantities: Mapping[str, str]) -> None:
        rtol = self.part.rtol or self.exercise.rtol
        for output in self.outputs:
            right = call.given(output)
            numeric = self._numeric(output, runs) if output in self.exercise.slopes else None
            try:
                compare(quantities[output], call.actual[output], right, rtol, numeric)
            except CheckFailed as failure:
                others = [one for one in self.calls if one is not call]
                failure.causes = explain(self.exercise, [*others, call], quantities, failure.causes)
                raise

    def _call(
        self,
        runs: Runs,
        actual: dict[str, Any],
        other_object: bool = False,
    ) -> Call:
        values = [(factor, self.exercise.run(inputs)) for factor, inputs in runs]
        return Call(values, actual, other_object)

    def quantities(self, runs: Runs) -> dict[str, str]:
        inputs = runs[0][1]
        return {output: self.exercise.quantity(output, inputs) for output in self.outputs}

    def _numeric(self, output: str, runs: Runs) -> tuple[np.ndarray, np.ndarray]:
        """The numerical gradient that an output should be, and how far it may be off."""
        of, by = self.exercise.slopes[output]

        def f(x: np.ndarray) -> float:
            return sum(
                factor * float(self.exercise.run({**inputs, by: x})[of]) for factor, inputs in runs
            )

        return slope(f, runs[0][1][by])
