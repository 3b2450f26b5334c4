"""Chapter 06: the layers Relu and Sigmoid."""

import numpy as np

from handgrad import functions
from handgrad.exercise import Layer, Part

relu = Layer(
    "Relu",
    "| x | dout",
    returns="y",
    back="dx",
    steps={
        "mask": lambda x: (x > 0).astype(float),
        "y": lambda x, mask: x * mask,
        "total": lambda y, dout: np.sum(y * dout),
        "dx": lambda dout, mask: dout * mask,
    },
    slopes={"dx": ("total", "x")},
    parts={
        "forward": Part(1, "forward, x left as it was", ("y",)),
        "backward": Part(1, "backward, dout left as it was", ("dx",)),
        "shapes": Part(1, "other shapes", ("y", "dx"), spare=True),
        "zero": Part(1, "the slope at 0", ("dx",), spare=True),
        "memory": Part(1, "the memory of the last forward", ("dx",), spare=True),
    },
    rtol=1e-5,
)
for name, sentence, y in [
    (
        "ReLU inverted",
        "The sign is inverted: it keeps what is below 0 and cuts what is above.",
        lambda x: np.minimum(x, 0),
    ),
    (
        "absolute value",
        "This is the absolute value: entries below 0 become 0.",
        lambda x: np.abs(x),
    ),
    ("mask instead of values", "This is the mask: multiply it by x.", lambda mask: mask),
    (
        "cut at 1",
        "What is above 1 is cut as well: only what is below 0 should be.",
        lambda y: np.minimum(y, 1),
    ),
    (
        "leaky ReLU",
        "Something is left below 0, as in a leaky ReLU; here it becomes exactly 0.",
        lambda x, y: np.where(x > 0, y, 0.01 * x),
    ),
    (
        "maximum over an axis",
        "np.max finds the largest entry of a row; np.maximum compares.",
        lambda x: np.max(x, axis=0),
    ),
]:
    relu.slip(name, sentence, y=y)
for name, sentence, dx in [
    (
        "leaky ReLU",
        "Some gradient passes where x is below 0; here nothing does.",
        lambda x, dx, dout: np.where(x > 0, dx, 0.01 * dout),
    ),
    (
        "ReLU mask inverted",
        "The mask is inverted: it keeps the gradient where x <= 0 and drops it where x > 0.",
        lambda x, dout: dout * (x <= 0),
    ),
    (
        "ReLU open at 0",
        "The gradient passes where x is exactly 0; there the slope is 0.",
        lambda x, dout: dout * (x >= 0),
    ),
    (
        "ReLU without its mask",
        "The gradient passes everywhere: stop it where x <= 0.",
        lambda dout: dout,
    ),
    (
        "mask without dout",
        "This is the local gradient alone: multiply it by dout.",
        lambda mask: mask,
    ),
    (
        "mask from dout",
        "The mask is taken from dout; what counts is where x was above 0.",
        lambda dout: np.maximum(dout, 0),
    ),
    (
        "mask from dout",
        "The sign of dout counts here; only where x was above 0 should.",
        lambda dx: np.maximum(dx, 0),
    ),
    (
        "multiplied by the output",
        "dout is multiplied by the output; the local gradient is 1.",
        lambda dout, y: dout * y,
    ),
    (
        "multiplied by the input",
        "dout is multiplied by x; the local gradient is 1 or 0.",
        lambda dout, x: dout * x,
    ),
    (
        "sign instead of mask",
        "Below 0 the gradient comes back with a minus; it should stop.",
        lambda dout, x: dout * np.sign(x),
    ),
    (
        "output instead of gradient",
        "This is the output of forward once more, not a gradient.",
        lambda y: y,
    ),
]:
    relu.slip(name, sentence, dx=dx)

sigmoid = Layer(
    "Sigmoid",
    "| x | dout",
    returns="y",
    back="dx",
    steps={
        "exponent": lambda x: -x,
        "sum": lambda exponent: 1 + np.exp(exponent),
        "y": lambda sum: 1 / sum,
        "total": lambda y, dout: np.sum(y * dout),
        "slope": lambda y: y * (1 - y),
        "dx": lambda dout, slope: dout * slope,
    },
    slopes={"dx": ("total", "x")},
    parts={
        "forward": Part(1, "forward, x left as it was", ("y",)),
        "backward": Part(1, "backward, dout left as it was", ("dx",)),
        "shapes": Part(1, "other shapes", ("y", "dx"), spare=True),
        "memory": Part(1, "the memory of the last forward", ("dx",), spare=True),
    },
    rtol=1e-5,
)
for name, sentence, steps in [
    (
        "sign of the exponent",
        "The sign in the exponent is lost: 1 / (1 + exp(-x)).",
        {"exponent": lambda x: x},
    ),
    (
        "tanh instead of sigmoid",
        "This is tanh, which runs from -1 to 1.",
        {"y": lambda x: np.tanh(x)},
    ),
    (
        "softmax instead of sigmoid",
        "This is softmax: the sigmoid looks at each entry alone.",
        {"y": lambda x: functions.softmax(x)},
    ),
    (
        "1 not added",
        "The 1 in the denominator is missing: 1 / (1 + exp(-x)).",
        {"sum": lambda exponent: np.exp(exponent)},
    ),
    (
        "minus for plus",
        "The denominator has a minus: it is 1 + exp(-x).",
        {"sum": lambda exponent: 1 - np.exp(exponent)},
    ),
    (
        "reciprocal forgotten",
        "This is 1 + exp(-x): divide 1 by it.",
        {"y": lambda sum: sum},
    ),
    *(
        ("half of the sigmoid slope", f"Only {part} stands for the slope; it is y * (1 - y).", its)
        for part, its in (("y", {"slope": lambda y: y}), ("1 - y", {"slope": lambda y: 1 - y}))
    ),
    (
        "sigmoid slope from its input",
        "The slope is taken from the input x; use the output: y * (1 - y).",
        {"slope": lambda x: x * (1 - x)},
    ),
    (
        "sigmoid slope from dout",
        "The slope is taken from dout; use the output: dout * y * (1 - y).",
        {"slope": lambda dout: 1 - dout},
    ),
    (
        "sigmoid slope forgotten",
        "dout comes back as it went in: multiply by y * (1 - y).",
        {"dx": lambda dout: dout},
    ),
    (
        "upstream forgotten",
        "This is the local gradient alone: multiply it by dout.",
        {"dx": lambda slope: slope},
    ),
    (
        "sigmoid applied twice",
        "The sigmoid is applied to y, which is already its output.",
        {"slope": lambda y: functions.sigmoid(y) * (1 - functions.sigmoid(y))},
    ),
    (
        "1 - y squared",
        "1 - y**2 is the slope of tanh; that of the sigmoid is y * (1 - y).",
        {"slope": lambda y: 1 - y**2},
    ),
    (
        "divided by the slope",
        "dout is divided by the slope: multiply by y * (1 - y).",
        {"dx": lambda dout, slope: dout / slope},
    ),
    (
        "upstream added",
        "dout is added to the local gradient: multiply the two.",
        {"dx": lambda dout, slope: dout + slope},
    ),
    (
        "multiplied by the input",
        "x has no business here: it is dout * y * (1 - y).",
        {"dx": lambda dx, x: dx * x},
    ),
]:
    sigmoid.slip(name, sentence, **steps)
