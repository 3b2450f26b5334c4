"""Chapter 07: the gradient of a two-layer network, by hand and from layers."""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part, Step, unpack
from handgrad.exercises.general import ADDED, KEPT
from handgrad.failure import Cause, CheckFailed
from handgrad.functions import sigmoid, softmax

Params = dict[str, np.ndarray]
Sizes = tuple[int, int, int]
QUANTITY = "gradient(x, t)"
KEYS = "W1", "b1", "W2", "b2"


class Network(Exercise):
    """A class whose objects have `params` and `gradient(x, t)`; nothing else of them is used.

    It is called as `test(Net, sizes, N, rng)`, with the sizes of input, hidden layer and output:
    x (N, D), t one-hot (N, C) and the parameters are drawn from `rng`. Whatever a new network
    comes with, these parameters are written into the arrays that its `params` holds: there the
    loss is curved, and no gradient is 0.
    """

    def __init__(self, name: str, parts: Mapping[str, Part], none: Cause):
        super().__init__(
            name,
            "sizes, W1, b1, W2, b2, x, t",
            returns={key: f"d{key}" for key in KEYS},
            steps={
                "a1": lambda x, W1, b1: x @ W1 + b1,
                "z1": lambda a1: sigmoid(a1),
                "a2": lambda z1, W2, b2: z1 @ W2 + b2,
                "y": lambda a2: softmax(a2),
                "loss": lambda y, t: -np.log((y * t).sum(axis=1)).mean(),
                "dy": lambda y, t: (y - t) / len(y),
                "dW2": lambda z1, dy: z1.T @ dy,
                "db2": lambda dy: dy.sum(axis=0),
                "dz1": lambda dy, W2: dy @ W2.T,
                "slope": lambda z1: z1 * (1 - z1),
                "da1": lambda dz1, slope: dz1 * slope,
                "dW1": lambda x, da1: x.T @ da1,
                "db1": lambda da1: da1.sum(axis=0),
            },
            parts=parts,
            slopes={f"d{key}": ("loss", key) for key in KEYS},
            rows="x",
            rtol=1e-5,
            labels={f"d{key}": f"The gradient of {key}" for key in KEYS}
            | {"slope": "The slope of the sigmoid"},
        )
        self._none = none

    def bind(self, sizes: Sizes, N: int, rng: np.random.Generator) -> dict[str, Any]:
        D, _, C = sizes
        t = np.eye(C)[rng.permutation(np.arange(N) % C)]
        return super().bind(sizes, **draw(sizes, rng), x=rng.normal(size=(N, D)), t=t)

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        params = {key: inputs[key] for key in KEYS}
        network = self._network(student, inputs["sizes"], params)
        gradients = _gradient(network, inputs, spare)
        # What was only moved there and back may be off by rounding.
        moved = [
            key
            for key, param in read(network, params).items()
            if not np.allclose(param, params[key], rtol=1e-6)
        ]
        if not spare and moved:
            raise failure(
                f"{QUANTITY} changed the parameter {moved[0]}.",
                "changed the parameters",
                "It should only compute the gradient: the step downhill is taken elsewhere.",
            )
        if not moved:
            other = self._network(student, inputs["sizes"], params)
            with _locked(other, params):
                _gradient(other, inputs, spare=True)
        right = self.run(inputs)
        its = gradients if isinstance(gradients, dict) else {}
        held = [f"d{key}" for key in KEYS if _agree(its.get(key), right[f"d{key}"])]
        if held and not spare:
            self._again(student, inputs, held)
            return {output: right[output] for output in outputs}
        found = unpack(QUANTITY, gradients, self.returns, outputs)
        for output, value in found.items():
            if value is None:
                raise CheckFailed(f"{QUANTITY} has None for {output[1:]}.", [self._none])
        return found

    def _network(self, student: Any, sizes: Sizes, params: Params) -> Any:
        network = student(*sizes, np.random.default_rng(0))
        _put(params, network)
        return network

    def _again(self, student: Any, inputs: Mapping[str, Any], held: Sequence[str]) -> None:
        """Check one network on one example alone, and then on the batch at other parameters.

        `held` are the gradients that are right on a new network: the others have parts of their
        own.
        """
        params = {key: inputs[key] for key in KEYS}
        others = {key: -param for key, param in params.items()}
        alone = {**inputs, **others, "x": inputs["x"][:1], "t": inputs["t"][:1]}
        network = self._network(student, inputs["sizes"], others)
        right_alone, right = self.run(alone), self.run(inputs)
        found = unpack(QUANTITY, _gradient(network, alone), self.returns, held)
        for output in held:
            name = f"{self.labels[output]} of one example alone"
            compare.compare(name, found[output], right_alone[output], self.rtol)
        _put(params, network)
        found = unpack(QUANTITY, _gradient(network, inputs), self.returns, held)
        for output in held:
            try:
                name = f"{self.labels[output]} of a later call"
                compare.compare(name, found[output], right[output], self.rtol)
            except CheckFailed as failed:
                added = _agree(found[output], right_alone[output] + right[output])
                failed.causes = failed.causes or [_ADDED if added else _LEFT]
                raise


_ADDED = Cause(ADDED.name, ADDED.sentence)
_LEFT = Cause(KEPT.name, "An earlier call left something behind: each call starts afresh.")


def draw(sizes: Sizes, rng: np.random.Generator) -> Params:
    """Parameters at which the sigmoids are steep, the classes about as likely, and no number 0."""
    inputs, hidden, outputs = sizes
    shapes: dict[str, tuple[int, ...]]
    shapes = {"W1": (inputs, hidden), "b1": (hidden,), "W2": (hidden, outputs), "b2": (outputs,)}
    drawn = {key: rng.normal(scale=0.7, size=shape) for key, shape in shapes.items()}
    # Odd multiples of 1/128 are the same in arrays of any precision.
    return {key: (np.floor(64 * param) + 0.5) / 64 for key, param in drawn.items()}


def _gradient(network: Any, inputs: Mapping[str, Any], spare: bool = False) -> Any:
    x, t = (compare.spare(inputs[name]) if spare else inputs[name] for name in "xt")
    with compare.unchanged(QUANTITY, *(() if spare else (x, t))):
        return network.gradient(x, t)


def _put(params: Params, network: Any) -> None:
    """Write `params` into the arrays of `network.params`; CheckFailed where they do not stay."""
    read(network, params)  # names and shapes are right before anything is written
    with compare.in_place(network):
        own = network.params
        for key, param in params.items():
            try:
                own[key][...] = param
            except (TypeError, ValueError) as error:
                raise failure(
                    f"network.params[{key!r}] cannot be changed in place: {error}.",
                    "parameters that cannot be changed",
                    "Keep arrays in self.params that can be written into, as np.zeros makes them.",
                ) from None
    for key, param in read(network, params).items():
        if not np.array_equal(params[key], param):
            raise failure(
                f"What is written into network.params[{key!r}] is not there afterwards.",
                "copies in params",
                "self.params must hold the network's own arrays of floats: training changes these.",
            )


def read(network: Any, params: Params) -> Params:
    """Copies of what `network.params` holds, under the names and in the shapes of `params`."""
    now, found = network.params, {}
    compare.mapping("network.params", now, list(params))
    for key, param in params.items():
        name = f"network.params[{key!r}]"
        found[key] = np.array(compare.read(name, now[key], param))
        if found[key].shape != param.shape:
            raise failure(
                f"{name} should have shape {param.shape}, but has shape {found[key].shape}.",
                "parameters of other shapes",
                "Make them of the sizes that the network is given.",
            )
    return found


@contextmanager
def _locked(network: Any, params: Params) -> Iterator[None]:
    """In the body `network.params` holds copies of `params` that cannot be written into."""
    with compare.in_place(network):
        held = network.params
        own = {key: held[key] for key in params}
        for key, param in params.items():
            held[key] = param.astype(own[key].dtype)
            held[key].flags.writeable = False
        try:
            yield
        except ValueError as error:
            if "read-only" not in str(error):
                raise
            raise failure(
                f"{QUANTITY} moves the parameters while it works.",
                "numerical gradient",
                "Finite differences move one parameter after another: use the chain rule instead.",
            ) from None
        finally:
            held.update(own)


def _agree(actual: Any, right: Any) -> bool:
    try:
        compare.compare("", actual, right, 1e-5)
    except CheckFailed:
        return False
    return True


def failure(problem: str, name: str, sentence: str) -> CheckFailed:
    return CheckFailed(problem, [Cause(name, sentence)])


_AGAIN = "the same at every call, and nothing changed"
simple = Network(
    "SimpleTwoLayerNet",
    parts={key: Part(2, f"the gradient of {key}", (f"d{key}",), spare=True) for key in KEYS}
    | {"again": Part(2, _AGAIN)},
    none=Cause("gradient missing", "Put an array under each of the four keys."),
)
layered = Network(
    "LayeredTwoLayerNet",
    parts={
        "W2": Part(1, "the gradient of W2", ("dW2",), spare=True),
        "b2": Part(1, "the gradient of b2", ("db2",), spare=True),
        "W1": Part(2, "the gradient of W1", ("dW1",), spare=True),
        "b1": Part(1, "the gradient of b1", ("db1",), spare=True),
        "again": Part(1, _AGAIN),
    },
    none=Cause(
        "backward not run",
        "The dW and db of an Affine layer are None until its backward has run.",
    ),
)


BOTH, HAND, LAYERS = (simple, layered), (simple,), (layered,)


def slips(exercises: Sequence[Exercise], step: str, sentence: str, *rows: tuple[Any, ...]) -> None:
    """Register a slip in a step for each row: its name, the sentence's end, what it gives."""
    for exercise in exercises:
        for name, end, function in rows:
            exercise.slip(name, sentence.format(end), **{step: function})


START = "The walk starts from dy = (y - t) / N: {}."
slips(
    *(BOTH, "dy", START),
    ("y in place of dy", "here it starts from y", lambda y: y),
    ("divided by N twice", "do not divide by N again", lambda dy: dy / len(dy)),
)
slips(
    *(HAND, "dy", START),
    ("true class not subtracted", "here t is missing", lambda y: y / len(y)),
    ("scores in place of probabilities", "here y is a2", lambda a2, t: (a2 - t) / len(t)),
    ("slope of softmax twice", "no y * (1 - y) in it", lambda dy, y: dy * y * (1 - y)),
    (
        "sigmoid's slope on the scores",
        "no sigmoid stands after W2",
        lambda dy, a2: dy * sigmoid(a2) * (1 - sigmoid(a2)),
    ),
)
slips(
    *(LAYERS, "dy", START),
    ("last layer left out", "here it starts from ones", lambda y: np.ones(y.shape)),
    ("loss handed to backward", "call backward() without the loss", lambda dy, loss: dy * loss),
)
SLOPE = "The slope of the sigmoid is z1 * (1 - z1): {}."
slips(
    *(BOTH, "slope", SLOPE),
    ("sigmoid slope forgotten", "here it is missing", lambda: 1),
)
slips(
    *(LAYERS, "slope", SLOPE),
    ("sigmoid walked through twice", "multiply it in once", lambda slope: slope**2),
)
slips(
    *(HAND, "slope", SLOPE),
    ("sigmoid slope from its input", "here a1 stands for z1", lambda a1: a1 * (1 - a1)),
    (
        "sigmoid applied twice",
        "z1 is the sigmoid of a1 already",
        lambda z1: sigmoid(z1) * (1 - sigmoid(z1)),
    ),
    ("half of the sigmoid slope", "here it is z1 alone", lambda z1: z1),
    ("half of the sigmoid slope", "here it is 1 - z1 alone", lambda z1: 1 - z1),
    ("1 - z1 squared", "1 - z1**2 is that of tanh", lambda z1: 1 - z1**2),
    ("ReLU mask for the sigmoid", "a mask a1 > 0 is that of ReLU", lambda a1: a1 > 0),
    ("slope fixed", "it is 1/4 only where z1 is 1/2", lambda: 0.25),
)
slips(
    *(HAND, "dz1", "The gradient of z1 is dy, walked back through W2 transposed: {}."),
    ("W2 not transposed", "here W2 is not transposed", lambda dy, W2: dy @ W2),
    ("W2 left out", "here W2 is left out", lambda dy: dy),
    ("slope of the sigmoid alone", "here it is left out", lambda z1: np.ones(z1.shape)),
)
slips(
    *(HAND, "dW2", "W2 was multiplied by z1: {}."),
    ("a1 in place of z1", "here a1 is used", lambda a1, dy: a1.T @ dy),
    ("x in place of z1", "here x is used", lambda x, dy: x.T @ dy),
)
slips(
    *(HAND, "dW1", "W1 was multiplied by x: {}."),
    ("z1 in place of x", "here z1 is used", lambda z1, da1: z1.T @ da1),
)


def _in_both_layers(nets: Sequence[Network], sentence: str, *rows: tuple[Any, ...]) -> None:
    """As `slips`, in the gradients of W1 and W2, or of b1 and b2."""
    for net in nets:
        for name, end, function in rows:
            kind = [*inspect.signature(function).parameters][-1]
            above = {"W": ("x", "da1", "W1"), "b": ("da1", "b1")}[kind]
            below = {"W": ("z1", "dy", "W2"), "b": ("dy", "b2")}[kind]
            steps = {f"d{kind}1": Step(function, above), f"d{kind}2": Step(function, below)}
            net.slip(name, sentence.format(end), **steps)


WEIGHT = "The gradient of a weight needs what it was multiplied by, in all examples: {}."
_in_both_layers(
    *(BOTH, WEIGHT),
    ("parameter for its gradient", "here it is the weight itself", lambda x, d, W: W),
)
_in_both_layers(
    *(HAND, WEIGHT),
    ("x or z1 left out", "x or z1 is left out here", lambda x, d, W: d),
    ("one example counted", "here one counts", lambda x, d, W: np.outer(x[0], d[0])),
)
_in_both_layers(
    *(LAYERS, WEIGHT),
    ("gradient of the input", "that is dW, and this is what walks on", lambda x, d, W: d @ W.T),
)
BIAS = "A bias was added to every row, so its gradient is a sum over the rows: {}."
_in_both_layers(
    *(BOTH, BIAS),
    ("parameter for its gradient", "here it is the bias itself", lambda d, b: b),
)
_in_both_layers(
    *(HAND, BIAS),
    ("mean instead of sum", "dy is divided by N already", lambda d, b: d.mean(axis=0)),
    ("not summed", "here it is not summed", lambda d, b: d),
    ("summed over everything", "not over the columns, too", lambda d, b: d.sum()),
    ("summed over the wrong axis", "not over the columns", lambda d, b: d.sum(axis=1)),
    ("one example counted", "here only the first row counts", lambda d, b: d[0]),
)
for _net in BOTH:
    _net.slip(
        "one example counted",
        "Only the first example counts: use all of them.",
        x=lambda x: x[:1],
        t=lambda t: t[:1],
    )
    _net.slip(
        "gradients mixed up",
        "This is the gradient of the other layer's parameter: swap the two.",
        dW1=lambda z1, dy: z1.T @ dy,
        db1=lambda dy: dy.sum(axis=0),
        dW2=lambda x, da1: x.T @ da1,
        db2=lambda da1: da1.sum(axis=0),
    )
FORGOTTEN = "On the way forward a bias is missing: add {}."
slips(BOTH, "a1", FORGOTTEN, ("bias forgotten", "b1 to x @ W1", lambda a1, b1: a1 - b1))
slips(HAND, "a2", FORGOTTEN, ("bias forgotten", "b2 to z1 @ W2", lambda a2, b2: a2 - b2))
simple.slip(
    "W2 and the sigmoid left out",
    "dy must be walked back first: through W2, then through the sigmoid.",
    dz1=lambda dy: dy,
    slope=lambda: 1,
)
layered.slip(
    "not handed on",
    "Every layer got the same dout: hand each one what the one before it returned.",
    dz1=lambda dy: dy,
    slope=lambda: 1,
)
layered.slip(
    "layers not walked in reverse",
    "The walk back starts at the last layer: reverse them.",
    dW1=lambda x, dy: x.T @ dy,
    db1=lambda dy: dy.sum(axis=0),
    dW2=lambda z1, dy, W1, slope: z1.T @ (dy @ W1.T * slope),
    db2=lambda dy, W1, slope: (dy @ W1.T * slope).sum(axis=0),
)
