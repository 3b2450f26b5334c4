"""What an exercise computes, in named steps, and the slips that can be made on the way.

A step is a small function whose parameters name inputs or other steps:

    steps={"scores": lambda W, X: X @ W.T, "loss": lambda scores, y: ...}

A slip has a name, a sentence for the student, and the steps (or inputs) that it replaces. A
parameter with the step's own name is what the step would give without the slip:

    exercise.slip("wrong sign", "...", loss=lambda loss: -loss)

So slips combine, and what an answer with two of them gives can be worked out.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from handgrad import compare

Returns = str | tuple[Any, ...] | dict[str, Any]  # steps, as the student's result holds them
EXERCISES: dict[str, "Exercise"] = {}


class Step(NamedTuple):
    function: Callable[..., Any]
    params: tuple[str, ...]


def _step(function: Callable[..., Any] | Step) -> Step:
    if isinstance(function, Step):
        return function
    params = inspect.signature(function).parameters.values()
    return Step(function, tuple(p.name for p in params if p.default is p.empty))


class Slip:
    """A mistake that replaces steps; `name` is short, for tables, `sentence` for the student."""

    def __init__(self, name: str, sentence: str, **steps: Callable[..., Any] | Step):
        self.name, self.sentence = name, sentence
        self.steps = {step: _step(function) for step, function in steps.items()}

    def alters(self, step: str) -> bool:
        """Whether it makes something else of what the step gives, and not anew."""
        return step in self.steps[step].params


@dataclass(frozen=True)
class Part:
    """A test cell: its points, and what it holds a student's work to.

    `outputs` are the steps that it compares. With `spare` the student's code may change what it
    is given: another part holds it to that. `rtol` is for a part that is less strict than the
    exercise.
    """

    points: int
    says: str
    outputs: tuple[str, ...] = ()
    spare: bool = False
    rtol: float | None = None


class Values(dict[str, Any]):
    """The steps of a run, each computed when it is first asked for."""

    def __init__(
        self,
        exercise: "Exercise",
        inputs: Mapping[str, Any],
        slips: Sequence[Slip] = (),
        right: "Values | None" = None,
    ):
        super().__init__()
        self.exercise, self.inputs, self._slips, self._right = exercise, inputs, slips, right
        self._changed = {step for slip in slips for step in exercise.changed_by(slip)}

    def __missing__(self, name: str) -> Any:
        if self._right is not None and name not in self._changed:
            return self._right[name]
        slips = [slip for slip in self._slips if name in slip.steps]
        slips.sort(key=lambda slip: slip.alters(name))
        if sum(not slip.alters(name) for slip in slips) > 1:
            raise ValueError(f"two slips give {name} anew")
        value = self[name] = self._compute(name, [slip.steps[name] for slip in slips])
        return value

    def _compute(self, name: str, replaced: list[Step]) -> Any:
        if replaced:
            *below, step = replaced
        elif name in self.inputs:
            return self.inputs[name]
        else:
            below, step = [], self.exercise.steps[name]
        args = [self._compute(name, below) if p == name else self[p] for p in step.params]
        return step.function(*args)


class Exercise:
    """A function that a student writes.

    `signature` is its own, as text: "W, X, y, reg, delta=1.0". `returns` has the steps that it
    returns, in a tuple or dict if it does so. `slopes` names, for a gradient, the step that it is
    the gradient of and the input that it belongs to: it is held against the numerical one, too.
    `rows` is the input whose length is N, and `labels` says what to call an output.
    """

    def __init__(
        self,
        name: str,
        signature: str,
        returns: Returns,
        steps: Mapping[str, Callable[..., Any]],
        parts: Mapping[str, Part],
        slopes: Mapping[str, tuple[str, str]] | None = None,
        rows: str = "",
        rtol: float = compare.RTOL,
        labels: Mapping[str, str] | None = None,
    ):
        self.name, self.returns, self.rows, self.rtol = name, returns, rows, rtol
        self.signature = inspect.signature(eval(f"lambda {signature}: None"))
        self.steps = {step: _step(function) for step, function in steps.items()}
        self.slopes, self.labels = slopes or {}, labels or {}
        self.parts = {
            f"{name}-test-{suffix}" if suffix else f"{name}-test": part
            for suffix, part in parts.items()
        }
        self.slips: list[Slip] = []
        EXERCISES[name] = self

    def slip(self, name: str, sentence: str, **steps: Any) -> None:
        """Register a slip."""
        self.slips.append(Slip(name, sentence, **steps))

    def bind(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Inputs by name, with the defaults."""
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return bound.arguments

    def run(self, inputs: Mapping[str, Any]) -> Values:
        """The right values of the steps for these inputs."""
        return Values(self, inputs)

    def remembered(
        self, earlier: Mapping[str, Any], now: Mapping[str, Any]
    ) -> list[Mapping[str, Any]]:
        """The inputs that would count if an earlier call's were never renewed."""
        return [earlier]

    def outputs(self, part: Part) -> tuple[str, ...]:
        return part.outputs or tuple(_leaves(self.returns))

    def changed_by(self, slip: Slip) -> set[str]:
        """The steps that a slip may change."""
        return {after for step in slip.steps for after in self._after[step]}

    @cached_property
    def _after(self) -> dict[str, set[str]]:
        """For each input and step itself and all steps that build on it."""
        after: dict[str, set[str]] = {}
        names = [*self.signature.parameters, *self.steps]
        for name in reversed(names):
            users = [user for user, step in self.steps.items() if name in step.params]
            after[name] = {name}.union(*(after[user] for user in users))
        return after

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        """What the student's function gives for these inputs, by output."""
        given = [compare.spare(a) if spare and _holds_numbers(a) else a for a in inputs.values()]
        names = list(inputs)
        # What has a default value is passed by name, and only where it is another.
        defaults = {
            p.name: p.default
            for p in self.signature.parameters.values()
            if p.default is not p.empty
        }
        args = [a for name, a in zip(names, given, strict=True) if name not in defaults]
        kwargs = {
            name: a
            for name, a in zip(names, given, strict=True)
            if name in defaults and a is not defaults[name] and a != defaults[name]
        }
        with compare.unchanged(self.name, *(a for a in args if not spare and _holds_numbers(a))):
            result = student(*args, **kwargs)
        return unpack(self.name, result, self.returns, outputs)

    def quantity(self, output: str, inputs: Mapping[str, Any]) -> str:
        """What to call an output in a message."""
        if output in self.labels or not isinstance(self.returns, str):
            return self.labels.get(output, output)
        texts = [
            _short(name, inputs[name])
            for name, p in self.signature.parameters.items()
            if p.default is p.empty or inputs[name] is not p.default
        ]
        return f"{self.name}({', '.join(texts)})"


class Layer(Exercise):
    """A class that a student writes, with a forward and a backward.

    `signature` has the inputs of its constructor, of forward and of backward, apart by a bar:
    "W, b | X | dout". `returns` is what forward returns, `back` what backward does; `attributes`
    are the outputs that backward leaves in attributes of the layer.
    """

    def __init__(
        self,
        name: str,
        signature: str,
        returns: str,
        steps: Mapping[str, Callable[..., Any]],
        parts: Mapping[str, Part],
        back: Returns,
        attributes: tuple[str, ...] = (),
        **options: Any,
    ):
        made, forward, backward = (text.strip() for text in signature.split("|"))
        joined = ", ".join(filter(None, [made, forward, backward]))
        super().__init__(name, joined, returns, steps, parts, **options)
        self.back, self.attributes = back, attributes
        self.takes = [
            list(inspect.signature(eval(f"lambda {text}: None")).parameters)
            for text in (made, forward, backward)
        ]

    def make(self, student: Any, inputs: Mapping[str, Any]) -> Any:
        """A layer of the student's."""
        return student(*(compare.spare(inputs[name]) for name in self.takes[0]))

    def forward(self, layer: Any, inputs: Mapping[str, Any]) -> None:
        """Run a layer forward."""
        layer.forward(*(compare.spare(inputs[name]) for name in self.takes[1]))

    def backward(
        self,
        layer: Any,
        inputs: Mapping[str, Any],
        outputs: Sequence[str],
        given: Iterable[Any] = (),
        spare: bool = True,
    ) -> dict[str, Any]:
        """What the layer's backward gives, by output. It may not change what `given` holds."""
        quantity = f"{self.name}.backward"
        default = self.signature.parameters[self.takes[2][0]].default
        dout = inputs[self.takes[2][0]]
        args = [] if dout is default else [compare.spare(dout) if spare else dout]
        held = [a for a in (*given, *args) if not spare and isinstance(a, np.ndarray)]
        with compare.unchanged(quantity, *held):
            result = layer.backward(*args)
        found = {
            name: compare.attribute(layer, name) for name in self.attributes if name in outputs
        }
        return found | unpack(quantity, result, self.back, outputs)

    def remembered(
        self, earlier: Mapping[str, Any], now: Mapping[str, Any]
    ) -> list[Mapping[str, Any]]:
        made, forward, _ = self.takes
        parts = forward, made, [*made, *forward], list(earlier)
        return [{**now, **{name: earlier[name] for name in names}} for names in parts]

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        """What forward gives, if it is asked for, and what backward does, if that is.

        Not `spare`, backward is held to what all were given, and forward where it stands alone.
        """
        alone = tuple(outputs) == (self.returns,)
        made, given = (
            [inputs[name] if alone and not spare else compare.spare(inputs[name]) for name in names]
            for names in self.takes[:2]
        )
        held = [a for a in (*made, *given) if alone and not spare and isinstance(a, np.ndarray)]
        with compare.unchanged(f"{self.name}.forward", *held):
            layer = student(*made)
            result = layer.forward(*given)
        found: dict[Any, Any] = {self.returns: result} if self.returns in outputs else {}
        if alone:
            return found
        return found | self.backward(layer, inputs, outputs, (*made, *given), spare)

    def quantity(self, output: str, inputs: Mapping[str, Any]) -> str:
        if output in self.labels:
            return self.labels[output]
        if output == self.returns:
            return f"{self.name}.forward"
        return f"{self.name}.backward" if output == self.back else output


def unpack(quantity: str, actual: Any, returns: Returns, outputs: Sequence[str]) -> dict[str, Any]:
    """The entries of a student's result that are asked for, by output.

    Raises CheckFailed where the result is not made as `returns` says.
    """
    if isinstance(returns, str):
        return {returns: actual} if returns in outputs else {}
    found: dict[str, Any] = {}
    wanted = set(outputs).intersection
    if isinstance(returns, dict):
        compare.mapping(
            quantity, actual, [key for key, it in returns.items() if wanted(_leaves(it))]
        )
        entries = [(actual[key], it) for key, it in returns.items() if wanted(_leaves(it))]
    else:
        names = [it if isinstance(it, str) else "gradients" for it in returns]
        entries = list(zip(compare.parts(quantity, actual, names), returns, strict=True))
    for part, it in entries:
        if wanted(_leaves(it)):
            name = it if isinstance(it, str) else "the gradients"
            found |= unpack(name, part, it, outputs)
    return found


def _leaves(returns: Returns) -> list[str]:
    if isinstance(returns, str):
        return [returns]
    entries = returns.values() if isinstance(returns, dict) else returns
    return [leaf for entry in entries for leaf in _leaves(entry)]


def _holds_numbers(thing: Any) -> bool:
    return isinstance(thing, np.ndarray | list)


def _short(name: str, value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    plain = value is None or isinstance(value, int | str | tuple)
    return repr(value) if plain and len(repr(value)) <= 20 else name
