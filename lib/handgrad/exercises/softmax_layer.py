"""Chapter 06: softmax and cross-entropy as one layer."""

import numpy as np

from handgrad.exercise import Layer, Part
from handgrad.functions import as_labels, one_hot

MUCH = 10  # what a true class costs that is hopeless, whatever stands in for its probability


def _seen(loss):
    """A word for a loss where any large number is right."""
    if np.ndim(loss) or not isinstance(loss, int | float | np.number | np.ndarray):
        return loss
    return "infinite" if loss == np.inf else "large" if loss > MUCH else loss


def _log_loss(scores, labels):
    """The loss of each row, without a probability in between that may be 0."""
    return np.logaddexp.reduce(scores, axis=1) - scores[np.arange(len(labels)), labels]


class SoftmaxLayer(Layer):
    """The loss of a true class without any chance may be any large number."""

    def call(self, student, inputs, outputs, spare):
        asked = [self.returns if output == "seen" else output for output in outputs]
        found = super().call(student, inputs, asked, spare)
        if "seen" in outputs:
            found["seen"] = found[self.returns]
            right = self.run(inputs)
            if right["hopeless"]:  # then any gradient is right as well
                found["seen"] = _seen(found[self.returns])
                found["dscores"] = right["dscores"]
        return found


layer = SoftmaxLayer(
    "SoftmaxWithLoss",
    "| scores, t | dout=1.0",
    returns="loss",
    back="dscores",
    steps={
        "labels": lambda t: t.argmax(axis=1) if t.ndim == 2 else t,
        "largest": lambda scores: scores.max(axis=1, keepdims=True),
        "exps": lambda scores, largest: np.exp(scores - largest),
        "sums": lambda exps: exps.sum(axis=1, keepdims=True),
        "y": lambda exps, sums: exps / sums,
        "true": lambda y, labels: y[np.arange(len(labels)), labels],
        "logs": lambda true: np.log(np.maximum(true, 1e-300)),
        "losses": lambda logs: -logs,
        "loss": lambda losses: losses.mean(),
        "hopeless": lambda scores, t: _log_loss(scores, as_labels(t, scores.shape)).mean() > MUCH,
        "seen": lambda loss, hopeless: _seen(loss) if hopeless else loss,
        "total": lambda scores, labels, dout: dout * _log_loss(scores, labels).mean(),
        "truth": lambda labels, y: one_hot(labels, y.shape[1]),
        "error": lambda y, truth: y - truth,
        "averaged": lambda error: error / len(error),
        "dscores": lambda averaged, dout: averaged * dout,
    },
    slopes={"dscores": ("total", "scores")},
    parts={
        "forward": Part(1, "the loss, nothing changed", ("loss",)),
        "backward": Part(2, "y - t, divided by N, nothing changed", ("dscores",)),
        "one-hot": Part(1, "one-hot rows", ("loss", "dscores"), spare=True),
        "large": Part(1, "large scores", ("seen", "dscores"), spare=True),
        "dout": Part(1, "another dout", ("dscores",), spare=True),
        "memory": Part(1, "the memory of the last forward", ("dscores",), spare=True),
    },
    rows="scores",
    rtol=1e-5,
    labels={"seen": "the loss of large scores"},
)
for name, sentence, steps in [
    (
        "softmax over the wrong axis",
        "The probabilities are taken over the examples: use axis=1.",
        {
            "largest": lambda scores: scores.max(axis=0),
            "sums": lambda exps: exps.sum(axis=0),
        },
    ),
    (
        "softmax over the wrong axis",
        "The probabilities are taken over the examples: use axis=1.",
        {"sums": lambda exps: exps.sum(axis=0)},
    ),
    (
        "overflow",
        "np.exp of a large score overflows: subtract the row's maximum first.",
        {"largest": lambda: 0.0},
    ),
    (
        "not normalised",
        "exp(scores) is not divided by its sum: y should be probabilities.",
        {"largest": lambda: 0.0, "sums": lambda: 1.0},
    ),
    (
        "softmax applied twice",
        "softmax is applied to what is already probabilities.",
        {
            "true": lambda y, labels: (np.exp(y) / np.exp(y).sum(axis=1, keepdims=True))[
                np.arange(len(labels)), labels
            ]
        },
    ),
    (
        "log forgotten",
        "The logarithm is missing: the loss is the mean of -log(probability).",
        {"logs": lambda true: true},
    ),
    (
        "log forgotten",
        "The logarithm is missing: the loss is the mean of -log(probability).",
        {"losses": lambda true: 1 - true},
    ),
    (
        "log of zero",
        "The logarithm of 0 is -inf: keep its argument above 0.",
        {"logs": lambda true: np.log(true)},
    ),
    (
        "log of the mean",
        "The mean comes before the logarithm: take the logarithm first.",
        {"loss": lambda true: -np.log(true.mean())},
    ),
    (
        "base-10 log",
        "This looks like a base-10 logarithm: np.log is the natural one.",
        {"logs": lambda logs: logs / np.log(10)},
    ),
    (
        "base-2 log",
        "This looks like a base-2 logarithm: np.log is the natural one.",
        {"logs": lambda logs: logs / np.log(2)},
    ),
    (
        "averaged over the classes",
        "It is the mean over all entries: divide by N alone.",
        {"loss": lambda loss, y: loss / y.shape[1]},
    ),
    (
        "all classes counted",
        "The logarithms of all classes are added up: take the true one only.",
        {"losses": lambda y: -np.log(y).sum(axis=1)},
    ),
    (
        "largest instead of true class",
        "The largest probability is used, not the true class's.",
        {"true": lambda y: y.max(axis=1)},
    ),
    (
        "binary cross-entropy",
        "The wrong classes pay too, with log(1 - y): count the true one only.",
        {"losses": lambda y, truth: -(truth * np.log(y) + (1 - truth) * np.log(1 - y)).sum(axis=1)},
    ),
    (
        "squared error",
        "This adds up squares of y - t: the loss is -log(probability).",
        {"losses": lambda y, labels: ((y - one_hot(labels, y.shape[1])) ** 2).sum(axis=1)},
    ),
    (
        "works only for one-hot",
        "argmax makes labels of one-hot rows; labels are labels already.",
        {"labels": lambda t: t.argmax(axis=1) if t.ndim == 2 else np.full_like(t, t.argmax())},
    ),
    (
        "true class not subtracted",
        "1 must be subtracted at the true class: y - t.",
        {"error": lambda y: y},
    ),
    ("t added", "t is added to y: subtract it.", {"error": lambda y, truth: y + truth}),
    (
        "divided by the classes",
        "It is divided by the number of classes: divide by N, the rows.",
        {"averaged": lambda error: error / error.shape[1]},
    ),
    (
        "averaged over the classes",
        "It is divided by all entries, N * C: divide by N alone.",
        {"averaged": lambda error: error / error.size},
    ),
    (
        "dout ignored",
        "The dout that was given is not used: multiply by it.",
        {"dscores": lambda averaged: averaged},
    ),
    (
        "upstream added",
        "dout is added: multiply by it.",
        {"dscores": lambda averaged, dout: averaged + dout},
    ),
    (
        "one class for all rows",
        "1 is subtracted in whole columns: subtract it once in each row.",
        {"truth": lambda y, labels: np.isin(np.arange(y.shape[1]), labels) * np.ones(y.shape)},
    ),
    (
        "first rows only",
        "1 is subtracted at the wrong places: index rows and labels together.",
        {"truth": lambda y, labels: np.isin(np.arange(len(y)), labels)[:, None] * np.ones(y.shape)},
    ),
    (
        "scores instead of probabilities",
        "The scores stand in place of y, their softmax.",
        {"error": lambda scores, truth: scores - truth},
    ),
    (
        "gradient of the probabilities",
        "This is -t / y, the gradient of y: walk on to the scores.",
        {"error": lambda y, truth: -truth / y},
    ),
    (
        "slope of softmax twice",
        "y - t holds the slope of softmax already: no y * (1 - y).",
        {"error": lambda error, y: error * y * (1 - y)},
    ),
]:
    layer.slip(name, sentence, **steps)
