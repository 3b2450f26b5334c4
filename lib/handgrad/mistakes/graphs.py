"""Mistakes at the nodes of a graph (chapter 05).

Facts: gate_x and gate_y went into a gate's forward; add_own and add_other (mul_, max_) are the
input whose gradient is at hand and the other one; dout is the upstream gradient.
"""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import sigmoid


def _another_operation(name, operation):
    @mistake(f"{name} of the inputs", f"This is the {name} of the two inputs.")
    def _(right, gate_x, gate_y):
        return operation(gate_x, gate_y)


for _name, _operation in {
    "sum": lambda x, y: x + y,
    "product": lambda x, y: x * y,
    "first": lambda x, y: x,
    "second": lambda x, y: y,
    "larger": max,
    "smaller": min,
    "difference": lambda x, y: x - y,
    "quotient": lambda x, y: x / y,
    "mean": lambda x, y: (x + y) / 2,
    "larger absolute value": lambda x, y: max(abs(x), abs(y)),
    "position of the larger": lambda x, y: int(y > x),
}.items():
    _another_operation(_name, _operation)


def _gate_slip(name, sentence, slip):
    @mistake(name, sentence)
    def _(right, gate_x, gate_y):
        return slip(right)


# Of a negative number nobody can tell the first two apart, nor the last two: then both are named.
_gate_slip("wrong sign", "The sign is wrong.", lambda right: -right)
_gate_slip("absolute value", "The sign is lost: no abs here.", lambda right: abs(right))
_gate_slip("all zeros", "This is 0, whatever the inputs.", lambda right: 0.0)


@mistake("compared with 0", "Nothing below 0 gets through: compare the two inputs alone.")
def _max_with_zero(right, gate_x, gate_y):
    return max(0.0, gate_x, gate_y)


@mistake("backward of mul", "These are the gradients of a product; for a sum both are dout.")
def _add_as_mul(right, add_own, add_other, dout):
    return add_other * dout


@mistake("multiplied by the input", "It is multiplied by its own input; the local gradient is 1.")
def _add_times_own(right, add_own, add_other, dout):
    return add_own * dout


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _add_no_upstream(right, add_own, add_other, dout):
    return 1


@mistake("gradient shared out", "dout is halved; an add gate gives all of it to both inputs.")
def _add_shared(right, add_own, add_other, dout):
    return dout / 2


@mistake("upstream added", "dout is added to the local gradient: multiply the two.")
def _add_added(right, add_own, add_other, dout):
    return dout + 1


@mistake("upstream added", "dout is added to the input; it is passed on as it is.")
def _add_to_input(right, add_own, add_other, dout):
    return dout + add_own


@mistake("multiplied by the output", "dout is multiplied by x + y; it is passed on as it is.")
def _add_times_output(right, add_own, add_other, dout):
    return (add_own + add_other) * dout


@mistake("passed to one input only", "This input gets nothing; an add gate gives dout to both.")
def _add_as_max(right, add_own, add_other, dout):
    return 0.0


@mistake("output instead of gradient", "This is the output of forward once more, not a gradient.")
def _add_output(right, add_own, add_other, dout):
    return add_own + add_other


@mistake("input instead of gradient", "This is the input itself: pass dout on.")
def _add_input(right, add_own, add_other, dout):
    return add_own


@mistake("input instead of gradient", "This is the input itself: multiply dout by the other one.")
def _mul_input(right, mul_own, mul_other, dout):
    return mul_own


@mistake("inputs not switched", "Each input's gradient needs the other input: they are swapped.")
def _mul_not_switched(right, mul_own, mul_other, dout):
    return mul_own * dout


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _mul_no_upstream(right, mul_own, mul_other, dout):
    return mul_other


@mistake(
    "backward of add", "A product does not pass dout on as it is: multiply by the other input."
)
def _mul_as_add(right, mul_own, mul_other, dout):
    return dout


@mistake("multiplied by the output", "dout is multiplied by x * y: multiply by the other input.")
def _mul_times_output(right, mul_own, mul_other, dout):
    return mul_own * mul_other * dout


@mistake("upstream added", "dout is added to the local gradient: multiply the two.")
def _mul_added(right, mul_own, mul_other, dout):
    return mul_other + dout


@mistake("passed to one input only", "This input gets nothing; a product depends on both.")
def _mul_one_only(right, mul_own, mul_other, dout):
    return 0.0


@mistake("divided by the other input", "dout is divided by the other input: multiply.")
def _mul_divided(right, mul_own, mul_other, dout):
    return dout / mul_other


@mistake("output instead of gradient", "This is the output of forward once more, not a gradient.")
def _mul_output(right, mul_own, mul_other, dout):
    return mul_own * mul_other


@mistake(
    "routed to the wrong input",
    "The gradient goes to the smaller input: see each time which is larger.",
)
def _max_routed_wrong(right, max_own, max_other, dout):
    return dout * (max_own < max_other)


@mistake("passed to both", "Both inputs get dout; only the larger one should.")
def _max_both(right, max_own, max_other, dout):
    return dout


@mistake("gradient shared out", "dout is halved; a max gate sends all of it to the larger input.")
def _max_shared(right, max_own, max_other, dout):
    return dout / 2


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _max_no_upstream(right, max_own, max_other, dout):
    return float(max_own > max_other)


@mistake("multiplied by the input", "dout is multiplied by the larger input; the slope is 1.")
def _max_times_own(right, max_own, max_other, dout):
    return dout * max_own * (max_own > max_other)


@mistake("absolute values compared", "It compares sizes without their signs: -5 is below -2.")
def _max_absolute(right, max_own, max_other, dout):
    return dout * (abs(max_own) > abs(max_other))


@mistake("compared with 0", "It asks whether each input is above 0: compare the two inputs.")
def _max_relu(right, max_own, max_other, dout):
    return dout * (max_own > 0)


@mistake("backward of mul", "dout is multiplied by the other input, as in a product.")
def _max_as_mul(right, max_own, max_other, dout):
    return dout * max_other


@mistake("input instead of gradient", "This is the input itself: dout is what must be passed on.")
def _max_value(right, max_own, max_other, dout):
    return max_own * (max_own > max_other)


# Shopping: bought (for the total) and shop (for a slope) are dicts of what was given, by name;
# shop_slope names the slope at hand.


def _parts(shop):
    """The products price * count, one for each fruit."""
    prices = [value for name, value in shop.items() if "price" in name]
    counts = [value for name, value in shop.items() if "count" in name]
    return [price * count for price, count in zip(prices, counts, strict=True)]


def _total(name, sentence, total):
    """Register a wrong total: `total` takes the products, the tax and all that was given."""

    @mistake(name, sentence)
    def _(right, bought):
        return total(_parts(bought), bought["tax"], bought)


_total("tax forgotten", "The tax is missing: multiply by it.", lambda parts, tax, shop: sum(parts))
_total("tax added", "The tax is added: multiply by it.", lambda parts, tax, shop: sum(parts) + tax)
_total(
    "tax as a rate",
    "1.1 is the whole factor, not the 10 % alone: multiply by tax, not by 1 + tax.",
    lambda parts, tax, shop: sum(parts) * (1 + tax),
)
_total(
    "tax as a rate",
    "tax is 1.1, all that is paid for 1: multiply by it, not by tax - 1.",
    lambda parts, tax, shop: sum(parts) * (tax - 1),
)
_total(
    "divided by the tax",
    "You divided by the tax: multiply by it.",
    lambda parts, tax, shop: sum(parts) / tax,
)
_total(
    "tax on apples only",
    "Brackets are missing: the sum of both is taxed.",
    lambda parts, tax, shop: parts[0] * tax + parts[1],
)
_total(
    "tax on oranges only",
    "Brackets are missing: the sum of both is taxed.",
    lambda parts, tax, shop: parts[0] + parts[1] * tax,
)
_total(
    "oranges forgotten",
    "The oranges are missing: add both, then tax the sum.",
    lambda parts, tax, shop: parts[0] * tax,
)
_total(
    "apples forgotten",
    "The apples are missing: add both, then tax the sum.",
    lambda parts, tax, shop: parts[1] * tax,
)
_total(
    "product for a sum",
    "The parts are multiplied: add them.",
    lambda parts, tax, shop: parts[0] * parts[1] * tax,
)
_total(
    "sum for a product",
    "Price and count are added: multiply them.",
    lambda parts, tax, shop: (sum(shop.values()) - tax) * tax,
)
_total(
    "difference for a sum",
    "The oranges are subtracted: add them.",
    lambda parts, tax, shop: (parts[0] - parts[1]) * tax,
)
_total(
    "count forgotten",
    "The count is missing: this is the price of one.",
    lambda parts, tax, shop: shop["price"] * tax,
)
_total(
    "price forgotten",
    "The price is missing: multiply by it, too.",
    lambda parts, tax, shop: shop["count"] * tax,
)
_total(
    "apples and oranges mixed up",
    "The price of the one is multiplied by the count of the other.",
    lambda parts, tax, shop: (
        (shop["apple_price"] * shop["orange_count"] + shop["orange_price"] * shop["apple_count"])
        * tax
    ),
)
_total(
    "sums multiplied",
    "Multiply each price by its own count first, then add.",
    lambda parts, tax, shop: (
        (shop["apple_price"] + shop["orange_price"])
        * (shop["apple_count"] + shop["orange_count"])
        * tax
    ),
)


@mistake("tax forgotten", "The tax is missing: it is the upstream gradient of all that is bought.")
def _slope_no_tax(right, shop, shop_slope):
    return right / shop["tax"] if shop_slope != "tax" else None


@mistake("divided by the tax", "Multiply by the tax, the upstream gradient of all bought.")
def _slope_over_tax(right, shop, shop_slope):
    return right / shop["tax"] ** 2 if shop_slope != "tax" else None


@mistake("value instead of slope", "This is what was given, not how the total depends on it.")
def _slope_value(right, shop, shop_slope):
    return shop[shop_slope]


@mistake("inputs not switched", "A price needs the count and a count the price: they are swapped.")
def _slope_not_switched(right, shop, shop_slope):
    return shop[shop_slope] * shop["tax"] if shop_slope != "tax" else None


@mistake("other factor forgotten", "Only the tax is passed on: multiply by the other factor, too.")
def _slope_tax_only(right, shop, shop_slope):
    return shop["tax"] if shop_slope != "tax" else None


@mistake("total instead of the sum before tax", "The tax gets what it is multiplied by, no tax.")
def _slope_total(right, shop, shop_slope):
    return right * shop["tax"] if shop_slope == "tax" else None


@mistake("slope times value", "It is multiplied by the input itself: a slope is for a change of 1.")
def _slope_times_value(right, shop, shop_slope):
    return right * shop[shop_slope]


@mistake("tax as a rate", "1.1 is the whole factor, not the 10 % alone: no 1 + tax.")
def _slope_rate(right, shop, shop_slope):
    return right / shop["tax"] * (1 + shop["tax"]) if shop_slope != "tax" else None


@mistake("tax as a rate", "The tax gets the sum before tax, not the tax that is paid.")
def _slope_tax_paid(right, shop, shop_slope):
    return right * (shop["tax"] - 1) if shop_slope == "tax" else None


@mistake("price forgotten", "The tax gets price times count, not the count alone.")
def _slope_no_price(right, shop, shop_slope):
    return shop["count"] if shop_slope == "tax" else None


@mistake("sum for a product", "The other factor and the tax are added: multiply them.")
def _slope_added(right, shop, shop_slope):
    return right / shop["tax"] + shop["tax"] if shop_slope != "tax" else None


@mistake("upstream forgotten", "1 is the gradient at the end of the graph: walk back from there.")
def _slope_of_one(right, shop, shop_slope):
    return 1.0


@mistake("count forgotten", "The tax gets price times count, not the price alone.")
def _slope_no_count(right, shop, shop_slope):
    return shop["price"] if shop_slope == "tax" else None


@mistake("sum for a product", "These are added: the tax gets the products price * count.")
def _slope_sum(right, shop, shop_slope):
    return sum(shop.values()) - shop["tax"] if shop_slope == "tax" else None


@mistake("apples and oranges mixed up", "This is the slope for the other fruit.")
def _slope_mixed(right, shop, shop_slope):
    fruit, kind = shop_slope.split("_")
    other = {"apple": "orange", "orange": "apple"}[fruit]
    partner = {"price": "count", "count": "price"}[kind]
    return shop[f"{other}_{partner}"] * shop["tax"]


@mistake("oranges forgotten", "The oranges are missing: the tax gets the sum of both.")
def _slope_no_oranges(right, shop, shop_slope):
    return _parts(shop)[0] if shop_slope == "tax" else None


@mistake("apples forgotten", "The apples are missing: the tax gets the sum of both.")
def _slope_no_apples(right, shop, shop_slope):
    return _parts(shop)[1] if shop_slope == "tax" else None


@mistake("tax of the tax", "The tax is not its own slope: it gets what it is multiplied by.")
def _slope_one(right, shop, shop_slope):
    return 1.0 if shop_slope == "tax" else None


@mistake("product for a sum", "An add gate passes on the gradient alone, not the other part.")
def _slope_product(right, shop, shop_slope):
    apples, oranges = _parts(shop)
    if shop_slope == "tax":
        return apples * oranges
    return right * (oranges if shop_slope.startswith("apple") else apples)


@mistake("total divided by the input", "That holds for a product only: the total is a sum.")
def _slope_divided(right, shop, shop_slope):
    return sum(_parts(shop)) * shop["tax"] / shop[shop_slope]


# (x + y) z: sum_times is (x, y, z), slope_of is dx, dy or dz.


def _formula(name, sentence, value):
    @mistake(name, sentence)
    def _(right, sum_times):
        return value(*sum_times)


_formula("brackets forgotten", "This is x + y * z: x + y comes first.", lambda x, y, z: x + y * z)
_formula("brackets forgotten", "This is x * z + y: x + y comes first.", lambda x, y, z: x * z + y)
_formula("sum and product exchanged", "This is x * y + z: add x and y.", lambda x, y, z: x * y + z)
_formula("product for a sum", "This is x * y * z: x and y are added.", lambda x, y, z: x * y * z)
_formula("sum for a product", "This is x + y + z: multiply by z.", lambda x, y, z: x + y + z)
_formula("difference of x and y", "This is (x - y) * z: add x and y.", lambda x, y, z: (x - y) * z)
_formula("z forgotten", "This is x + y: multiply by z.", lambda x, y, z: x + y)


def _slopes(name, sentence, slopes):
    """Register three wrong slopes, None for those that tell nothing."""

    @mistake(name, sentence)
    def _(right, sum_times, slope_of):
        return dict(zip(("dx", "dy", "dz"), slopes(*sum_times), strict=True))[slope_of]


_slopes(
    "inputs not switched",
    "The factors are swapped: x + y gets z, and z gets x + y.",
    lambda x, y, z: (x + y, x + y, z),
)
_slopes(
    "product for a sum",
    "These are the slopes of x * y * z: x and y are added.",
    lambda x, y, z: (y * z, x * z, x * y),
)
_slopes(
    "upstream forgotten",
    "This is the local gradient alone: multiply it by the upstream one.",
    lambda x, y, z: (1.0, 1.0, 1.0),
)
_slopes(
    "multiplied by the input",
    "An add gate hands on the gradient as it is, not times its inputs.",
    lambda x, y, z: (x * z, y * z, (x + y) * z),
)
_slopes(
    "multiplied by the other input",
    "An add gate does not switch: both inputs get z.",
    lambda x, y, z: (y * z, x * z, None),
)
_slopes(
    "multiplied by the upstream twice",
    "z is multiplied in twice.",
    lambda x, y, z: (z * z, z * z, None),
)
_slopes(
    "upstream added",
    "The local gradient is added to the upstream one: multiply the two.",
    lambda x, y, z: (1 + z, 1 + z, None),
)
_slopes(
    "sum and product exchanged",
    "These are the slopes of x * y + z: add x and y, then multiply.",
    lambda x, y, z: (y, x, 1.0),
)
_slopes(
    "divided by the input",
    "f divided by an input is its slope for a product only: x and y are added.",
    lambda x, y, z: ((x + y) * z / x, (x + y) * z / y, None),
)
_slopes(
    "value instead of slope",
    "This is the input itself, not how f depends on it.",
    lambda x, y, z: (x, y, z),
)
_slopes("wrong sign", "The sign is wrong: no minus here.", lambda x, y, z: (-z, -z, -x - y))
_slopes(
    "difference of x and y",
    "This is a slope of (x - y) * z: x and y are added.",
    lambda x, y, z: (None, -z, x - y),
)
_slopes(
    "brackets forgotten",
    "This is a slope of x + y * z: x + y comes first.",
    lambda x, y, z: (1.0, z, y),
)
_slopes(
    "gradient shared out",
    "The gradient is halved: an add gate gives all of it to both.",
    lambda x, y, z: (z / 2, z / 2, None),
)
_slopes(
    "only x counted",
    "y is left out: it gets z as x does, and z gets x + y.",
    lambda x, y, z: (z, 0, x),
)
_slopes(
    "only y counted",
    "x is left out: it gets z as y does, and z gets x + y.",
    lambda x, y, z: (0, z, y),
)


# The neuron: neuron_w (3,) and neuron_x (2,); neuron_slope is dw or dx.


def _neuron(name, sentence, value):
    @mistake(name, sentence)
    def _(right, neuron_w, neuron_x):
        s = neuron_w[:2] @ neuron_x + neuron_w[2]
        return value(neuron_w, neuron_x, s) if right.ndim == 0 else None


_neuron("sign of the exponent", "The exponent has the wrong sign.", lambda w, x, s: sigmoid(-s))
_neuron("sigmoid forgotten", "This is s: the sigmoid is missing.", lambda w, x, s: s)
_neuron(
    "tanh instead of sigmoid",
    "This is tanh(s): the sigmoid is 1 / (1 + exp(-s)).",
    lambda w, x, s: np.tanh(s),
)
_neuron("1 not added", "The 1 in 1 + exp(-s) is missing.", lambda w, x, s: np.exp(s))
_neuron(
    "minus for plus",
    "The denominator has a minus: it is 1 + exp(-s).",
    lambda w, x, s: 1 / (1 - np.exp(-s)),
)
_neuron(
    "reciprocal forgotten",
    "This is 1 + exp(-s): divide 1 by all of it, in brackets.",
    lambda w, x, s: 1 + np.exp(-s),
)
_neuron(
    "slope instead of value",
    "This is f * (1 - f), the slope: return f.",
    lambda w, x, s: sigmoid(s) * sigmoid(-s),
)


def _local(w, x, neuron_slope):
    """How s depends on w or on x."""
    return np.array([*x, 1.0]) if neuron_slope == "dw" else w[:2]


def _neuron_sum(name, sentence, wrong):
    """Register a wrong s, for the value and for the slopes that are computed from it."""
    _neuron(name, sentence, lambda w, x, s: sigmoid(wrong(w, x)))

    @mistake(name, sentence)
    def _(right, neuron_w, neuron_x, neuron_slope):
        f = sigmoid(wrong(neuron_w, neuron_x))
        return f * (1 - f) * _local(neuron_w, neuron_x, neuron_slope)


_neuron_sum("bias forgotten", "w2 is missing in s: add it.", lambda w, x: w[:2] @ x)
_neuron_sum("bias subtracted", "w2 is subtracted in s: add it.", lambda w, x: w[:2] @ x - w[2])
_neuron_sum(
    "weights of the wrong places",
    "The weights are swapped: x0 is multiplied by w0, and x1 by w1.",
    lambda w, x: w[:2] @ x[::-1] + w[2],
)
_neuron_sum(
    "minus lost in the brackets",
    "Only the first term has the minus: it belongs to all of s.",
    lambda w, x: w[0] * x[0] - w[1] * x[1] - w[2],
)
_neuron_sum(
    "w2 multiplied by an input",
    "w2 is multiplied by an input here: it stands alone in s.",
    lambda w, x: w[:2] @ x + w[2] * x[1],
)
_neuron_sum(
    "bias is the first weight",
    "w0 is used as the bias: here it is w2, the last of w.",
    lambda w, x: w[0] + w[1:] @ x,
)


def _neuron_slopes(name, sentence, value):
    """Register wrong slopes: `value` takes the local gradients of s, s and f."""

    @mistake(name, sentence)
    def _(right, neuron_w, neuron_x, neuron_slope):
        s = neuron_w[:2] @ neuron_x + neuron_w[2]
        return value(_local(neuron_w, neuron_x, neuron_slope), s, sigmoid(s))


_neuron_slopes(
    "sigmoid slope forgotten",
    "The slope of the sigmoid is missing: multiply by f * (1 - f).",
    lambda local, s, f: local,
)
_neuron_slopes(
    "half of the sigmoid slope",
    "Only f stands for the slope; it is f * (1 - f).",
    lambda local, s, f: f * local,
)
_neuron_slopes(
    "half of the sigmoid slope",
    "Only 1 - f stands for the slope; it is f * (1 - f).",
    lambda local, s, f: (1 - f) * local,
)
_neuron_slopes(
    "sigmoid slope from its input",
    "The slope is taken from s; use the output: f * (1 - f).",
    lambda local, s, f: s * (1 - s) * local,
)
_neuron_slopes(
    "sigmoid applied twice",
    "The sigmoid is applied to f, which is already its output.",
    lambda local, s, f: sigmoid(f) * sigmoid(-f) * local,
)
_neuron_slopes(
    "1 - f squared",
    "1 - f**2 is the slope of tanh; that of the sigmoid is f * (1 - f).",
    lambda local, s, f: (1 - f**2) * local,
)
_neuron_slopes(
    "exp node left out",
    "The gradient of exp is missing: -1 / (1 + e)**2 is multiplied by e, then by -1.",
    lambda local, s, f: f**2 * local,
)
_neuron_slopes(
    "exp node left out",
    "The gradient of exp is missing: -1 / (1 + e)**2 is multiplied by e, then by -1.",
    lambda local, s, f: -(f**2) * local,
)
_neuron_slopes(
    "weights of the wrong places",
    "The first two are swapped: x0 stands beside w0, and x1 beside w1.",
    lambda local, s, f: f * (1 - f) * np.array([*local[1::-1], *local[2:]]),
)
_neuron_slopes(
    "only exp counted",
    "exp(-s) is the slope of one node: multiply by that of 1 / (1 + e), or take f * (1 - f).",
    lambda local, s, f: np.exp(-s) * local,
)
_neuron_slopes(
    "brackets forgotten",
    "f * 1 - f is 0: put 1 - f in brackets.",
    lambda local, s, f: np.zeros_like(local),
)
_neuron_slopes(
    "all zeros",
    "It is all zeros: nothing was written into it.",
    lambda local, s, f: np.zeros_like(local),
)
_neuron_slopes(
    "plus for minus in the slope",
    "The slope of the sigmoid is f * (1 - f), with a minus.",
    lambda local, s, f: f * (1 + f) * local,
)
_neuron_slopes(
    "local gradient forgotten",
    "This is the gradient of s alone: multiply by what stands beside each number.",
    lambda local, s, f: np.full(local.shape, f * (1 - f)),
)
_neuron_slopes(
    "bias gradient forgotten",
    "dw has three entries: w2 stands alone in s and gets the gradient of s.",
    lambda local, s, f: f * (1 - f) * local[:2] if len(local) == 3 else None,
)
_neuron_slopes(
    "bias gradient forgotten",
    "The last entry of dw is the gradient of w2, which stands alone in s: that of s itself.",
    lambda local, s, f: f * (1 - f) * local * [1, 1, 0],
)
_neuron_slopes(
    "bias gradient first",
    "The gradient of w2 is the last entry of dw, not the first.",
    lambda local, s, f: f * (1 - f) * np.roll(local, 1) if len(local) == 3 else None,
)
_neuron_slopes(
    "upstream forgotten",
    "The last entry of dw is 1, the local gradient alone: multiply it by the gradient of s.",
    lambda local, s, f: np.append(f * (1 - f) * local[:2], 1.0) if len(local) == 3 else None,
)


@mistake("gradients in another order", "This is the other gradient: return f, dw, dx.")
def _neuron_swapped(right, neuron_w, neuron_x, neuron_slope):
    f = sigmoid(neuron_w[:2] @ neuron_x + neuron_w[2])
    other = {"dw": "dx", "dx": "dw"}[neuron_slope]
    return f * (1 - f) * _local(neuron_w, neuron_x, other)


@mistake("slope times value", "It is multiplied by the input itself: a weight gets its x alone.")
def _neuron_times_value(right, neuron_w, neuron_x, neuron_slope):
    return right * (neuron_w if neuron_slope == "dw" else neuron_x)


@mistake("weights of the wrong places", "x0 stands beside w0, and x1 beside w1.")
def _neuron_last_weights(right, neuron_w, neuron_x, neuron_slope):
    f = sigmoid(neuron_w[:2] @ neuron_x + neuron_w[2])
    return f * (1 - f) * neuron_w[1:] if neuron_slope == "dx" else None


@mistake("inputs not switched", "A weight gets its input and an input its weight: swapped here.")
def _neuron_not_switched(right, neuron_w, neuron_x, neuron_slope):
    f = sigmoid(neuron_w[:2] @ neuron_x + neuron_w[2])
    return f * (1 - f) * (neuron_w if neuron_slope == "dw" else neuron_x)


@mistake("inputs not switched", "A weight gets its input and an input its weight: swapped here.")
def _neuron_not_switched_but_bias(right, neuron_w, neuron_x, neuron_slope):
    f = sigmoid(neuron_w[:2] @ neuron_x + neuron_w[2])
    return f * (1 - f) * np.array([*neuron_w[:2], 1.0]) if neuron_slope == "dw" else None


@mistake("w2 as an input's weight", "x has two numbers, so dx has two: w2 belongs to none.")
def _neuron_dx_of_three(right, neuron_w, neuron_x, neuron_slope):
    f = sigmoid(neuron_w[:2] @ neuron_x + neuron_w[2])
    return f * (1 - f) * neuron_w if neuron_slope == "dx" else None


@mistake("w2 in its own gradient", "w2 stands alone in s: it gets the gradient of s itself.")
def _neuron_bias_times_w(right, neuron_w, neuron_x, neuron_slope):
    return right * [1, 1, neuron_w[2]] if neuron_slope == "dw" else None


_PATTERNS = {
    "distributor": "A distributor gives the gradient to all inputs alike.",
    "router": "A router sends the gradient to one input only.",
    "switcher": "A switcher multiplies by the value of the other input.",
}


def _pattern(word, what):
    @mistake("patterns mixed up", f"{what} Does {{pattern_of}} do that?")
    def _(right, pattern_of):
        return word


for _word, _what in _PATTERNS.items():
    _pattern(_word, _what)
