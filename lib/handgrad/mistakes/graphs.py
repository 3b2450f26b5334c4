"""Mistakes at the nodes of a graph (chapter 05)."""

from handgrad.diagnosis import mistake


@mistake("product for a sum", "This is the product of the inputs: the gate adds them.")
def _product(right, gate_x, gate_y):
    return gate_x * gate_y


@mistake("backward of mul", "These are the gradients of a product; for a sum both are dout.")
def _mul_back_x(right, mul_back, dout):
    return mul_back[0]


@mistake("backward of mul", "These are the gradients of a product; for a sum both are dout.")
def _mul_back_y(right, mul_back, dout):
    return mul_back[1]


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _add_no_upstream(right, mul_back, dout):
    return 1


@mistake("inputs not switched", "Each input's gradient needs the other input: they are swapped.")
def _not_switched(right, mul_x, mul_y, dout):
    return mul_x * dout


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _mul_no_upstream(right, mul_x, mul_y, dout):
    return mul_y


@mistake(
    "backward of add", "A product does not pass dout on as it is: multiply by the other input."
)
def _mul_as_add(right, mul_x, mul_y, dout):
    return dout


@mistake("routed to the wrong input", "The gradient goes to the input that was not the larger.")
def _routed_wrong(right, routed_wrong):
    return routed_wrong


@mistake("tax forgotten", "The tax is missing from the total.")
def _no_tax(right, before_tax):
    return before_tax


@mistake("sigmoid slope forgotten", "The slope of the sigmoid is missing: multiply by f * (1 - f).")
def _no_slope(right, neuron_local, neuron_f):
    return neuron_local


@mistake("half of the sigmoid slope", "Only f stands for the slope; it is f * (1 - f).")
def _half_slope(right, neuron_local, neuron_f):
    return neuron_f * neuron_local


@mistake("half of the sigmoid slope", "Only 1 - f stands for the slope; it is f * (1 - f).")
def _other_half_slope(right, neuron_local, neuron_f):
    return (1 - neuron_f) * neuron_local
