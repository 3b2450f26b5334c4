"""Mistakes in layers and in networks built from them (chapters 06 and 07)."""

from handgrad.diagnosis import mistake


@mistake(
    "ReLU mask inverted",
    "The mask is inverted: it keeps the gradient where x <= 0 and drops it where x > 0.",
)
def _relu_inverted(right, relu_x, dout):
    return dout * (relu_x <= 0)


@mistake("ReLU open at 0", "The gradient passes where x is exactly 0; there the slope is 0.")
def _relu_open(right, relu_x, dout):
    return dout * (relu_x >= 0)
