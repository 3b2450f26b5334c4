"""Mistakes in numerical slopes, walks downhill and linear gradients (chapter 04)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import softmax


@mistake("one-sided difference", "This is a one-sided difference: step to both sides of x.")
def _forward_difference(right, slope_f, slope_x, slope_h):
    return (slope_f(slope_x + slope_h) - slope_f(slope_x)) / slope_h


@mistake("one-sided difference", "This is a one-sided difference: step to both sides of x.")
def _backward_difference(right, slope_f, slope_x, slope_h):
    return (slope_f(slope_x) - slope_f(slope_x - slope_h)) / slope_h


@mistake("divided by h", "Both sides are 2h apart: divide by 2 * h.")
def _divided_by_h(right, slope_f, slope_x, slope_h):
    return 2 * right


@mistake("h ignored", "The h that was given is not used.")
def _fixed_h(right, slope_f, slope_x, slope_h):
    return (slope_f(slope_x + 1e-4) - slope_f(slope_x - 1e-4)) / 2e-4


def _each(f, x, difference):
    result = np.zeros_like(x)
    for index in np.ndindex(x.shape):

        def along(step, index=index):
            moved = x.copy()
            moved[index] += step
            return f(moved)

        result[index] = difference(along)
    return result


@mistake("one-sided difference", "These are one-sided differences: step to both sides of x.")
def _forward_differences(right, gradient_f, gradient_x, gradient_h):
    h = gradient_h
    return _each(gradient_f, gradient_x, lambda f: (f(h) - f(0)) / h)


@mistake("divided by h", "Both sides are 2h apart: divide by 2 * h.")
def _gradient_divided_by_h(right, gradient_f, gradient_x, gradient_h):
    return 2 * right


@mistake("h ignored", "The h that was given is not used.")
def _gradient_fixed_h(right, gradient_f, gradient_x, gradient_h):
    return _each(gradient_f, gradient_x, lambda f: (f(1e-4) - f(-1e-4)) / 2e-4)


@mistake("all entries moved at once", "All entries are moved at once: move one at a time.")
def _all_at_once(right, gradient_f, gradient_x, gradient_h):
    h, x = gradient_h, gradient_x
    return np.full(x.shape, (gradient_f(x + h) - gradient_f(x - h)) / (2 * h))


def _walk(start, steps, step):
    path = [start]
    for _ in range(steps):
        path.append(step(path[-1]))
    return np.array(path)


@mistake("stepped uphill", "The walk goes uphill: subtract the gradient, do not add it.")
def _walk_uphill(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w + path_rate * path_slope(w))


@mistake("no learning rate", "The gradient is subtracted whole: multiply by the learning rate.")
def _walk_no_rate(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_slope(w))


@mistake("learning rate twice", "The learning rate is multiplied in twice.")
def _walk_rate_twice(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_rate**2 * path_slope(w))


@mistake("start left out", "The path should begin with w0 itself.")
def _walk_no_start(right, path_slope, path_start, path_rate, path_steps):
    return right[1:]


@mistake("last step left out", "The path ends one step early: it has steps + 1 places.")
def _walk_no_end(right, path_slope, path_start, path_rate, path_steps):
    return right[:-1]


@mistake("only the last place", "This is the last place: return the whole path.")
def _walk_only_end(right, path_slope, path_start, path_rate, path_steps):
    return right[-1]


@mistake("one array stored many times", "All places are the same array: store a copy each time.")
def _walk_same_array(right, path_slope, path_start, path_rate, path_steps):
    return np.array([right[-1]] * len(right))


@mistake("gradient of the start only", "Every step uses the gradient at w0: ask for it anew.")
def _walk_fixed_slope(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_rate * path_slope(path_start))


def _svm(W, X, y, delta, true_row=True, count_true=False):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    if not count_true:
        pays[rows, y] = 0
    if true_row:
        pays[rows, y] -= pays.sum(axis=1) - pays[rows, y]
    return pays.T @ X / len(X)


@mistake(
    "row of the true class forgotten",
    "The row of the true class is missing: subtract x from it for each term above 0.",
)
def _no_true_row(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(svm_W, svm_X, svm_labels, svm_delta, true_row=False)


@mistake("correct class counted", "The true class is counted among those that pay: leave it out.")
def _true_counted(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(svm_W, svm_X, svm_labels, svm_delta, count_true=True)


@mistake("margin without delta", "The margin delta is missing in what counts as above 0.")
def _gradient_no_delta(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(svm_W, svm_X, svm_labels, 0)


@mistake("delta ignored", "The delta that was given is not used.")
def _gradient_fixed_delta(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(svm_W, svm_X, svm_labels, 1.0)


@mistake("true class subtracted once", "The true row loses x once for each term above 0, not once.")
def _true_once(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _svm_terms(svm_W, svm_X, svm_labels, svm_delta)
    pays[np.arange(len(svm_X)), svm_labels] = -1
    return pays.T @ svm_X / len(svm_X)


def _svm_terms(W, X, y, delta):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    return pays


@mistake("true class not subtracted", "1 must be subtracted from the true class's probability.")
def _no_minus_one(right, softmax_W, softmax_X, softmax_y):
    return softmax(softmax_X @ softmax_W.T).T @ softmax_X / len(softmax_X)


@mistake("no regularisation", "reg changes nothing: add 2 * reg * W.")
def _no_pull(right, pull_W, pull_reg):
    return 0 * pull_W


@mistake("half the regularisation", "The slope of reg * W**2 is 2 * reg * W: the 2 is missing.")
def _half_pull(right, pull_W, pull_reg):
    return pull_reg * pull_W


@mistake("loss in place of its slope", "reg * W**2 is the price itself; its slope is 2 * reg * W.")
def _price_for_slope(right, pull_W, pull_reg):
    return pull_reg * pull_W**2
