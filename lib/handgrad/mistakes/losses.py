"""Mistakes in losses and in their gradients (chapters 03 and 04)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import cross_entropy, hinge, sigmoid, softmax


def _true(scores, y):
    """The score of the true class in each row, as a column."""
    return scores[np.arange(len(y)), y][:, np.newaxis]


def _margins(scores, y, delta):
    return np.maximum(0, scores - _true(scores, y) + delta)


def _others(terms, y):
    """The terms (N, C) with 0 for the true class."""
    terms = np.array(terms, dtype=float)
    terms[np.arange(len(y)), y] = 0
    return terms


def _svm(terms, y):
    return _others(terms, y).sum(axis=1).mean()


@mistake(
    "correct class counted",
    "The true class is counted in the sum, where it always pays delta: leave it out.",
)
def _correct_class_counted(right, svm_scores, svm_y, delta):
    return _margins(svm_scores, svm_y, delta).sum(axis=1).mean()


@mistake("margin without delta", "The margin delta is missing: max(0, s_j - s_y + delta).")
def _no_delta(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, 0), svm_y)


@mistake("delta ignored", "The delta that was given is not used: the margin is always 1 here.")
def _fixed_delta(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, 1.0), svm_y)


@mistake(
    "delta ignored",
    "1 is subtracted for the true class, which pays delta: leave it out of the sum.",
)
def _one_taken_off(right, svm_scores, svm_y, delta):
    return right + delta - 1


@mistake(
    "delta taken off once",
    "The true class pays delta in every row, but you subtracted it only once.",
)
def _delta_taken_off_once(right, svm_scores, svm_y, delta):
    return right + delta - delta / len(svm_y)


@mistake("delta subtracted", "The margin has the wrong sign: delta is added, s_j - s_y + delta.")
def _minus_delta(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, -delta), svm_y)


@mistake("delta outside the maximum", "delta is added after the maximum: it belongs inside.")
def _delta_outside(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, 0) + delta, svm_y)


@mistake("delta outside the maximum", "delta is added after the sum: it belongs in every term.")
def _delta_once(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, 0), svm_y) + delta


@mistake(
    "maximum of delta and the difference",
    "You took the maximum with delta: it is max(0, s_j - s_y + delta).",
)
def _maximum_with_delta(right, svm_scores, svm_y, delta):
    return _svm(np.maximum(delta, svm_scores - _true(svm_scores, svm_y)), svm_y)


@mistake("margin the wrong way round", "The difference is the wrong way round: it is s_j - s_y.")
def _reversed_margin(right, svm_scores, svm_y, delta):
    return _svm(_margins(-svm_scores, svm_y, delta), svm_y)


@mistake("negative margins counted", "Negative terms are added too: cut them at 0.")
def _no_maximum(right, svm_scores, svm_y, delta):
    return _svm(svm_scores - _true(svm_scores, svm_y) + delta, svm_y)


@mistake("negative margins counted", "The sum is cut at 0, not each of its terms: cut those.")
def _maximum_of_sum(right, svm_scores, svm_y, delta):
    terms = _others(svm_scores - _true(svm_scores, svm_y) + delta, svm_y)
    return np.maximum(0, terms.sum(axis=1)).mean()


@mistake("minimum for maximum", "What is kept is below 0: take the maximum of 0 and the term.")
def _minimum(right, svm_scores, svm_y, delta):
    return _svm(np.minimum(0, svm_scores - _true(svm_scores, svm_y) + delta), svm_y)


@mistake("absolute value", "Terms below 0 count as positive here: cut them at 0 instead.")
def _absolute(right, svm_scores, svm_y, delta):
    return _svm(np.abs(svm_scores - _true(svm_scores, svm_y) + delta), svm_y)


@mistake("largest margin only", "Only the largest term is counted: every wrong class pays.")
def _largest_only(right, svm_scores, svm_y, delta):
    return _others(_margins(svm_scores, svm_y, delta), svm_y).max(axis=1).mean()


@mistake("terms squared", "The terms are squared here: add them up as they are.")
def _squared(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, delta) ** 2, svm_y)


@mistake("terms counted", "This counts the classes that pay: add up how much they pay.")
def _counted(right, svm_scores, svm_y, delta):
    return _svm(_margins(svm_scores, svm_y, delta) > 0, svm_y)


@mistake("only classes ahead pay", "A class behind the true one by less than delta pays too.")
def _ahead_only(right, svm_scores, svm_y, delta):
    ahead = svm_scores > _true(svm_scores, svm_y)
    return _svm(ahead * _margins(svm_scores, svm_y, delta), svm_y)


@mistake("averaged over the classes", "The terms of the classes are averaged: add them up.")
def _mean_of_classes(right, svm_scores, svm_y, delta):
    return right / svm_scores.shape[1]


@mistake(
    "averaged over the classes",
    "You divided by the number of wrong classes: just add up the terms.",
)
def _mean_of_wrong_classes(right, svm_scores, svm_y, delta):
    return right / (svm_scores.shape[1] - 1)


@mistake("largest score for the true one", "The largest score stands for the true one: use y.")
def _largest_as_true(right, svm_scores, svm_y, delta):
    y = svm_scores.argmax(axis=1)
    return _svm(_margins(svm_scores, y, delta), y)


@mistake("label ignored", "Class 0 is always taken for the true one: use y.")
def _svm_label_ignored(right, svm_scores, svm_y, delta):
    y = np.zeros(len(svm_y), dtype=int)
    return _svm(_margins(svm_scores, y, delta), y)


@mistake("a class left out", "The last class never pays: every class but the true one does.")
def _without_last(right, svm_scores, svm_y, delta):
    return _others(_margins(svm_scores, svm_y, delta), svm_y)[:, :-1].sum(axis=1).mean()


@mistake("a class left out", "The first class never pays: every class but the true one does.")
def _without_first(right, svm_scores, svm_y, delta):
    return _others(_margins(svm_scores, svm_y, delta), svm_y)[:, 1:].sum(axis=1).mean()


@mistake("equal scores left out", "A class with the same score as the true one pays delta.")
def _without_ties(right, svm_scores, svm_y, delta):
    other = svm_scores != _true(svm_scores, svm_y)
    return _svm(other * _margins(svm_scores, svm_y, delta), svm_y)


@mistake("cut to integers", "The terms were cut to whole numbers: use a float array.")
def _integer_terms(right, svm_scores, svm_y, delta):
    return _svm(np.trunc(_margins(svm_scores, svm_y, delta)), svm_y)


@mistake(
    "rows and columns not paired",
    "Whole rows or columns are taken: [np.arange(N), y] picks one entry of each row.",
)
def _whole_rows_cleared(right, svm_scores, svm_y, delta):
    margins = _margins(svm_scores, svm_y, delta)
    margins[svm_y] = 0
    return margins.sum(axis=1).mean()


@mistake(
    "rows and columns not paired",
    "Whole rows or columns are taken: [np.arange(N), y] picks one entry of each row.",
)
def _whole_columns_cleared(right, svm_scores, svm_y, delta):
    margins = _margins(svm_scores, svm_y, delta)
    margins[:, svm_y] = 0
    return margins.sum(axis=1).mean()


@mistake(
    "rows and columns not paired",
    "Whole rows or columns are taken: [np.arange(N), y] picks one entry of each row.",
)
def _rows_subtracted(right, svm_scores, svm_y, delta):
    return _svm(np.maximum(0, svm_scores - svm_scores[svm_y] + delta), svm_y)


@mistake(
    "rows and columns not paired",
    "Whole rows or columns are taken: [np.arange(N), y] picks one entry of each row.",
)
def _rows_subtracted_and_cleared(right, svm_scores, svm_y, delta):
    margins = np.maximum(0, svm_scores - svm_scores[svm_y] + delta)
    margins[svm_y] = 0
    return margins.sum(axis=1).mean()


@mistake("softmax loss for SVM loss", "This is the softmax loss: return the SVM loss.")
def _softmax_for_svm(right, svm_scores, svm_y, delta):
    return cross_entropy(softmax(svm_scores), np.asarray(svm_y))


@mistake("W not transposed", "The scores are X @ W.T; W itself is not the right way round.")
def _svm_not_transposed(right, svm_W, svm_X, svm_labels, svm_delta):
    return hinge(svm_X @ svm_W, svm_labels, svm_delta).sum(axis=1).mean()


@mistake("only the last example", "Only the last example counts: add up over all of them.")
def _last_example(right, each):
    return each[-1]


@mistake("only the last example", "Only the last example counts: add up over all of them.")
def _last_example_divided(right, each):
    return each[-1] / len(each)


@mistake("only the first example", "Only the first example counts: is a `return` in the loop?")
def _first_example(right, each):
    return each[0]


@mistake("only the first example", "Only the first example counts: is a `return` in the loop?")
def _first_example_divided(right, each):
    return each[0] / len(each)


@mistake("reg not used", "reg changes nothing: add reg * np.sum(W**2).")
def _no_reg(right, reg_W, reg, reg_N):
    return 0


@mistake("reg not used", "reg is 0 here, yet the weights cost something: multiply by reg.")
def _reg_not_used(right, price_W):
    return right + np.sum(price_W**2)


@mistake(
    "half the regularisation",
    "The price of the weights is halved: add reg * np.sum(W**2), all of it.",
)
def _half_reg(right, reg_W, reg, reg_N):
    return right / 2


@mistake("weights not squared", "The weights are added up, not their squares.")
def _reg_not_squared(right, reg_W, reg, reg_N):
    return reg * np.sum(reg_W)


@mistake("weights not squared", "Absolute weights are added up, not their squares.")
def _reg_absolute(right, reg_W, reg, reg_N):
    return reg * np.sum(np.abs(reg_W))


@mistake("square of the sum", "The sum of the weights is squared: square each, then add up.")
def _reg_square_of_sum(right, reg_W, reg, reg_N):
    return reg * np.sum(reg_W) ** 2


@mistake("mean of the squared weights", "The squared weights are averaged: add them up.")
def _reg_mean(right, reg_W, reg, reg_N):
    return reg * np.mean(reg_W**2)


@mistake(
    "root of the squared weights",
    "You added the length of W, a square root: add the squares alone.",
)
def _reg_norm(right, reg_W, reg, reg_N):
    return reg * np.sqrt(np.sum(reg_W**2))


@mistake(
    "price divided by N", "The price of the weights is divided by N: divide only the data term."
)
def _reg_divided(right, reg_W, reg, reg_N):
    return right / reg_N


@mistake("price added for every example", "reg * np.sum(W**2) is added N times: add it once.")
def _reg_every_example(right, reg_W, reg, reg_N):
    return right * reg_N


@mistake("price subtracted", "The price of the weights is subtracted: add it.")
def _reg_subtracted(right, reg_W, reg, reg_N):
    return -right


@mistake("reg squared", "reg is multiplied in twice: once is enough.")
def _reg_squared(right, reg_W, reg, reg_N):
    return right * reg


@mistake(
    "softmax over the wrong axis", "It sums over the examples: sum over the last axis, axis=-1."
)
def _softmax_axis(right, softmax_scores):
    return softmax(softmax_scores.T).T if softmax_scores.ndim == 2 else None


@mistake(
    "softmax over the wrong axis", "It sums over the examples: sum over the last axis, axis=-1."
)
def _softmax_sum_axis(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=0) if e.ndim == 2 else None


@mistake("softmax over the wrong axis", "The maximum is taken over the examples: use axis=-1.")
def _softmax_max_axis(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=0))
    return e / e.sum(axis=-1, keepdims=True) if e.ndim == 2 else None


@mistake(
    "softmax over everything",
    "You divided by the sum of the whole batch: divide each row by its own sum.",
)
def _softmax_all(right, softmax_scores):
    return softmax(softmax_scores.ravel()).reshape(right.shape)


@mistake(
    "softmax over everything",
    "You divided by the sum of the whole batch: divide each row by its own sum.",
)
def _softmax_sum_all(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=-1, keepdims=True))
    return e / e.sum()


@mistake("maximum of the whole batch", "One maximum for all rows: subtract each row's own.")
def _softmax_max_all(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max())
    return e / e.sum(axis=-1, keepdims=True) if e.ndim == 2 else None


@mistake("keepdims forgotten", "The sums of the rows must be a column: use keepdims=True.")
def _softmax_no_keepdims(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1)


@mistake("keepdims forgotten", "The maxima of the rows must be a column: use keepdims=True.")
def _softmax_no_keepdims_max(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=-1))
    return e / e.sum(axis=-1, keepdims=True)


@mistake("keepdims forgotten", "Maxima and sums of the rows must be columns: use keepdims=True.")
def _softmax_no_keepdims_both(right, softmax_scores):
    e = np.exp(softmax_scores - softmax_scores.max(axis=-1))
    return e / e.sum(axis=-1)


@mistake("overflow", "np.exp of such numbers overflows or vanishes: subtract the largest first.")
def _softmax_overflow(right, softmax_scores):
    e = np.exp(softmax_scores)
    return e / e.sum(axis=-1, keepdims=True)


@mistake("overflow", "np.exp overflows, and what has no value is set to 0: subtract the largest.")
def _softmax_overflow_hidden(right, softmax_scores):
    return np.nan_to_num(_softmax_overflow(right, softmax_scores))


def _shifted_by(shift):
    @mistake(
        "overflow", "np.exp of such numbers overflows or vanishes: subtract the largest first."
    )
    def _(right, softmax_scores):
        e = np.exp(softmax_scores - shift(softmax_scores))
        return e / e.sum(axis=-1, keepdims=True)


for _shift in (
    lambda s: s.mean(axis=-1, keepdims=True),
    lambda s: s.min(axis=-1, keepdims=True),
    lambda s: s[..., :1],
    lambda s: s[..., -1:],
    lambda s: np.abs(s).max(axis=-1, keepdims=True),
):
    _shifted_by(_shift)


@mistake("scores cut", "The scores are cut to some range, which makes them equal: shift instead.")
def _softmax_clipped(right, softmax_scores):
    return softmax(np.clip(softmax_scores, -500, 500))


@mistake("not normalised", "These are the exponentials: divide by their sum.")
def _not_normalised(right, softmax_scores):
    return np.exp(softmax_scores)


@mistake("not normalised", "These are the exponentials: divide by their sum.")
def _not_normalised_shifted(right, softmax_scores):
    return np.exp(softmax_scores - softmax_scores.max(axis=-1, keepdims=True))


@mistake("exp forgotten", "The scores themselves are divided by their sum: take np.exp first.")
def _no_exp(right, softmax_scores):
    return softmax_scores / softmax_scores.sum(axis=-1, keepdims=True)


@mistake("exp forgotten", "The shifted scores are divided by their sum: take np.exp first.")
def _no_exp_shifted(right, softmax_scores):
    shifted = softmax_scores - softmax_scores.max(axis=-1, keepdims=True)
    return shifted / shifted.sum(axis=-1, keepdims=True)


@mistake(
    "divided by the largest",
    "You divided by the largest score: take np.exp, then divide by the sum.",
)
def _divided_by_largest(right, softmax_scores):
    return softmax_scores / softmax_scores.max(axis=-1, keepdims=True)


@mistake("divided by the largest", "The scores are divided by the largest score: subtract it.")
def _softmax_of_divided(right, softmax_scores):
    return softmax(softmax_scores / softmax_scores.max(axis=-1, keepdims=True))


@mistake("mean instead of sum", "It divides by the mean of the exponentials: divide by their sum.")
def _divided_by_mean(right, softmax_scores):
    return right * softmax_scores.shape[-1]


@mistake(
    "minus in the exponent", "The largest score gets the smallest probability: leave out the minus."
)
def _softmax_negative(right, softmax_scores):
    return softmax(-softmax_scores)


@mistake(
    "minus in the exponent", "The largest score gets the smallest probability: leave out the minus."
)
def _softmax_negative_overflow(right, softmax_scores):
    e = np.exp(softmax_scores.max(axis=-1, keepdims=True) - softmax_scores)
    return e / e.sum(axis=-1, keepdims=True)


@mistake("log of the probabilities", "These are logarithms of probabilities: leave the log out.")
def _log_softmax(right, softmax_scores):
    return np.log(right)


@mistake("sigmoid for softmax", "Each score is treated alone: the probabilities of a row sum to 1.")
def _sigmoid_for_softmax(right, softmax_scores):
    return sigmoid(softmax_scores)


@mistake("largest class gets all", "Only the largest score gets a probability: take np.exp.")
def _hard_maximum(right, softmax_scores):
    return (softmax_scores == softmax_scores.max(axis=-1, keepdims=True)).astype(float)


def _picked(p, y):
    return p[np.arange(len(y)), y]


@mistake("log forgotten", "The logarithm is missing: -np.log of the true class's probability.")
def _no_log(right, ce_p, ce_y):
    return -_picked(ce_p, ce_y).mean()


@mistake("log forgotten", "This is 1 - p: the loss is -np.log(p).")
def _one_minus(right, ce_p, ce_y):
    return 1 - _picked(ce_p, ce_y).mean()


@mistake("log of the mean", "The probabilities are averaged first: average the logarithms.")
def _log_of_mean(right, ce_p, ce_y):
    return -np.log(_picked(ce_p, ce_y).mean())


@mistake("averaged over the classes", "It is divided by N times C: only the examples count.")
def _ce_mean_of_classes(right, ce_p, ce_y):
    return right / ce_p.shape[1]


@mistake("divided by C, not N", "It is divided by the number of classes, not of examples.")
def _ce_divided_by_classes(right, ce_p, ce_y):
    return right * ce_p.shape[0] / ce_p.shape[1]


@mistake(
    "every class counted", "The logarithms of all classes are taken: take only the true one's."
)
def _ce_every_class(right, ce_p, ce_y):
    return -np.log(ce_p).sum(axis=1).mean()


@mistake(
    "every class counted", "The logarithms of all classes are taken: take only the true one's."
)
def _ce_every_class_mean(right, ce_p, ce_y):
    return -np.log(ce_p).mean()


@mistake("most probable class", "The largest probability of each row is taken: use y.")
def _ce_largest(right, ce_p, ce_y):
    return -np.log(ce_p.max(axis=1)).mean()


@mistake("label ignored", "Class 0 is always taken for the true one: use y.")
def _ce_label_ignored(right, ce_p, ce_y):
    return -np.log(ce_p[:, 0]).mean()


@mistake(
    "weighted by p", "Each logarithm is multiplied by p: take -np.log(p) of the true class alone."
)
def _entropy(right, ce_p, ce_y):
    return -(ce_p * np.log(ce_p)).sum(axis=1).mean()


@mistake(
    "weighted by p", "Each logarithm is multiplied by p: take -np.log(p) of the true class alone."
)
def _weighted(right, ce_p, ce_y):
    return -(_picked(ce_p, ce_y) * np.log(_picked(ce_p, ce_y))).mean()


@mistake(
    "other classes counted too", "The log of 1 - p of the other classes is added: leave it out."
)
def _binary(right, ce_p, ce_y):
    return right - _others(np.log(1 - ce_p), ce_y).sum(axis=1).mean()


@mistake("log of 1 - p", "This is -log(1 - p), which is small where p is: take -log(p).")
def _log_of_rest(right, ce_p, ce_y):
    return -np.log(1 - _picked(ce_p, ce_y)).mean()


@mistake("labels as numbers", "The label is used as a number: it says which entry to take.")
def _label_as_factor(right, ce_p, ce_y):
    return -(np.asarray(ce_y)[:, np.newaxis] * np.log(ce_p)).sum(axis=1).mean()


@mistake(
    "rows and columns not paired",
    "Every row meets every label: [np.arange(N), y] picks one entry of each row.",
)
def _ce_not_paired(right, ce_p, ce_y):
    return -np.log(ce_p[:, ce_y]).mean()


@mistake(
    "rows and columns not paired",
    "Every row meets every label: [np.arange(N), y] picks one entry of each row.",
)
def _ce_not_paired_sum(right, ce_p, ce_y):
    return -np.log(ce_p[:, ce_y]).sum() / len(ce_y)


@mistake("1 inside the log", "1 is added inside the logarithm: add only a tiny number, if any.")
def _ce_log1p(right, ce_p, ce_y):
    return -np.log1p(_picked(ce_p, ce_y)).mean()


def _cut_at(bound):
    @mistake(
        "cut too high",
        f"Probabilities below {bound} count as {bound}: take a much smaller number.",
    )
    def _(right, ce_p, ce_y):
        return -np.log(np.maximum(_picked(ce_p, ce_y), bound)).mean()


for _bound in (0.1, 0.05, 0.01, 0.001):  # anything smaller leaves the probabilities alone
    _cut_at(_bound)


def _added(number):
    @mistake("cut too high", f"{number} is added to each probability: take a much smaller number.")
    def _(right, ce_p, ce_y):
        return -np.log(_picked(ce_p, ce_y) + number).mean()


for _number in (0.1, 0.01, 0.001, 0.0001):
    _added(_number)


@mistake(
    "softmax over the wrong axis", "Softmax sums over the examples: sum over the classes, axis=1."
)
def _loss_softmax_axis(right, loss_scores, ce_p, ce_y):
    return cross_entropy(softmax(loss_scores.T).T, ce_y)


@mistake(
    "softmax over everything",
    "You divided by the sum of the whole batch: divide each row by its own sum.",
)
def _loss_softmax_all(right, loss_scores, ce_p, ce_y):
    return cross_entropy(softmax(loss_scores.ravel()).reshape(loss_scores.shape), ce_y)


@mistake(
    "softmax applied twice", "Softmax is applied to probabilities: apply it once, to the scores."
)
def _loss_softmax_twice(right, loss_scores, ce_p, ce_y):
    return cross_entropy(softmax(ce_p), ce_y)


@mistake("not normalised", "The log of exp(s) is s itself: divide by the sum of the row first.")
def _loss_not_normalised(right, loss_scores, ce_p, ce_y):
    return -_picked(loss_scores, ce_y).mean()


@mistake("not normalised", "The log of exp(s) is s itself: divide by the sum of the row first.")
def _loss_not_normalised_shifted(right, loss_scores, ce_p, ce_y):
    return -_picked(loss_scores - loss_scores.max(axis=1, keepdims=True), ce_y).mean()


@mistake(
    "maximum not put back",
    "The maximum is subtracted in one place only: use the shifted scores everywhere.",
)
def _loss_maximum_lost(right, loss_scores, ce_p, ce_y):
    return right - loss_scores.max(axis=1).mean()


@mistake("true score left out", "Only the log of the sum is there: subtract the true score.")
def _loss_log_sum(right, loss_scores, ce_p, ce_y):
    return np.logaddexp.reduce(loss_scores, axis=1).mean()


@mistake("true score left out", "Only the log of the sum is there: subtract the true score.")
@mistake("most probable class", "The largest probability of each row is taken: use y.")
def _loss_log_sum_shifted(right, loss_scores, ce_p, ce_y):
    return -np.log(ce_p.max(axis=1)).mean()


@mistake(
    "minus in the exponent", "The largest score gets the smallest probability: leave out the minus."
)
def _loss_negative(right, loss_scores, ce_p, ce_y):
    return cross_entropy(softmax(-loss_scores), ce_y)


@mistake("SVM loss for softmax loss", "This is the SVM loss: return the softmax loss.")
def _svm_for_softmax(right, loss_scores, ce_p, ce_y):
    return hinge(loss_scores, ce_y).sum(axis=1).mean()


@mistake("overflow", "np.exp of a large score overflows: subtract the largest score first.")
def _loss_overflow(right, loss_scores, ce_p, ce_y):
    e = np.exp(loss_scores)
    return -np.log(_picked(e, ce_y) / e.sum(axis=1)).mean()


@mistake("overflow", "np.exp of a large score overflows: subtract the largest score first.")
def _loss_overflow_log_sum(right, loss_scores, ce_p, ce_y):
    return (np.log(np.exp(loss_scores).sum(axis=1)) - _picked(loss_scores, ce_y)).mean()


@mistake("maximum of the whole batch", "One maximum for all rows: subtract each row's own.")
def _loss_max_all(right, loss_scores, ce_p, ce_y):
    return _loss_overflow(right, loss_scores - loss_scores.max(), ce_p, ce_y)


@mistake("maximum of the whole batch", "One maximum for all rows: subtract each row's own.")
def _loss_max_all_log_sum(right, loss_scores, ce_p, ce_y):
    return _loss_overflow_log_sum(right, loss_scores - loss_scores.max(), ce_p, ce_y)


@mistake("W not transposed", "The scores are X @ W.T; W itself is not the right way round.")
def _softmax_not_transposed(right, softmax_W, softmax_X, softmax_y):
    return cross_entropy(softmax(softmax_X @ softmax_W), softmax_y)
