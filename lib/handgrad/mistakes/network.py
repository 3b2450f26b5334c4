"""Mistakes in a network's walk back, in its updates and in what training reports (chapter 07)."""

from handgrad.diagnosis import mistake
from handgrad.functions import sigmoid, softmax


def _walk_back(net, x, t, key, slope=None, hidden=None):
    """The gradient `key`, with the sigmoid's slope or its output replaced by something else."""
    a1 = x @ net["W1"] + net["b1"]
    z1 = sigmoid(a1)
    dy = (softmax(z1 @ net["W2"] + net["b2"]) - t) / len(x)
    da1 = (dy @ net["W2"].T) * (z1 * (1 - z1) if slope is None else slope(a1, z1))
    hidden = z1 if hidden is None else hidden(a1)
    return {"W1": x.T @ da1, "b1": da1.sum(axis=0), "W2": hidden.T @ dy, "b2": dy.sum(axis=0)}[key]


@mistake(
    "sigmoid slope forgotten",
    "The slope of the sigmoid is missing: multiply the gradient of z1 by z1 * (1 - z1).",
)
def _no_slope(right, net, net_x, net_t, key):
    return _walk_back(net, net_x, net_t, key, slope=lambda a1, z1: 1)


@mistake(
    "sigmoid slope from its input",
    "The slope of the sigmoid is taken from its input a1; use its output: z1 * (1 - z1).",
)
def _slope_from_input(right, net, net_x, net_t, key):
    return _walk_back(net, net_x, net_t, key, slope=lambda a1, z1: a1 * (1 - a1))


@mistake(
    "sigmoid applied twice",
    "The sigmoid is applied to z1, which is already its output: the slope is z1 * (1 - z1).",
)
def _slope_of_output(right, net, net_x, net_t, key):
    return _walk_back(net, net_x, net_t, key, slope=lambda a1, z1: sigmoid(z1) * (1 - sigmoid(z1)))


@mistake(
    "half of the sigmoid slope",
    "Only z1 stands for the slope of the sigmoid; it is z1 * (1 - z1).",
)
def _slope_without_complement(right, net, net_x, net_t, key):
    return _walk_back(net, net_x, net_t, key, slope=lambda a1, z1: z1)


@mistake(
    "a1 in place of z1",
    "W2 was multiplied by z1, the output of the sigmoid; here a1, its input, is used.",
)
def _input_of_sigmoid(right, net, net_x, net_t, key):
    return _walk_back(net, net_x, net_t, key, hidden=lambda a1: a1)


@mistake(
    "mean instead of sum",
    "{quantity} is averaged over the batch; dy is divided by N already, so sum.",
)
def _bias_averaged(right, N, net, key):
    return right / N if key.startswith("b") else None


@mistake("stepped uphill", "The step goes uphill: subtract the gradient, do not add it.")
def _uphill(right, param, slope, learning_rate):
    return param + learning_rate * slope


@mistake("learning rate twice", "The learning rate is multiplied in twice.")
def _rate_twice(right, param, slope, learning_rate):
    return param - learning_rate**2 * slope


@mistake("no learning rate", "The gradient is subtracted whole: multiply by the learning rate.")
def _no_rate(right, param, slope, learning_rate):
    return param - slope


@mistake("no step", "The parameters did not change: the network's own arrays must be updated.")
def _no_step(right, param, slope, learning_rate):
    return param


@mistake(
    "parameter replaced by its step",
    "The parameter was replaced by the step itself: subtract the step from the old value.",
)
def _only_step(right, param, slope, learning_rate):
    return -learning_rate * slope


@mistake("taken one epoch early", "{quantity} is taken before the epoch instead of after it.")
def _epoch_early(right, one_epoch_early):
    return one_epoch_early
