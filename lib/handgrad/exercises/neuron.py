"""Chapter 05: a sum times something, and a neuron."""

import numpy as np

from handgrad import functions
from handgrad.exercise import Exercise, Part
from handgrad.exercises.general import slip_each

EXAMPLE = "answer of the example", "This is the answer of the example: compute it from the inputs."

sum_times = Exercise(
    "sum_times",
    "x, y, z",
    returns=("f", ("dx", "dy", "dz")),
    steps={
        "q": lambda x, y: x + y,
        "f": lambda q, z: q * z,
        "dq": lambda z: z,
        "dx": lambda dq: dq,
        "dy": lambda dq: dq,
        "dz": lambda q: q,
    },
    slopes={"dx": ("f", "x"), "dy": ("f", "y"), "dz": ("f", "z")},
    parts={
        "value": Part(1, "the value", ("f",)),
        "gradients": Part(1, "the gradients", ("dx", "dy", "dz")),
    },
)
for name, sentence, steps in [
    (
        "brackets forgotten",
        "This belongs to x + y * z: x + y comes first.",
        {
            "f": lambda x, y, z: x + y * z,
            "dx": lambda: 1.0,
            "dy": lambda z: z,
            "dz": lambda y: y,
        },
    ),
    (
        "brackets forgotten",
        "This belongs to x * z + y: x + y comes first.",
        {
            "f": lambda x, y, z: x * z + y,
            "dx": lambda z: z,
            "dy": lambda: 1.0,
            "dz": lambda x: x,
        },
    ),
    (
        "sum and product exchanged",
        "This belongs to x * y + z: add x and y, then multiply.",
        {
            "f": lambda x, y, z: x * y + z,
            "dx": lambda y: y,
            "dy": lambda x: x,
            "dz": lambda: 1.0,
        },
    ),
    ("sum for a product", "This is x + y + z: multiply by z.", {"f": lambda q, z: q + z}),
    ("z forgotten", "This is x + y: multiply by z.", {"f": lambda q: q}),
    (
        "gradients in another order",
        "These are the gradients in another order: dx, dy, then dz.",
        {"dx": lambda q: q, "dy": lambda dq: dq, "dz": lambda dq: dq},
    ),
    (
        "multiplied by the upstream twice",
        "z is multiplied in twice.",
        {"dq": lambda z: z * z},
    ),
    (
        "upstream added",
        "The local gradient is added to the upstream one: multiply the two.",
        {"dq": lambda z: 1 + z},
    ),
    (
        "gradient shared out",
        "The gradient is halved: an add gate gives all of it to both.",
        {"dq": lambda z: z / 2},
    ),
    (
        "divided by the input",
        "f divided by an input is its slope for a product only: x and y are added.",
        {"dx": lambda f, x: f / x, "dy": lambda f, y: f / y},
    ),
    (
        "value instead of slope",
        "This is the input itself, not how f depends on it.",
        {"dx": lambda x: x, "dy": lambda y: y, "dz": lambda z: z},
    ),
    ("product for a sum", "x and y are multiplied: add them.", {"q": lambda x, y: x * y}),
    (
        "product for a sum",
        "x and y are multiplied: add them.",
        {"q": lambda x, y: x * y, "dx": lambda dq, y: dq * y, "dy": lambda dq, x: dq * x},
    ),
    ("left at 0", "dz is 0: it gets x + y.", {"dz": lambda: 0.0}),
    (*EXAMPLE, {"f": lambda: -12.0, "dx": lambda: -4.0, "dy": lambda: -4.0, "dz": lambda: 3.0}),
]:
    sum_times.slip(name, sentence, **steps)
for name, sentence, *places in [
    (
        "multiplied by the other input",
        "An add gate does not switch: both of its inputs get the same.",
        {"dx": lambda dq, y: dq * y},
        {"dy": lambda dq, x: dq * x},
    ),
    (
        "difference of x and y",
        "y is subtracted: add it.",
        {"q": lambda x, y: x - y},
        {"dy": lambda dy: -dy},
    ),
    (
        "only x counted",
        "y is left out: it gets z as x does, and z gets x + y.",
        {"q": lambda x: x},
        {"dy": lambda: 0.0},
    ),
    (
        "only y counted",
        "x is left out: it gets z as y does, and z gets x + y.",
        {"q": lambda y: y},
        {"dx": lambda: 0.0},
    ),
    (
        "inputs not switched",
        "The factors are swapped: x + y gets z, and z gets x + y.",
        {"dq": lambda q: q},
        {"dz": lambda z: z},
    ),
    (
        "upstream forgotten",
        "This is the local gradient alone: multiply it by the upstream one.",
        {"dq": lambda: 1.0},
        {"dz": lambda: 1.0},
    ),
    (
        "multiplied by the input",
        "A gradient is handed on as it is, not times the input that it belongs to.",
        {"dx": lambda dq, x: dq * x, "dy": lambda dq, y: dq * y},
        {"dz": lambda dz, z: dz * z},
    ),
]:
    slip_each(sum_times, name, sentence, *places)

neuron = Exercise(
    "sigmoid_neuron",
    "w, x",
    returns=("f", "dw", "dx"),
    steps={
        "products": lambda w, x: w[:2] * x,
        "s": lambda products, w: products.sum() + w[2],
        "exponent": lambda s: -s,
        "e": lambda exponent: np.exp(exponent),
        "denominator": lambda e: 1 + e,
        "sigmoid": lambda denominator: 1 / denominator,
        "f": lambda sigmoid: sigmoid,
        "ds": lambda sigmoid: sigmoid * (1 - sigmoid),
        "local_w": lambda x: np.append(x, 1.0),
        "local_x": lambda w: w[:2],
        "dw": lambda ds, local_w: ds * local_w,
        "dx": lambda ds, local_x: ds * local_x,
    },
    slopes={"dw": ("f", "w"), "dx": ("f", "x")},
    parts={
        "value": Part(1, "the value", ("f",), spare=True),
        "dw": Part(1, "`dw`", ("dw",), spare=True),
        "dx": Part(1, "`dx`", ("dx",), spare=True),
        "keeps": Part(1, "`w` and `x` left as they were", ("f",)),
    },
)
for name, sentence, steps in [
    ("sign of the exponent", "The exponent has the wrong sign.", {"exponent": lambda s: s}),
    (
        "minus lost in the brackets",
        "Only the first term has the minus: it belongs to all of s.",
        {"exponent": lambda products, w: -products[0] + products[1] + w[2]},
    ),
    ("1 not added", "The 1 in 1 + exp(-s) is missing.", {"denominator": lambda e: e}),
    (
        "minus for plus",
        "The denominator has a minus: it is 1 + exp(-s).",
        {"denominator": lambda e: 1 - e},
    ),
    (
        "reciprocal forgotten",
        "This is 1 + exp(-s): divide 1 by all of it, in brackets.",
        {"sigmoid": lambda denominator: denominator},
    ),
    ("sigmoid forgotten", "This is s: the sigmoid is missing.", {"f": lambda s: s}),
    ("slope instead of value", "This is f * (1 - f), the slope: return f.", {"f": lambda ds: ds}),
    (
        "tanh instead of sigmoid",
        "This belongs to tanh(s): the sigmoid is 1 / (1 + exp(-s)).",
        {"sigmoid": lambda s: np.tanh(s), "ds": lambda sigmoid: 1 - sigmoid**2},
    ),
    ("bias forgotten", "w2 is missing in s: add it.", {"s": lambda products: products.sum()}),
    (
        "bias subtracted",
        "w2 is subtracted in s: add it.",
        {"s": lambda products, w: products.sum() - w[2]},
    ),
    (
        "bias is the first weight",
        "w0 is used as the bias: here it is w2, the last of w.",
        {
            "s": lambda w, x: w[0] + w[1:] @ x,
            "local_w": lambda x: np.insert(x, 0, 1.0),
            "local_x": lambda w: w[1:],
        },
    ),
    (
        "sigmoid slope forgotten",
        "The slope of the sigmoid is missing: multiply by f * (1 - f).",
        {"ds": lambda: 1.0},
    ),
    (
        "half of the sigmoid slope",
        "Only f stands for the slope; it is f * (1 - f).",
        {"ds": lambda sigmoid: sigmoid},
    ),
    (
        "half of the sigmoid slope",
        "Only 1 - f stands for the slope; it is f * (1 - f).",
        {"ds": lambda sigmoid: 1 - sigmoid},
    ),
    (
        "sigmoid slope from its input",
        "The slope is taken from s; use the output: f * (1 - f).",
        {"ds": lambda s: s * (1 - s)},
    ),
    (
        "sigmoid applied twice",
        "The sigmoid is applied to f, which is already its output.",
        {"ds": lambda sigmoid: functions.sigmoid(sigmoid) * functions.sigmoid(-sigmoid)},
    ),
    (
        "1 - f squared",
        "1 - f**2 is the slope of tanh; that of the sigmoid is f * (1 - f).",
        {"ds": lambda sigmoid: 1 - sigmoid**2},
    ),
    (
        "exp node left out",
        "The gradient of exp is missing: -1 / (1 + e)**2 is multiplied by e, then by -1.",
        {"ds": lambda sigmoid: sigmoid**2},
    ),
    (
        "exp node left out",
        "The gradient of exp is missing: -1 / (1 + e)**2 is multiplied by e, then by -1.",
        {"ds": lambda sigmoid: -(sigmoid**2)},
    ),
    (
        "only exp counted",
        "exp(-s) is the slope of one node: multiply by that of 1 / (1 + e), or take f * (1 - f).",
        {"ds": lambda e: e},
    ),
    ("brackets forgotten", "f * 1 - f is 0: put 1 - f in brackets.", {"ds": lambda: 0.0}),
    ("all zeros", "It is all zeros: nothing was written into it.", {"ds": lambda: 0.0}),
    (
        "plus for minus in the slope",
        "The slope of the sigmoid is f * (1 - f), with a minus.",
        {"ds": lambda sigmoid: sigmoid * (1 + sigmoid)},
    ),
    (
        "bias gradient forgotten",
        "dw has three entries: w2 stands alone in s and gets the gradient of s.",
        {"local_w": lambda local_w: local_w[:2]},
    ),
    (
        "bias gradient forgotten",
        "The last entry of dw is the gradient of w2, which stands alone in s: that of s itself.",
        {"local_w": lambda x: np.append(x, 0.0)},
    ),
    (
        "bias gradient first",
        "The gradient of w2 is the last entry of dw, not the first.",
        {"local_w": lambda local_w: np.roll(local_w, 1)},
    ),
    (
        "upstream forgotten",
        "The last entry of dw is 1, the local gradient alone: multiply it by the gradient of s.",
        {"dw": lambda ds, local_w: np.append(ds * local_w[:2], 1.0)},
    ),
    (
        "gradients in another order",
        "This is the other gradient: return f, dw, dx.",
        {"dw": lambda ds, local_x: ds * local_x, "dx": lambda ds, local_w: ds * local_w},
    ),
    (
        "w2 as an input's weight",
        "x has two numbers, so dx has two: w2 belongs to none.",
        {"local_x": lambda w: w},
    ),
    (
        "w2 in its own gradient",
        "w2 stands alone in s: it gets the gradient of s itself.",
        {"local_w": lambda local_w, w: local_w * [1, 1, w[2]]},
    ),
    (
        "weights of the wrong places",
        "x0 stands beside w0, and x1 beside w1.",
        {"local_x": lambda w: w[1:]},
    ),
    (
        "inputs not switched",
        "A weight gets its input and an input its weight: swapped here.",
        {"local_w": lambda w: w},
    ),
    (
        *EXAMPLE,
        {
            "f": lambda: 0.73,
            "dw": lambda: np.array([-0.2, -0.39, 0.2]),
            "dx": lambda: np.array([0.39, -0.59]),
        },
    ),
]:
    neuron.slip(name, sentence, **steps)
for name, sentence, *places in [
    (
        "weights of the wrong places",
        "They are swapped: x0 belongs to w0, and x1 to w1.",
        {"products": lambda w, x: w[:2] * x[::-1]},
        {"local_w": lambda x: np.append(x[::-1], 1.0)},
        {"local_x": lambda w: w[1::-1]},
    ),
    (
        "w2 multiplied by an input",
        "w2 is multiplied by an input here: it stands alone in s.",
        {"s": lambda products, w, x: products.sum() + w[2] * x[1]},
        {"local_w": lambda x: np.append(x, x[1])},
    ),
    (
        "local gradient forgotten",
        "This is the gradient of s alone: multiply by what stands beside each number.",
        {"local_w": lambda: np.ones(3)},
        {"local_x": lambda: np.ones(2)},
    ),
    (
        "slope times value",
        "It is multiplied by the input itself: a weight gets its x alone.",
        {"local_w": lambda local_w, w: local_w * w},
        {"local_x": lambda local_x, x: local_x * x},
    ),
    (
        "inputs not switched",
        "A weight gets its input and an input its weight: swapped here.",
        {"local_w": lambda w: np.append(w[:2], 1.0)},
        {"local_x": lambda x: x},
    ),
]:
    slip_each(neuron, name, sentence, *places)
