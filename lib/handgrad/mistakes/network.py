"""Mistakes in a network's walk back, in its updates and in what training reports (chapter 07).

Facts: net is the dict of parameters, net_x and net_t (one-hot) the batch, key the parameter whose
gradient is at hand.
"""

from types import SimpleNamespace

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import sigmoid, softmax

_STEPS = {
    "dy": lambda p: (p.y - p.t) / len(p.x),
    "hidden": lambda p: p.z1,  # what W2 was multiplied by
    "dz1": lambda p: p.dy @ p.W2.T,
    "slope": lambda p: p.z1 * (1 - p.z1),
    "inputs": lambda p: p.x,  # what W1 was multiplied by
}


def walk_back(net, x, t, **other_steps):
    """The gradients of a two-layer net with some steps of the walk replaced, and its da1 and dy."""
    p = SimpleNamespace(x=x, t=t, **net)
    p.a1 = x @ p.W1 + p.b1
    p.z1 = sigmoid(p.a1)
    p.scores = p.z1 @ p.W2 + p.b2
    p.y = softmax(p.scores)
    for name, step in {**_STEPS, **other_steps}.items():
        setattr(p, name, step(p))
    p.da1 = p.dz1 * p.slope
    gradients = {
        "W1": p.inputs.T @ p.da1,
        "b1": p.da1.sum(axis=0),
        "W2": p.hidden.T @ p.dy,
        "b2": p.dy.sum(axis=0),
    }
    return gradients, p.da1, p.dy


def _wrong_step(name, sentence, **steps):
    @mistake(name, sentence)
    def _(right, net, net_x, net_t, key):
        return walk_back(net, net_x, net_t, **steps)[0][key]


_wrong_step(
    "sigmoid slope forgotten",
    "The slope of the sigmoid is missing: multiply the gradient of z1 by z1 * (1 - z1).",
    slope=lambda p: 1,
)
_wrong_step(
    "sigmoid slope from its input",
    "The slope of the sigmoid is taken from its input a1; use its output: z1 * (1 - z1).",
    slope=lambda p: p.a1 * (1 - p.a1),
)
_wrong_step(
    "sigmoid applied twice",
    "The sigmoid is applied to z1, which is already its output: the slope is z1 * (1 - z1).",
    slope=lambda p: sigmoid(p.z1) * (1 - sigmoid(p.z1)),
)
_wrong_step(
    "half of the sigmoid slope",
    "Only z1 stands for the slope of the sigmoid; it is z1 * (1 - z1).",
    slope=lambda p: p.z1,
)
_wrong_step(
    "half of the sigmoid slope",
    "Only 1 - z1 stands for the slope of the sigmoid; it is z1 * (1 - z1).",
    slope=lambda p: 1 - p.z1,
)
_wrong_step(
    "sigmoid walked through twice",
    "The slope of the sigmoid is multiplied in twice: once is right.",
    slope=lambda p: (p.z1 * (1 - p.z1)) ** 2,
)
_wrong_step(
    "slope of the sigmoid alone",
    "Local gradient times upstream: multiply z1 * (1 - z1) by the gradient of z1.",
    dz1=lambda p: np.ones(p.z1.shape),
)
_wrong_step(
    "1 - z1 squared",
    "1 - z1**2 is the slope of tanh; that of the sigmoid is z1 * (1 - z1).",
    slope=lambda p: 1 - p.z1**2,
)
_wrong_step(
    "ReLU mask for the sigmoid",
    "A mask a1 > 0 belongs to ReLU; the slope of the sigmoid is z1 * (1 - z1).",
    slope=lambda p: p.a1 > 0,
)
_wrong_step(
    "a1 in place of z1",
    "W2 was multiplied by z1, the output of the sigmoid; here a1, its input, is used.",
    hidden=lambda p: p.a1,
)
_wrong_step(
    "x in place of z1",
    "W2 was multiplied by z1; here the input x of the whole network is used.",
    hidden=lambda p: p.x,
)
_wrong_step(
    "z1 in place of x",
    "W1 was multiplied by x; here z1, the output of the sigmoid, is used.",
    inputs=lambda p: p.z1,
)
_wrong_step(
    "W2 not transposed",
    "To walk back through W2, multiply by W2 transposed: dy @ W2.T.",
    dz1=lambda p: p.dy @ p.W2,
)
_wrong_step(
    "W2 left out",
    "dy must be walked back through W2 first: dz1 is dy @ W2.T.",
    dz1=lambda p: p.dy,
)
_wrong_step(
    "W2 and the sigmoid left out",
    "dy must be walked back first: through W2, then through the sigmoid.",
    dz1=lambda p: p.dy,
    slope=lambda p: 1,
)
_wrong_step(
    "y in place of dy",
    "The probabilities y are walked back: start from dy = (y - t) / N.",
    dy=lambda p: p.y,
)
_wrong_step(
    "true class not subtracted",
    "t is missing at the start of the walk: dy = (y - t) / N.",
    dy=lambda p: p.y / len(p.x),
)
_wrong_step(
    "scores in place of probabilities",
    "The scores are walked back in place of their softmax: dy = (y - t) / N.",
    dy=lambda p: (p.scores - p.t) / len(p.x),
)
_wrong_step(
    "slope of softmax twice",
    "dy holds the slope of softmax already: no y * (1 - y).",
    dy=lambda p: (p.y - p.t) / len(p.x) * p.y * (1 - p.y),
)
_wrong_step(
    "sigmoid's slope on the scores",
    "No sigmoid stands after W2: its slope belongs to z1 alone.",
    dy=lambda p: (p.y - p.t) / len(p.x) * sigmoid(p.scores) * (1 - sigmoid(p.scores)),
)
_wrong_step(
    "last layer left out",
    "The walk starts from ones: it must start at the last layer, with (y - t) / N.",
    dy=lambda p: np.ones(p.y.shape),
)


def _forward_without(bias):
    @mistake("bias forgotten", f"On the way forward {bias} is missing: add it to every row.")
    def _(right, net, net_x, net_t, key):
        return walk_back({**net, bias: 0 * net[bias]}, net_x, net_t)[0][key]


for _bias in ("b1", "b2"):
    _forward_without(_bias)


@mistake(
    "loss handed to backward", "The loss is not an upstream gradient: call backward() without it."
)
def _times_loss(right, net, net_x, net_t, key):
    p = net
    y = softmax(sigmoid(net_x @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
    return right * -np.log((y * net_t).sum(axis=1)).mean()


@mistake("gradients mixed up", "This is the gradient of the other layer's parameter: swap the two.")
def _other_layer(right, net, net_x, net_t, key):
    other = {"W1": "W2", "b1": "b2", "W2": "W1", "b2": "b1"}[key]
    return walk_back(net, net_x, net_t)[0][other]


@mistake("parameter for its gradient", "This is the parameter itself, not its gradient.")
def _parameter(right, net, net_x, net_t, key):
    return net[key]


@mistake("layers not walked in reverse", "The walk back starts at the last layer: reverse them.")
def _not_reversed(right, net, net_x, net_t, key):
    z1 = sigmoid(net_x @ net["W1"] + net["b1"])
    dy = walk_back(net, net_x, net_t)[2]
    second = dy @ net["W1"].T * z1 * (1 - z1)
    return {
        "W1": net_x.T @ dy,
        "b1": dy.sum(axis=0),
        "W2": z1.T @ second,
        "b2": second.sum(axis=0),
    }[key]


@mistake(
    "mean instead of sum",
    "{quantity} is averaged over the batch; dy is divided by N already, so sum.",
)
def _bias_averaged(right, N, net, key):
    return right / N if key.startswith("b") else None


@mistake("divided by N twice", "{quantity} is {N} times too small: dy is divided by N already.")
def _bias_averaged_again(right, N, net, key):
    return right / N if key.startswith("b") else None


@mistake("one example counted", "Only the first example was given to the network: give all of x.")
def _batch_of_one(right, net, net_x, net_t, key):
    return walk_back(net, net_x[:1], net_t[:1])[0][key]


@mistake("x or z1 left out", "{quantity} needs what it was multiplied by: x for W1, z1 for W2.")
def _gradient_of_the_output(right, net, net_x, net_t, key):
    _, da1, dy = walk_back(net, net_x, net_t)
    return {"W1": da1, "W2": dy}.get(key)


@mistake("gradient of the input", "This is the gradient that walks on; that of {quantity} is dW.")
def _gradient_of_the_input(right, net, net_x, net_t, key):
    _, da1, dy = walk_back(net, net_x, net_t)
    return {"W1": da1 @ net["W1"].T, "W2": dy @ net["W2"].T}.get(key)


@mistake("one example counted", "Only the first example counts: the product sums over all.")
def _weights_of_one(right, net, net_x, net_t, key):
    _, da1, dy = walk_back(net, net_x, net_t)
    if key == "W1":
        return np.outer(net_x[0], da1[0])
    if key == "W2":
        return np.outer(sigmoid(net_x @ net["W1"] + net["b1"])[0], dy[0])
    return None


# The change of a parameter in one step: -learning_rate * slope.


def _step(name, sentence, change):
    @mistake(name, sentence)
    def _(right, param, slope, learning_rate, batch_size):
        return change(param, slope, learning_rate, batch_size)


_step(
    "stepped uphill",
    "The step goes uphill: subtract the gradient, do not add it.",
    lambda w, slope, rate, n: rate * slope,
)
_step(
    "learning rate twice",
    "The learning rate is multiplied in twice: once is right.",
    lambda w, slope, rate, n: -(rate**2) * slope,
)
_step(
    "no learning rate",
    "The gradient is subtracted whole: multiply by the learning rate.",
    lambda w, slope, rate, n: -slope,
)
_step(
    "divided by the learning rate",
    "The gradient is divided by the learning rate: multiply.",
    lambda w, slope, rate, n: -slope / rate,
)
_step(
    "no step",
    "The parameters did not change: the network's own arrays must be updated.",
    lambda w, slope, rate, n: 0 * w,
)
_step(
    "parameter replaced by its step",
    "The parameter was replaced by the step itself: subtract the step from the old value.",
    lambda w, slope, rate, n: -rate * slope - w,
)
_step(
    "parameter replaced by its step",
    "The parameter was replaced by the step itself: subtract the step from the old value.",
    lambda w, slope, rate, n: rate * slope - w,
)
_step(
    "parameter replaced by its gradient",
    "The parameter was replaced by the gradient: subtract a small step from the old value.",
    lambda w, slope, rate, n: slope - w,
)
_step(
    "divided by N twice",
    "The gradient is the mean over the batch already: do not divide again.",
    lambda w, slope, rate, n: -rate * slope / n,
)
_step(
    "multiplied by N",
    "The gradient is the mean over the batch: do not multiply by its size.",
    lambda w, slope, rate, n: -rate * slope * n,
)
_step(
    "step taken twice",
    "The step is taken twice: take it once.",
    lambda w, slope, rate, n: -2 * rate * slope,
)
_step(
    "only the sign of the gradient",
    "Every entry moves equally far: use the gradient itself, not its sign.",
    lambda w, slope, rate, n: -rate * np.sign(slope),
)
for _rate in (0.01, 0.05, 0.1, 0.001):
    _step(
        "learning rate ignored",
        f"The learning rate is {_rate:g} here, whatever was given: use learning_rate.",
        lambda w, slope, rate, n, fixed=_rate: -fixed * slope,
    )


# What training reports: `reports` has what else the same run might have given, by name. How many
# forms a name has there stands beside it.

_REPORTS = [
    (
        "loss of the whole training set",
        1,
        "This is the loss on all training examples: take that of the mini-batch.",
    ),
    ("loss of the test set", 1, "This is the loss on the test examples: take the mini-batch's."),
    ("loss once an epoch", 4, "You recorded one loss for each epoch: record one for each step."),
    ("loss added up", 2, "You added up the losses from step to step: append each one as it is."),
    ("last loss only", 1, "You recorded only the last loss: append one for each step."),
    ("summed over the batch", 1, "You summed over the batch: network.loss is the mean already."),
    ("divided by N twice", 1, "network.loss is the mean over the batch: do not divide again."),
    ("accuracy for loss", 1, "This is the accuracy of the mini-batch: append network.loss."),
    ("taken one epoch early", 1, "You took it before each epoch: take it after the last step."),
    ("start counted too", 1, "You counted the untrained network too: append after each epoch."),
    ("taken after each step", 2, "You recorded one for each step: record one for each epoch."),
    ("only at the end", 2, "You took it only when all was over: append one after each epoch."),
    ("epochs ignored", 2, "You trained for one epoch only: repeat it `epochs` times."),
    ("training and test mixed up", 1, "You took it on the other set of examples."),
    ("accuracy of the mini-batch", 1, "You took it on the last mini-batch: take the whole set."),
    ("share of wrong answers", 1, "This is the share of wrong answers: take that of right ones."),
    ("number of right answers", 1, "You counted the right answers: divide by how many there are."),
    ("loss for accuracy", 1, "This is the loss: append network.accuracy."),
]


def _report(name, sentence, form):
    @mistake(name, sentence)
    def _(right, reports):
        return reports[name][form] if name in reports else None


for _name, _forms, _sentence in _REPORTS:
    for _form in range(_forms):
        _report(_name, _sentence, _form)
