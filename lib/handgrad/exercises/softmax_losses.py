"""Chapter 03: softmax, cross-entropy and the softmax loss."""

import numpy as np

from handgrad import functions
from handgrad.exercise import Exercise, Part
from handgrad.exercises.losses import (
    PRICE,
    MeanLoss,
    cost_of,
    entries,
    mean_slips,
    others,
    price_slips,
)
from handgrad.functions import sigmoid

# From the scores of one example, (C,), or of a batch, (N, C).
SOFTMAX = {
    "largest": lambda scores: scores.max(axis=-1, keepdims=True),
    "shifted": lambda scores, largest: scores - largest,
    "exps": lambda shifted: np.exp(shifted),
    "sums": lambda exps: exps.sum(axis=-1, keepdims=True),
    "p": lambda exps, sums: exps / sums,
}
CROSS_ENTROPY = {
    "true": lambda p, y: entries(p, y)[:, 0],
    "safe": lambda true: np.maximum(true, 1e-300),
    "logs": lambda safe: np.log(safe),
    "losses": lambda logs: -logs,
    "mean": lambda losses: losses.mean(),
    "alone": lambda losses, zero: losses[zero][0],
    "cost": lambda alone: cost_of(alone),
    "others": lambda mean, zero, alone: len(zero) * mean - zero.sum() * alone,
}
LABELS = {"cost": "what a probability of 0 costs", "others": "what the other examples cost"}

softmax = Exercise(
    "softmax",
    "scores",
    returns="p",
    steps=SOFTMAX,
    parts={
        "values": Part(2, "probabilities in each row", spare=True),
        "row": Part(1, "one row alone; the input stays as it was"),
        "large": Part(1, "large scores", spare=True),
    },
    rows="scores",
)
cross_entropy = MeanLoss(
    "cross_entropy",
    "probabilities, y",
    returns="mean",
    steps={
        "p": lambda probabilities: probabilities,
        "zero": lambda probabilities, y: entries(probabilities, y)[:, 0] == 0,
    }
    | CROSS_ENTROPY,
    parts={
        "values": Part(2, "the mean over the batch", spare=True),
        "small": Part(1, "one example, small probabilities; the input stays as it was", rtol=1e-2),
        "zero": Part(1, "a probability of 0", ("cost", "others"), spare=True, rtol=1e-3),
    },
    rows="probabilities",
    rtol=1e-5,
    labels=LABELS,
)
softmax_loss = MeanLoss(
    "softmax_loss",
    "W, X, y, reg",
    returns="loss",
    steps={
        "scores": lambda W, X: X @ W.T,
        "zero": lambda W, X, y: entries(functions.softmax(X @ W.T), y)[:, 0] == 0,
    }
    | SOFTMAX
    | CROSS_ENTROPY
    | PRICE,
    parts={
        "data": Part(2, "the mean over the batch", spare=True),
        "reg": Part(1, "the price of the weights", spare=True),
        "small": Part(1, "one example, small probabilities; the input stays as it was", rtol=1e-2),
        "large": Part(1, "large scores", ("cost", "others"), spare=True, rtol=1e-3),
    },
    rows="X",
    rtol=1e-4,
    labels=LABELS,
)

for exercise in (softmax, softmax_loss):
    for sentence, steps in [
        (
            "It sums over the examples: sum over the last axis, axis=-1.",
            {"sums": lambda exps: exps.sum(axis=0)},
        ),
        (
            "It sums over the examples: sum over the last axis, axis=-1.",
            {
                "largest": lambda scores: scores.max(axis=0),
                "sums": lambda exps: exps.sum(axis=0),
            },
        ),
        (
            "The maximum is taken over the examples: use axis=-1.",
            {"largest": lambda scores: scores.max(axis=0)},
        ),
    ]:
        exercise.slip("softmax over the wrong axis", sentence, **steps)
    for steps in (
        {"sums": lambda exps: exps.sum()},
        {"largest": lambda scores: scores.max(), "sums": lambda exps: exps.sum()},
    ):
        exercise.slip(
            "softmax over everything",
            "You divided by the sum of the whole batch: divide each row by its own sum.",
            **steps,
        )
    exercise.slip(
        "maximum of the whole batch",
        "One maximum for all rows: subtract each row's own.",
        largest=lambda scores: scores.max(),
    )
    exercise.slip(
        "overflow",
        "np.exp of such numbers overflows or vanishes: subtract the largest first.",
        shifted=lambda scores: scores,
    )
    for steps in (
        {"scores": lambda scores: -scores},
        {"shifted": lambda shifted: -shifted},
    ):
        exercise.slip(
            "minus in the exponent",
            "The largest score gets the smallest probability: leave out the minus.",
            **steps,
        )

for largest in (
    lambda scores: scores.mean(axis=-1, keepdims=True),
    lambda scores: scores[..., :1],
    lambda scores: np.abs(scores).max(axis=-1, keepdims=True),
):
    softmax.slip(
        "overflow",
        "np.exp of such numbers overflows or vanishes: subtract the largest first.",
        largest=largest,
    )
softmax.slip(
    "overflow",
    "np.exp overflows, and what has no value is set to 0: subtract the largest.",
    shifted=lambda scores: scores,
    p=lambda p: np.nan_to_num(p),
)
softmax.slip(
    "scores cut",
    "The scores are cut to some range, which makes them equal: shift instead.",
    scores=lambda scores: np.clip(scores, -500, 500),
)
for word, steps in [
    ("sums", {"sums": lambda exps: exps.sum(axis=-1)}),
    ("maxima", {"largest": lambda scores: scores.max(axis=-1)}),
    (
        "maxima and the sums",
        {
            "largest": lambda scores: scores.max(axis=-1),
            "sums": lambda exps: exps.sum(axis=-1),
        },
    ),
]:
    softmax.slip(
        "keepdims forgotten",
        f"The {word} of the rows must be a column: use keepdims=True.",
        **steps,
    )
for steps in (
    {"p": lambda exps: exps},
    {"p": lambda scores: np.exp(scores)},
):
    softmax.slip("not normalised", "These are the exponentials: divide by their sum.", **steps)
for sentence, shifted in [
    ("The scores themselves are divided by their sum: take np.exp first.", lambda scores: scores),
    ("The shifted scores are divided by their sum: take np.exp first.", lambda shifted: shifted),
]:
    softmax.slip("exp forgotten", sentence, exps=shifted)
softmax.slip(
    "divided by the largest",
    "You divided by the largest score: take np.exp, then divide by the sum.",
    p=lambda scores, largest: scores / largest,
)
softmax.slip(
    "divided by the largest",
    "The scores are divided by the largest score: subtract it.",
    shifted=lambda scores, largest: scores / largest,
)
softmax.slip(
    "mean instead of sum",
    "It divides by the mean of the exponentials: divide by their sum.",
    sums=lambda exps: exps.mean(axis=-1, keepdims=True),
)
softmax.slip(
    "log of the probabilities",
    "These are logarithms of probabilities: leave the log out.",
    p=lambda p: np.log(p),
)
softmax.slip(
    "sigmoid for softmax",
    "Each score is treated alone: the probabilities of a row sum to 1.",
    p=lambda scores: sigmoid(scores),
)
softmax.slip(
    "largest class gets all",
    "Only the largest score gets a probability: take np.exp.",
    p=lambda scores, largest: (scores == largest).astype(float),
)

for exercise in (cross_entropy, softmax_loss):
    mean_slips(exercise, "p")
    exercise.slip(
        "log of zero",
        "The logarithm of 0 is -inf: keep its argument above 0.",
        safe=lambda true: true,
    )
    for least in (0.1, 0.05, 0.01, 1e-3, 1e-4, 1e-5):
        for safe in (
            lambda true, least=least: np.maximum(true, least),
            lambda true, least=least: true + least,
        ):
            exercise.slip(
                "cut too high",
                "What stands in for a probability of 0 is too large: take a much smaller number.",
                safe=safe,
            )
    exercise.slip(
        "log forgotten",
        "The logarithm is missing: -np.log of the true class's probability.",
        logs=lambda safe: safe,
    )
    for base in (10, 2):
        exercise.slip(
            f"base-{base} log",
            f"This looks like a base-{base} logarithm: np.log is the natural one.",
            logs=lambda logs, base=base: logs / np.log(base),
        )
    exercise.slip(
        "averaged over the classes",
        "It is divided by N times C: only the examples count.",
        losses=lambda losses, p: losses / p.shape[1],
    )
    exercise.slip(
        "every class counted",
        "The logarithms of all classes are taken: take only the true one's.",
        losses=lambda p: -np.log(np.maximum(p, 1e-300)).sum(axis=1),
    )
    exercise.slip(
        "most probable class",
        "The largest probability of each row is taken: use y.",
        true=lambda p: p.max(axis=1),
    )
    exercise.slip(
        "label ignored",
        "Class 0 is always taken for the true one: use y.",
        true=lambda p: p[:, 0],
    )
    exercise.slip(
        "log of the mean",
        "The probabilities are averaged first: average the logarithms.",
        mean=lambda safe: -np.log(safe.mean()),
    )

cross_entropy.slip(
    "zero costs nothing",
    "A probability of 0 is left out, as if it cost nothing: it should cost most.",
    losses=lambda losses, true: np.where(true > 0, losses, 0),
)
cross_entropy.slip(
    "log forgotten",
    "This is 1 - p: the loss is -np.log(p).",
    losses=lambda safe: 1 - safe,
)
cross_entropy.slip(
    "log of 1 - p",
    "This is -log(1 - p), which is small where p is: take -log(p).",
    true=lambda true: 1 - true,
)
cross_entropy.slip(
    "1 inside the log",
    "1 is added inside the logarithm: add only a tiny number, if any.",
    safe=lambda true: true + 1,
)
for losses in (
    lambda losses, safe: losses * safe,
    lambda p: -(p * np.log(np.maximum(p, 1e-300))).sum(axis=1),
):
    cross_entropy.slip(
        "weighted by p",
        "Each logarithm is multiplied by p: take -np.log(p) of the true class alone.",
        losses=losses,
    )
cross_entropy.slip(
    "other classes counted too",
    "The log of 1 - p of the other classes is added: leave it out.",
    losses=lambda losses, p, y: losses - others(np.log(np.maximum(1 - p, 1e-300)), y).sum(axis=1),
)
cross_entropy.slip(
    "labels as numbers",
    "The label is used as a number: it says which entry to take.",
    losses=lambda p, y: -y * np.log(np.maximum(p, 1e-300)).sum(axis=1),
)
for mean in (
    lambda p, y: -np.log(np.maximum(p[:, y], 1e-300)).mean(),
    lambda p, y: -np.log(np.maximum(p[:, y], 1e-300)).sum() / len(y),
):
    cross_entropy.slip(
        "rows and columns not paired",
        "Every row meets every label: [np.arange(N), y] picks one entry of each row.",
        mean=mean,
    )

price_slips(softmax_loss)
softmax_loss.slip(
    "softmax applied twice",
    "Softmax is applied to probabilities: apply it once, to the scores.",
    p=lambda p: functions.softmax(p),
)
for losses in (
    lambda scores, y: -entries(scores, y)[:, 0],
    lambda shifted, y: -entries(shifted, y)[:, 0],
):
    softmax_loss.slip(
        "not normalised",
        "The log of exp(s) is s itself: divide by the sum of the row first.",
        losses=losses,
    )
softmax_loss.slip(
    "maximum not put back",
    "The maximum is subtracted in one place only: use the shifted scores everywhere.",
    losses=lambda sums, scores, y: (np.log(sums) - entries(scores, y))[:, 0],
)
for losses in (
    lambda scores: np.logaddexp.reduce(scores, axis=1),
    lambda sums: np.log(sums)[:, 0],
):
    softmax_loss.slip(
        "true score left out",
        "Only the log of the sum is there: subtract the true score.",
        losses=losses,
    )
softmax_loss.slip(
    "SVM loss for softmax loss",
    "This is the SVM loss: return the softmax loss.",
    losses=lambda scores, y: functions.hinge(scores, y).sum(axis=1),
)
for name, sentence, shift in [
    (
        "overflow",
        "np.exp of such numbers overflows or vanishes: subtract the largest first.",
        lambda scores: 0,
    ),
    (
        "maximum of the whole batch",
        "One maximum for all rows: subtract each row's own.",
        lambda scores: scores.max(),
    ),
]:
    softmax_loss.slip(  # in the logarithm of the sum
        name,
        sentence,
        losses=lambda scores, y, shift=shift: (
            np.log(np.exp(scores - shift(scores)).sum(axis=1, keepdims=True))
            - entries(scores - shift(scores), y)
        )[:, 0],
    )
softmax_loss.slip(
    "answer of the example",
    "This is log C, the loss of zero weights: compute it from what is given.",
    mean=lambda p: np.log(p.shape[1]),
)
