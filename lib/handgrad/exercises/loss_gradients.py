"""Chapter 04: the exact gradients of the SVM loss and the softmax loss."""

import numpy as np

from handgrad.exercise import Exercise, Part
from handgrad.functions import hinge, one_hot, softmax


def with_true(table, values, y):
    """The table (N, C) with these values for the true classes."""
    table = np.array(table, dtype=float)
    table[np.arange(len(y)), y] = values
    return table


# From the gradient with respect to the scores on, both are alike.
TO_THE_WEIGHTS = {
    "product": lambda dscores, X: dscores.T @ X,
    "data": lambda product, X: product / len(X),
    "pull": lambda W, reg: 2 * reg * W,
    "gradient": lambda data, pull: data + pull,
}
svm_gradient = Exercise(
    "svm_gradient",
    "W, X, y, reg, delta=1.0",
    returns="gradient",
    steps={
        "scores": lambda X, W: X @ W.T,
        "true": lambda scores, y: scores[np.arange(len(y)), y][:, np.newaxis],
        "difference": lambda scores, true: scores - true,
        "margins": lambda difference, delta: difference + delta,
        "above": lambda margins: (margins > 0).astype(float),
        "pays": lambda above, y: with_true(above, 0, y),
        "counts": lambda pays: pays.sum(axis=1),
        "dscores": lambda pays, counts, y: with_true(pays, -counts, y),
        **TO_THE_WEIGHTS,
        "loss": lambda W, X, y, reg, delta: (
            hinge(X @ W.T, y, delta).sum(axis=1).mean() + reg * np.sum(W**2)
        ),
    },
    slopes={"gradient": ("loss", "W")},
    parts={
        "data": Part(2, "the mean over the batch", spare=True),
        "edges": Part(1, "any delta, terms at 0, one example alone", spare=True),
        "reg": Part(1, "the pull of the weights, and W left as it was"),
    },
    rows="X",
)
softmax_gradient = Exercise(
    "softmax_gradient",
    "W, X, y, reg",
    returns="gradient",
    steps={
        "scores": lambda X, W: X @ W.T,
        "probabilities": lambda scores: softmax(scores),
        "truth": lambda y, scores: one_hot(y, scores.shape[1]),
        "dscores": lambda probabilities, truth: probabilities - truth,
        **TO_THE_WEIGHTS,
        # Of large scores too, where a probability is 0.
        "loss": lambda W, X, y, reg: (
            np.mean(np.logaddexp.reduce(X @ W.T, axis=1) - np.sum(X * W[y], axis=1))
            + reg * np.sum(W**2)
        ),
    },
    slopes={"gradient": ("loss", "W")},
    parts={
        "data": Part(2, "the mean over the batch", spare=True),
        "edges": Part(1, "large scores, one example alone", spare=True),
        "reg": Part(1, "the pull of the weights, and W left as it was"),
    },
    rows="X",
)
for exercise in (svm_gradient, softmax_gradient):
    for name, sentence, steps in [
        (
            "only the last example",
            "Only the last example counts: add up over all of them.",
            {"data": lambda dscores, X: np.outer(dscores[-1], X[-1])},
        ),
        (
            "only the first example",
            "Only the first example counts: is a `return` in the loop?",
            {"product": lambda dscores, X: np.outer(dscores[0], X[0])},
        ),
        (
            "averaged over the classes",
            "It is divided by N times C: divide by N, the number of examples.",
            {"data": lambda data, W: data / len(W)},
        ),
        (
            "divided by C, not N",
            "It is divided by the number of classes: divide by that of examples.",
            {"data": lambda product, W: product / len(W)},
        ),
        (
            "reg not used",
            "reg changes nothing: the weights should pull by 2 * reg * W.",
            {"reg": lambda: 0.0},
        ),
        (
            "reg not used",
            "reg changes nothing: the weights should pull by 2 * reg * W.",
            {"pull": lambda W: 2 * W},
        ),
        (
            "reg not used",
            "reg changes nothing: the weights should pull by 2 * reg * W.",
            {"pull": lambda W: W},
        ),
        (
            "half the regularisation",
            "The slope of reg * W**2 is 2 * reg * W: the 2 is missing.",
            {"pull": lambda pull: pull / 2},
        ),
        (
            "loss in place of its slope",
            "reg * W**2 is the price itself; its slope is 2 * reg * W.",
            {"pull": lambda W, reg: reg * W**2},
        ),
        (
            "loss in place of its slope",
            "reg * W**2 is the price itself; its slope is 2 * reg * W.",
            {"pull": lambda W, reg: 2 * reg * W**2},
        ),
        (
            "loss in place of its slope",
            "The whole price is added to every entry: add 2 * reg * W.",
            {"pull": lambda W, reg: np.full(W.shape, reg * np.sum(W**2))},
        ),
        (
            "weights added up",
            "The weights are added up: each entry is pulled by its own weight.",
            {"pull": lambda W, reg: np.full(W.shape, 2 * reg * np.sum(W))},
        ),
        (
            "pull divided by N",
            "The pull of reg is divided by N: only the data term should be.",
            {"pull": lambda pull, X: pull / len(X)},
        ),
        (
            "pull added for every example",
            "2 * reg * W is added N times: add it once.",
            {"pull": lambda pull, X: pull * len(X)},
        ),
        ("pull subtracted", "2 * reg * W is subtracted: add it.", {"pull": lambda pull: -pull}),
        (
            "reg without W",
            "2 * reg is added to every entry: multiply by W.",
            {"pull": lambda W, reg: np.full(W.shape, 2 * reg)},
        ),
        (
            "signs for weights",
            "Each entry is pulled by the sign of its weight: use the weight.",
            {"pull": lambda W, reg: reg * np.sign(W)},
        ),
    ]:
        exercise.slip(name, sentence, **steps)


def _overwritten(W, X, y, pays):
    """What is left where each example overwrites rows of the gradient."""
    gradient = np.zeros(W.shape)
    for x, label, pay in zip(X, y, pays, strict=True):
        gradient[pay > 0] = x
        if pay.any():
            gradient[label] = -x
    return gradient


def _largest(margins, y):
    """1 for the largest term of each example, where it is above 0."""
    terms = with_true(margins, 0, y)
    return (terms == terms.max(axis=1, keepdims=True)) * (terms > 0.0)


COUNTED = "The true class is counted among those that pay: leave it out."
ONCE = "The row of the true class loses x once in all: subtract x for each term above 0."
for name, sentence, steps in [
    (
        "margin without delta",
        "The margin delta is missing: a class pays where s_j - s_y + delta > 0.",
        {"margins": lambda difference: difference},
    ),
    (
        "delta ignored",
        "The delta that was given is not used: use it in place of 1.",
        {"delta": lambda: 1.0},
    ),
    (
        "delta subtracted",
        "delta is subtracted: a class pays where s_j - s_y + delta > 0.",
        {"delta": lambda delta: -delta},
    ),
    (
        "margin the wrong way round",
        "The difference is the wrong way round: it is s_j - s_y.",
        {"difference": lambda difference: -difference},
    ),
    (
        "term at 0 counted",
        "A term that is exactly 0 pulls at nothing: > 0, not >= 0.",
        {"above": lambda margins: (margins >= 0).astype(float)},
    ),
    (
        "every class pulls",
        "Terms below 0 pull too: only those above 0 should.",
        {"above": lambda margins: np.ones(margins.shape)},
    ),
    (
        "terms for ones",
        "Each term pulls by its size: a term above 0 pulls by 1, whatever it is.",
        {"above": lambda margins: np.maximum(0, margins)},
    ),
    (
        "largest margin only",
        "Only the largest term pulls: every term above 0 should.",
        {"above": _largest},
    ),
    ("correct class counted", COUNTED, {"pays": lambda above: above}),
    (
        "correct class counted",
        COUNTED,
        {"counts": lambda counts: counts - 1},
    ),
    (
        "row of the true class forgotten",
        "The row of the true class is missing: subtract x from it for each term above 0.",
        {"dscores": lambda pays: pays},
    ),
    (
        "only the row of the true class",
        "The rows of the classes that pay are missing: add x.",
        {"dscores": lambda pays, counts, y: with_true(np.zeros(pays.shape), -counts, y)},
    ),
    (
        "row of the true class added",
        "x is added to the row of the true class: subtract it.",
        {"counts": lambda counts: -counts},
    ),
    ("true class subtracted once", ONCE, {"counts": lambda pays: np.ones(len(pays))}),
    ("true class subtracted once", ONCE, {"counts": lambda pays: (pays > 0).any(axis=1) * 1.0}),
    (
        "true class pulled by every class",
        "The row of the true class loses x for every term: subtract it for those above 0.",
        {"counts": lambda pays: np.full(len(pays), pays.shape[1] - 1.0)},
    ),
    (
        "mask of booleans",
        "A mask of booleans keeps no counts: make it floats with astype(float).",
        {"counts": lambda pays: (pays > 0).any(axis=1) * -1.0},
    ),
    (
        "overwritten, not added up",
        "Each example overwrites the rows of the last: use +=, -=.",
        {"product": _overwritten},
    ),
    (
        "softmax gradient for SVM gradient",
        "This is the gradient of the softmax loss: the SVM loss is asked for.",
        {"dscores": lambda scores, y: softmax(scores) - one_hot(y, scores.shape[1])},
    ),
]:
    svm_gradient.slip(name, sentence, **steps)


def _lowered(probabilities, place):
    """The probabilities, with 1 subtracted at a place."""
    probabilities = np.array(probabilities)
    probabilities[place] -= 1
    return probabilities


def _naive_softmax(scores):
    exps = np.exp(scores)
    return exps / exps.sum(axis=1, keepdims=True)


PAIRED = "1 is subtracted in whole rows or columns: [np.arange(N), y] picks one entry of each row."
for name, sentence, steps in [
    (
        "overflow",
        "np.exp of a large number overflows: subtract the maximum first.",
        {"probabilities": _naive_softmax},
    ),
    (
        "softmax forgotten",
        "The scores are used as they are: make probabilities of them first.",
        {"probabilities": lambda scores: scores},
    ),
    (
        "softmax over the wrong axis",
        "Softmax sums over the examples here: sum over the classes, axis=1.",
        {"probabilities": lambda scores: softmax(scores.T).T},
    ),
    (
        "not normalised",
        "exp of the scores is not divided by its sum: make probabilities of it.",
        {"probabilities": lambda scores: np.exp(scores)},
    ),
    (
        "true class not subtracted",
        "1 must be subtracted from the true class's probability.",
        {"truth": lambda truth: 0 * truth},
    ),
    (
        "1 subtracted everywhere",
        "1 is subtracted from every class: only from the true one.",
        {"truth": lambda truth: np.ones(truth.shape)},
    ),
    (
        "1 added at the true class",
        "1 is added at the true class: subtract it.",
        {"truth": lambda truth: -truth},
    ),
    (
        "labels as numbers",
        "The label itself is subtracted: subtract 1 at its place.",
        {"truth": lambda y: y[:, np.newaxis]},
    ),
    (
        "rows and columns not paired",
        PAIRED,
        {"dscores": lambda probabilities, y: _lowered(probabilities, (slice(None), y))},
    ),
    (
        "rows and columns not paired",
        PAIRED,
        {"dscores": lambda probabilities, y: _lowered(probabilities, y)},
    ),
    (
        "only the row of the true class",
        "Only the true class is pulled: all classes should be.",
        {"dscores": lambda dscores, truth: dscores * truth},
    ),
    (
        "slope of the log only",
        "-1 / p is the slope of the log: softmax has a slope too.",
        {"dscores": lambda probabilities, truth: -truth / probabilities},
    ),
    (
        "slope of the sigmoid",
        "p * (1 - p) belongs to the sigmoid: p - 1 at the true class is all.",
        {"dscores": lambda dscores, probabilities: dscores * probabilities * (1 - probabilities)},
    ),
    (
        "SVM gradient for softmax gradient",
        "This is the gradient of the SVM loss: the softmax loss is asked for.",
        {"dscores": lambda scores, y: _svm_dscores(scores, y)},
    ),
]:
    softmax_gradient.slip(name, sentence, **steps)


def _svm_dscores(scores, y):
    pays = (hinge(scores, y) > 0).astype(float)
    return with_true(pays, -pays.sum(axis=1), y)
