"""Mistakes in scores, losses and their gradients (chapters 02 to 04)."""

import numpy as np

from handgrad.diagnosis import mistake


def _margins(scores, y, delta):
    return np.maximum(0, scores - scores[np.arange(len(y)), y][:, np.newaxis] + delta)


@mistake("bias forgotten", "The bias b is missing: add it to every row of scores.")
def _no_bias(right, unbiased):
    return unbiased


@mistake("operands swapped", "The factors are swapped: B @ A is not A @ B.")
def _swapped(right, swapped_product):
    a, b = swapped_product
    return b @ a


@mistake("argmax over the wrong axis", "The maximum is taken over the examples: use axis=1.")
def _wrong_argmax(right, scores):
    return scores.argmax(axis=0)


@mistake("smallest instead of largest", "These are the classes with the smallest scores.")
def _argmin(right, scores):
    return scores.argmin(axis=1)


@mistake("scores instead of classes", "These are the largest scores; their places are asked for.")
def _max(right, scores):
    return scores.max(axis=1)


@mistake("counted, not divided", "This counts the right answers: divide by how many there are.")
def _count(right, matches):
    return matches


@mistake("share of wrong answers", "This is the share of wrong answers; one minus it is asked for.")
def _error_rate(right, matches):
    return 1 - right


@mistake(
    "correct class counted",
    "The true class is counted in the sum, where it always pays delta: leave it out.",
)
def _correct_class_counted(right, svm_scores, svm_y, delta):
    return _margins(svm_scores, svm_y, delta).sum(axis=1).mean()


@mistake("margin without delta", "The margin delta is missing: max(0, s_j - s_y + delta).")
def _no_delta(right, svm_scores, svm_y, delta):
    return _margins(svm_scores, svm_y, 0).sum(axis=1).mean()


@mistake("margin the wrong way round", "The difference is the wrong way round: it is s_j - s_y.")
def _reversed_margin(right, svm_scores, svm_y, delta):
    margins = _margins(-svm_scores, svm_y, delta)
    margins[np.arange(len(svm_y)), svm_y] = 0
    return margins.sum(axis=1).mean()


@mistake("negative margins counted", "Negative terms are added too: cut them at 0.")
def _no_maximum(right, svm_scores, svm_y, delta):
    terms = svm_scores - svm_scores[np.arange(len(svm_y)), svm_y][:, np.newaxis] + delta
    terms[np.arange(len(svm_y)), svm_y] = 0
    return terms.sum(axis=1).mean()


@mistake("largest margin only", "Only the largest term is counted: every wrong class pays.")
def _largest_only(right, svm_scores, svm_y, delta):
    margins = _margins(svm_scores, svm_y, delta)
    margins[np.arange(len(svm_y)), svm_y] = 0
    return margins.max(axis=1).mean()


@mistake("no regularisation", "reg changes nothing: add reg * np.sum(W**2).")
def _no_reg(right, reg_W, reg):
    return 0


@mistake("half the regularisation", "The price of the weights is halved here; it is not asked for.")
def _half_reg(right, reg_W, reg):
    return right / 2


@mistake("weights not squared", "The weights are added up, not their squares.")
def _reg_not_squared(right, reg_W, reg):
    return reg * np.sum(reg_W)


@mistake("mean of the squared weights", "The squared weights are averaged; add them up.")
def _reg_mean(right, reg_W, reg):
    return reg * np.mean(reg_W**2)


@mistake("root of the squared weights", "This is the length of W; its square is asked for.")
def _reg_norm(right, reg_W, reg):
    return reg * np.sqrt(np.sum(reg_W**2))


@mistake("softmax over the wrong axis", "It sums over the examples: the last axis, axis=-1.")
def _softmax_axis(right, softmax_scores):
    e = np.exp(softmax_scores)
    return e / e.sum(axis=0) if e.ndim == 2 else None


@mistake("softmax over everything", "It divides by the sum of the whole batch: keep to each row.")
def _softmax_all(right, softmax_scores):
    e = np.exp(softmax_scores)
    return e / e.sum() if e.ndim == 2 else None


@mistake("not normalised", "These are the exponentials: divide by their sum.")
def _not_normalised(right, softmax_scores):
    return np.exp(softmax_scores)


@mistake("exp forgotten", "The scores themselves are divided by their sum: take np.exp first.")
def _no_exp(right, softmax_scores):
    return softmax_scores / softmax_scores.sum(axis=-1, keepdims=True)
