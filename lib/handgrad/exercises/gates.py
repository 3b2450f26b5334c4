"""Chapter 05: gates, and what each does to a gradient."""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

from handgrad.exercise import Exercise, Layer, Part
from handgrad.exercises.general import slip_each


class Gate(Layer):
    """A node of two numbers; dx and dy are held together against each slip."""

    def __init__(
        self,
        name: str,
        steps: Mapping[str, Callable[..., Any]],
        parts: Mapping[str, Part],
    ):
        after = {
            "dx": lambda dz_dx, dout: dz_dx * dout,
            "dy": lambda dz_dy, dout: dz_dy * dout,
            "L": lambda z, dout: z * dout,
        }
        super().__init__(
            name,
            "| x, y | dout",
            returns="z",
            back=("dx", "dy"),
            steps={**steps, **after},
            slopes={"dx": ("L", "x"), "dy": ("L", "y")},
            parts=parts,
        )

    def quantity(self, output: str, inputs: Mapping[str, Any]) -> str:
        if output != self.returns:
            return output
        return f"{self.name}.forward({inputs['x']:g}, {inputs['y']:g})"


BACK = ("dx", "dy")
add_gate = Gate(
    "AddGate",
    steps={
        "z": lambda x, y: x + y,
        "dz_dx": lambda: 1.0,
        "dz_dy": lambda: 1.0,
    },
    parts={"forward": Part(1, "forward", ("z",)), "backward": Part(1, "backward", BACK)},
)
mul_gate = Gate(
    "MulGate",
    steps={
        "z": lambda x, y: x * y,
        "dz_dx": lambda y: y,
        "dz_dy": lambda x: x,
    },
    parts={
        "forward": Part(1, "forward", ("z",)),
        "backward": Part(2, "backward", BACK),
        "memory": Part(1, "a memory of its own, of the last forward", BACK),
    },
)
max_gate = Gate(
    "MaxGate",
    steps={
        "z": lambda x, y: max(x, y),
        "x_wins": lambda x, y: x > y,
        "dz_dx": lambda x_wins: float(x_wins),
        "dz_dy": lambda x_wins: float(not x_wins),
    },
    parts={
        "forward": Part(1, "forward", ("z",)),
        "backward": Part(2, "backward", BACK),
        "memory": Part(1, "a memory of its own, of the last forward", BACK),
    },
)

OPERATIONS = {
    "sum": lambda x, y: x + y,
    "product": lambda x, y: x * y,
    "difference": lambda x, y: x - y,
    "quotient": lambda x, y: x / y if y else 0.0,
    "mean": lambda x, y: (x + y) / 2,
    "larger": max,
    "smaller": min,
    "larger absolute value": lambda x, y: max(abs(x), abs(y)),
    "position of the larger": lambda x, y: int(y > x),
}
for gate, names in {
    add_gate: ("product", "difference", "larger"),
    mul_gate: ("sum", "quotient"),
    max_gate: ("sum", "mean", "smaller", "larger absolute value", "position of the larger"),
}.items():
    for name in names:
        operation = OPERATIONS[name]
        gate.slip(
            f"{name} of the inputs",
            f"This is the {name} of the two inputs.",
            z=lambda x, y, operation=operation: operation(x, y),
        )
    for only, value in {"x": lambda x: x, "y": lambda y: y}.items():
        gate.slip("one input only", f"This is {only} alone, whatever the other is.", z=value)
for gate in (add_gate, mul_gate):
    gate.slip("absolute value", "The sign is lost: no abs here.", z=lambda z: abs(z))
max_gate.slip(
    "compared with 0",
    "Nothing below 0 gets through: compare the two inputs alone.",
    z=lambda z: max(0.0, z),
)

for gate in (add_gate, mul_gate, max_gate):
    slip_each(
        gate,
        "upstream forgotten",
        "This is the local gradient alone: multiply it by dout.",
        {"dx": lambda dz_dx: dz_dx},
        {"dy": lambda dz_dy: dz_dy},
    )
    slip_each(
        gate,
        "input instead of gradient",
        "This is the input itself, not how L depends on it.",
        {"dx": lambda x: x},
        {"dy": lambda y: y},
    )
for gate in (add_gate, mul_gate):
    slip_each(
        gate,
        "upstream added",
        "dout is added to the local gradient: multiply the two.",
        {"dx": lambda dz_dx, dout: dz_dx + dout},
        {"dy": lambda dz_dy, dout: dz_dy + dout},
    )
    slip_each(
        gate,
        "output instead of gradient",
        "This is the output of forward once more, not a gradient.",
        {"dx": lambda z: z},
        {"dy": lambda z: z},
    )
    slip_each(
        gate,
        "multiplied by the output",
        "dout is multiplied by the output of forward: multiply it by the local gradient.",
        {"dz_dx": lambda z: z},
        {"dz_dy": lambda z: z},
    )
    slip_each(
        gate,
        "passed to one input only",
        "One input gets nothing, but the output depends on both.",
        {"dz_dx": lambda: 0.0},
        {"dz_dy": lambda: 0.0},
    )

for gate in (add_gate, max_gate):
    slip_each(
        gate,
        "backward of mul",
        "dout is multiplied by the other input, as in a product.",
        {"dz_dx": lambda y: y},
        {"dz_dy": lambda x: x},
    )
    gate.slip(
        "gradient shared out",
        "dout is halved: whoever gets the gradient here gets all of it.",
        dz_dx=lambda: 0.5,
        dz_dy=lambda: 0.5,
    )

slip_each(
    add_gate,
    "multiplied by the input",
    "It is multiplied by its own input; the local gradient is 1.",
    {"dz_dx": lambda x: x},
    {"dz_dy": lambda y: y},
)
add_gate.slip(
    "upstream added",
    "dout is added to the input; it is passed on as it is.",
    dx=lambda x, dout: x + dout,
    dy=lambda y, dout: y + dout,
)
add_gate.slip(
    "passed to one input only",
    "The larger input gets all of dout, as in a max gate; an add gate gives it to both.",
    dz_dx=lambda x, y: float(x > y),
    dz_dy=lambda x, y: float(x <= y),
)

slip_each(
    mul_gate,
    "inputs not switched",
    "Each input's gradient needs the other input, not its own.",
    {"dz_dx": lambda x: x},
    {"dz_dy": lambda y: y},
)
slip_each(
    mul_gate,
    "backward of add",
    "A product does not pass dout on as it is: multiply by the other input.",
    {"dz_dx": lambda: 1.0},
    {"dz_dy": lambda: 1.0},
)
slip_each(
    mul_gate,
    "divided by the other input",
    "dout is divided by the other input: multiply.",
    {"dz_dx": lambda y: 1 / y if y else 0.0},
    {"dz_dy": lambda x: 1 / x if x else 0.0},
)

for name, sentence, x_wins in [
    (
        "routed to the wrong input",
        "The gradient goes to the smaller input: it belongs to the larger one.",
        lambda x_wins: not x_wins,
    ),
    ("always routed to x", "x gets it every time: see which input is larger.", lambda: True),
    ("always routed to y", "y gets it every time: see which input is larger.", lambda: False),
    (
        "absolute values compared",
        "It compares sizes without their signs: -5 is below -2.",
        lambda x, y: abs(x) > abs(y),
    ),
]:
    max_gate.slip(name, sentence, x_wins=x_wins)
max_gate.slip(
    "passed to both",
    "Both inputs get dout; only the larger one should.",
    dz_dx=lambda: 1.0,
    dz_dy=lambda: 1.0,
)
max_gate.slip(
    "same for both",
    "Both inputs always get the same: where x gets dout y gets 0, and the other way round.",
    dz_dy=lambda dz_dx: dz_dx,
)
max_gate.slip(
    "compared with 0",
    "It asks whether each input is above 0: compare the two inputs.",
    dz_dx=lambda x: float(x > 0),
    dz_dy=lambda y: float(y > 0),
)
max_gate.slip(
    "multiplied by the input",
    "dout is multiplied by the larger input; its slope is 1.",
    dz_dx=lambda dz_dx, x: dz_dx * x,
    dz_dy=lambda dz_dy, y: dz_dy * y,
)
max_gate.slip(
    "input instead of gradient",
    "The larger input itself is passed on: dout is what it should get.",
    dx=lambda x, dz_dx: x * dz_dx,
    dy=lambda y, dz_dy: y * dz_dy,
)

PATTERNS = {"add": "distributor", "max": "router", "mul": "switcher"}
MEANINGS = {
    "distributor": "A distributor gives the gradient to all inputs alike.",
    "router": "A router sends the gradient to one input only.",
    "switcher": "A switcher multiplies by the value of the other input.",
}
gate_patterns = Exercise(
    "gate_patterns",
    "",
    returns={gate: gate for gate in PATTERNS},
    steps={gate: lambda word=word: word for gate, word in PATTERNS.items()},
    labels={gate: f"The pattern of {gate}" for gate in PATTERNS},
    parts={"": Part(1, "the three patterns")},
)
for words in product(MEANINGS, repeat=len(PATTERNS)):
    wrong = {g: word for g, word in zip(PATTERNS, words, strict=True) if word != PATTERNS[g]}
    if wrong:
        gate_patterns.slip(
            "patterns mixed up",
            " ".join(f"{MEANINGS[word]} Does {gate} do that?" for gate, word in wrong.items()),
            **{gate: lambda word=word: word for gate, word in wrong.items()},
        )
