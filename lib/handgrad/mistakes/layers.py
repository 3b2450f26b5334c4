"""Mistakes in layers and in networks built from them (chapters 06 and 07)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import sigmoid


@mistake(
    "ReLU mask inverted",
    "The mask is inverted: it keeps the gradient where x <= 0 and drops it where x > 0.",
)
def _relu_inverted(right, relu_x, dout):
    return dout * (relu_x <= 0)


@mistake("ReLU open at 0", "The gradient passes where x is exactly 0; there the slope is 0.")
def _relu_open(right, relu_x, dout):
    return dout * (relu_x >= 0)


@mistake("ReLU without its mask", "The gradient passes everywhere: stop it where x <= 0.")
def _relu_no_mask(right, relu_x, dout):
    return dout


@mistake("mask without dout", "This is the local gradient alone: multiply it by dout.")
def _relu_no_upstream(right, relu_x, dout):
    return (relu_x > 0).astype(float)


@mistake("ReLU inverted", "The sign is inverted: it keeps what is below 0 and cuts what is above.")
def _relu_forward_inverted(right, relu_input):
    return np.minimum(relu_input, 0)


@mistake("absolute value", "This is the absolute value: entries below 0 become 0.")
def _absolute(right, relu_input):
    return np.abs(relu_input)


@mistake(
    "sigmoid slope from its input",
    "The slope is taken from the input x; use the output: y * (1 - y).",
)
def _sigmoid_from_input(right, sigmoid_x, dout):
    return dout * sigmoid_x * (1 - sigmoid_x)


@mistake("sigmoid slope forgotten", "dout comes back as it went in: multiply by y * (1 - y).")
def _sigmoid_no_slope(right, sigmoid_x, dout):
    return dout


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _sigmoid_no_upstream(right, sigmoid_x, dout):
    y = sigmoid(sigmoid_x)
    return y * (1 - y)


@mistake("half of the sigmoid slope", "Only y stands for the slope; it is y * (1 - y).")
def _sigmoid_half(right, sigmoid_x, dout):
    return dout * sigmoid(sigmoid_x)
