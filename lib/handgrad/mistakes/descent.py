"""Mistakes in numerical slopes, walks downhill and linear gradients (chapter 04)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import softmax


def _slope(f, x, h, sides=(1, -1), over=2):
    """The difference of f at x + h * sides, over so many h."""
    return (f(x + sides[0] * h) - f(x + sides[1] * h)) / (over * h)


@mistake("one-sided difference", "This is a one-sided difference: step to both sides of x.")
def _forward_difference(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, slope_h, (1, 0), 1)


@mistake("one-sided difference", "This is a one-sided difference: step to both sides of x.")
def _backward_difference(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, slope_h, (0, -1), 1)


@mistake("one-sided difference", "One call of f is at x itself: step to both sides of x.")
def _forward_over_two(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, slope_h, (1, 0))


@mistake("one-sided difference", "One call of f is at x itself: step to both sides of x.")
def _backward_over_two(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, slope_h, (0, -1))


@mistake("divided by h", "Both sides are 2h apart: divide by 2 * h.")
def _divided_by_h(right, slope_f, slope_x, slope_h):
    return 2 * right


@mistake("not divided by h", "This is the difference itself: divide it by 2 * h.")
def _not_divided(right, slope_f, slope_x, slope_h):
    return 2 * slope_h * right


@mistake("not divided by h", "The difference is divided by 2, but not by h.")
def _divided_by_two(right, slope_f, slope_x, slope_h):
    return slope_h * right


@mistake("brackets missing", "/ 2 * h divides by 2 and multiplies by h: write / (2 * h).")
def _times_h(right, slope_f, slope_x, slope_h):
    return right * slope_h**2


@mistake("brackets missing", "Only f(x - h) is divided: put the difference into brackets.")
def _only_lower_divided(right, slope_f, slope_x, slope_h):
    return slope_f(slope_x + slope_h) - slope_f(slope_x - slope_h) / (2 * slope_h)


@mistake("brackets missing", "Only f(x - h) is divided: put the difference into brackets.")
def _only_lower_divided_times_h(right, slope_f, slope_x, slope_h):
    return slope_f(slope_x + slope_h) - slope_f(slope_x - slope_h) / 2 * slope_h


@mistake("brackets missing", "Only f(x - h) is divided: put the difference into brackets.")
def _only_lower_divided_by_h(right, slope_f, slope_x, slope_h):
    return slope_f(slope_x + slope_h) - slope_f(slope_x - slope_h) / slope_h


@mistake("absolute value", "A slope may be negative, where f falls: leave the absolute value out.")
def _slope_absolute(right, slope_f, slope_x, slope_h):
    return abs(right)


@mistake("half a step", "It steps h / 2 to each side: step h, and divide by 2 * h.")
def _half_step(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, slope_h / 2)


@mistake("h ignored", "The h that was given is not used: step by it, and divide by 2 * h.")
def _fixed_h(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, 1e-4)


@mistake("h in one place only", "It steps by 0.0001, but divides by the h that was given.")
def _fixed_step(right, slope_f, slope_x, slope_h):
    return _slope(slope_f, slope_x, 1e-4) * 1e-4 / slope_h


@mistake("f added", "The two values of f are added: subtract them.")
def _sum_for_difference(right, slope_f, slope_x, slope_h):
    return (slope_f(slope_x + slope_h) + slope_f(slope_x - slope_h)) / (2 * slope_h)


@mistake(
    "x not moved", "The difference is 0: both calls of f see the same x, or h is far too small."
)
def _not_moved(right, slope_f, slope_x, slope_h):
    return 0


@mistake("wrong sign", "The difference is the wrong way round: f(x + h) - f(x - h).")
def _slope_reversed(right, slope_f, slope_x, slope_h):
    return -right


@mistake("f in place of its slope", "This is f(x): the slope of f is asked for.")
def _value_for_slope(right, slope_f, slope_x, slope_h):
    return slope_f(slope_x)


def _each_index(x, entry):
    return np.array([entry(index) for index in np.ndindex(x.shape)]).reshape(x.shape)


def _each(f, x, difference):
    """An entry for each of x: `difference` of the function of how far that entry is moved."""

    def entry(index):
        def along(step):
            moved = x.copy()
            moved[index] += step
            return f(moved)

        return difference(along)

    return _each_index(x, entry)


@mistake("one-sided difference", "These are one-sided differences: step to both sides of x.")
def _forward_differences(right, gradient_f, gradient_x, gradient_h):
    return _each(gradient_f, gradient_x, lambda f: _slope(f, 0, gradient_h, (1, 0), 1))


@mistake("one-sided difference", "These are one-sided differences: step to both sides of x.")
def _backward_differences(right, gradient_f, gradient_x, gradient_h):
    return _each(gradient_f, gradient_x, lambda f: _slope(f, 0, gradient_h, (0, -1), 1))


@mistake("one-sided difference", "One call of f is at x itself: step to both sides of x.")
def _forward_differences_over_two(right, gradient_f, gradient_x, gradient_h):
    return _each(gradient_f, gradient_x, lambda f: _slope(f, 0, gradient_h, (1, 0)))


@mistake("divided by h", "Both sides are 2h apart: divide by 2 * h.")
def _gradient_divided_by_h(right, gradient_f, gradient_x, gradient_h):
    return 2 * right


@mistake("not divided by h", "These are the differences themselves: divide them by 2 * h.")
def _gradient_not_divided(right, gradient_f, gradient_x, gradient_h):
    return 2 * gradient_h * right


@mistake("not divided by h", "The differences are divided by 2, but not by h.")
def _gradient_divided_by_two(right, gradient_f, gradient_x, gradient_h):
    return gradient_h * right


@mistake("brackets missing", "/ 2 * h divides by 2 and multiplies by h: write / (2 * h).")
def _gradient_times_h(right, gradient_f, gradient_x, gradient_h):
    return right * gradient_h**2


@mistake("brackets missing", "Only the lower f(x) is divided: put the difference into brackets.")
def _gradient_only_lower_divided(right, gradient_f, gradient_x, gradient_h):
    h = gradient_h
    return _each(gradient_f, gradient_x, lambda f: f(h) - f(-h) / (2 * h))


@mistake("h ignored", "The h that was given is not used: step by it, and divide by 2 * h.")
def _gradient_fixed_h(right, gradient_f, gradient_x, gradient_h):
    return _each(gradient_f, gradient_x, lambda f: _slope(f, 0, 1e-4))


@mistake("h in place of the entry", "The entry becomes h itself: it should become old + h.")
def _h_for_entry(right, gradient_f, gradient_x, gradient_h):
    def difference(index):
        upper, lower = gradient_x.copy(), gradient_x.copy()
        upper[index], lower[index] = gradient_h, -gradient_h
        return (gradient_f(upper) - gradient_f(lower)) / (2 * gradient_h)

    return _each_index(gradient_x, difference)


@mistake("all entries moved at once", "All entries are moved at once: move one at a time.")
def _all_at_once(right, gradient_f, gradient_x, gradient_h):
    return np.full(gradient_x.shape, _slope(gradient_f, gradient_x, gradient_h))


@mistake("all entries moved at once", "All entries are moved at once: move one at a time.")
def _all_at_once_one_number(right, gradient_f, gradient_x, gradient_h):
    return _slope(gradient_f, gradient_x, gradient_h)


@mistake("whole rows moved", "A whole row is moved at once: move one entry, x[index], at a time.")
def _rows_at_once(right, gradient_f, gradient_x, gradient_h):
    if gradient_x.ndim < 2:
        return None
    slopes = np.zeros(gradient_x.shape)
    for i in range(len(slopes)):
        step = np.zeros(gradient_x.shape)
        step[i] = gradient_h
        difference = gradient_f(gradient_x + step) - gradient_f(gradient_x - step)
        slopes[i] = difference / (2 * gradient_h)
    return slopes


@mistake("changed its input", "Entries moved earlier are not put back before the next is moved.")
def _moved_down_stays(right, gradient_f, gradient_x, gradient_h):
    return _without_restoring(gradient_f, gradient_x, gradient_h, -1)


@mistake("changed its input", "Entries moved earlier are not put back before the next is moved.")
def _moved_up_stays(right, gradient_f, gradient_x, gradient_h):
    return _without_restoring(gradient_f, gradient_x, gradient_h, 1)


def _without_restoring(f, x, h, side):
    x = x.copy()

    def difference(index):
        old = x[index]
        x[index] = old - side * h
        first = f(x)
        x[index] = old + side * h
        return side * (f(x) - first) / (2 * h)

    return _each_index(x, difference)


@mistake("x not moved", "Both calls of f see the same numbers: move the entry in between.")
def _gradient_not_moved(right, gradient_f, gradient_x, gradient_h):
    return np.zeros(gradient_x.shape)


@mistake("x not moved", "f never sees another x: move each entry by h before calling it.")
def _no_entry_moved(right, entries_moved):
    return 0


@mistake("one entry only", "Only one entry is moved: is a `return` in the loop?")
def _one_entry_moved(right, entries_moved):
    return 1


@mistake("one entry only", "Only the last entry is filled: is the result renewed in the loop?")
def _last_entry(right, gradient_f, gradient_x, gradient_h):
    result = np.zeros(right.shape)
    result.flat[-1] = right.flat[-1]
    return result


@mistake("one entry only", "Only the first entry is filled: is a `return` in the loop?")
def _first_entry(right, gradient_f, gradient_x, gradient_h):
    result = np.zeros(right.shape)
    result.flat[0] = right.flat[0]
    return result


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


@mistake("learning rate twice", "The learning rate is multiplied in twice: once is enough.")
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


@mistake(
    "start stored twice", "w0 is there twice, and the last place is missing: store, then step."
)
def _walk_start_twice(right, path_slope, path_start, path_rate, path_steps):
    return np.concatenate([right[:1], right[:-1]])


@mistake(
    "one step too many", "The path has a place too many: after `steps` steps it has steps + 1."
)
def _walk_too_long(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps + 1, lambda w: w - path_rate * path_slope(w))


@mistake(
    "divided by the learning rate", "The gradient is divided by the learning rate: multiply by it."
)
def _walk_rate_divided(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_slope(w) / path_rate)


@mistake("w replaced by its step", "The place is replaced by the step: subtract it from w.")
def _walk_only_steps(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: -path_rate * path_slope(w))


@mistake("steps from the start", "Every step starts at w0 again: start from where you are.")
def _walk_from_start(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: path_start - path_rate * path_slope(w))


@mistake(
    "length of the gradient lost", "Only the direction of the gradient is used: keep its length."
)
def _walk_normalised(right, path_slope, path_start, path_rate, path_steps):
    def step(w):
        slope = path_slope(w)
        return w - path_rate * slope / np.linalg.norm(slope)

    return _walk(path_start, path_steps, step)


@mistake("length of the gradient lost", "Only the sign of the gradient is used: keep its length.")
def _walk_signs(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_rate * np.sign(path_slope(w)))


@mistake("cut to integers", "The places were cut to whole numbers: use a float array.")
def _walk_integers(right, path_slope, path_start, path_rate, path_steps):
    start = np.trunc(path_start)
    return _walk(start, path_steps, lambda w: np.trunc(w - path_rate * path_slope(w)))


@mistake("no step", "Every place is w0: the step is computed, but not taken.")
def _walk_stays(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w)


@mistake("slopes for places", "These are the gradients along the path: return the places.")
def _walk_slopes(right, path_slope, path_start, path_rate, path_steps):
    return np.array([path_slope(w) for w in right])


@mistake(
    "gradient of the start only",
    "Every step uses the gradient at w0: compute it anew at each place.",
)
def _walk_fixed_slope(right, path_slope, path_start, path_rate, path_steps):
    return _walk(path_start, path_steps, lambda w: w - path_rate * path_slope(path_start))


def _terms(W, X, y, delta):
    """s_j - s_y + delta of each example and class, (N, C)."""
    scores = X @ W.T
    return scores - scores[np.arange(len(X)), y][:, np.newaxis] + delta


def _pays(W, X, y, delta):
    """1 where a wrong class pays, (N, C)."""
    pays = (_terms(W, X, y, delta) > 0).astype(float)
    pays[np.arange(len(X)), y] = 0
    return pays


def _svm(pays, X, y):
    """The gradient when each class is pulled by `pays`, (N, C), and the true one by their sum."""
    pays = np.array(pays, dtype=float)
    rows = np.arange(len(X))
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X)


@mistake(
    "row of the true class forgotten",
    "The row of the true class is missing: subtract x from it for each term above 0.",
)
def _no_true_row(right, svm_W, svm_X, svm_labels, svm_delta):
    return _pays(svm_W, svm_X, svm_labels, svm_delta).T @ svm_X / len(svm_X)


@mistake("only the row of the true class", "The rows of the classes that pay are missing: add x.")
def _only_true_row(right, svm_W, svm_X, svm_labels, svm_delta):
    return right - _no_true_row(right, svm_W, svm_X, svm_labels, svm_delta)


@mistake("row of the true class added", "x is added to the row of the true class: subtract it.")
def _true_row_added(right, svm_W, svm_X, svm_labels, svm_delta):
    return 2 * _no_true_row(right, svm_W, svm_X, svm_labels, svm_delta) - right


@mistake("correct class counted", "The true class is counted among those that pay: leave it out.")
def _true_counted(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = (_terms(svm_W, svm_X, svm_labels, svm_delta) > 0).astype(float)
    pays[np.arange(len(svm_X)), svm_labels] = -pays.sum(axis=1)
    return pays.T @ svm_X / len(svm_X)


@mistake("correct class counted", "The true class is counted among those that pay: leave it out.")
def _true_counted_row_forgotten(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _terms(svm_W, svm_X, svm_labels, svm_delta) > 0
    return pays.T @ svm_X / len(svm_X)


@mistake("correct class counted", "The true class is counted among those that pay: leave it out.")
def _true_counted_then_one_less(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta)
    pays[np.arange(len(svm_X)), svm_labels] = 1 - pays.sum(axis=1)
    return pays.T @ svm_X / len(svm_X)


@mistake(
    "margin without delta", "The margin delta is missing: a class pays where s_j - s_y + delta > 0."
)
def _gradient_no_delta(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(_terms(svm_W, svm_X, svm_labels, 0) > 0, svm_X, svm_labels)


@mistake("delta ignored", "The delta that was given is not used: use it in place of 1.")
def _gradient_fixed_delta(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(_terms(svm_W, svm_X, svm_labels, 1.0) > 0, svm_X, svm_labels)


@mistake("delta subtracted", "delta is subtracted: a class pays where s_j - s_y + delta > 0.")
def _gradient_minus_delta(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(_terms(svm_W, svm_X, svm_labels, -svm_delta) > 0, svm_X, svm_labels)


@mistake("margin the wrong way round", "The difference is the wrong way round: it is s_j - s_y.")
def _gradient_reversed_margin(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(_terms(-svm_W, svm_X, svm_labels, svm_delta) > 0, svm_X, svm_labels)


@mistake("term at 0 counted", "A term that is exactly 0 pulls at nothing: > 0, not >= 0.")
def _kink_counted(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(_terms(svm_W, svm_X, svm_labels, svm_delta) >= 0, svm_X, svm_labels)


@mistake("every class pulls", "Terms below 0 pull too: only those above 0 should.")
def _all_pull(right, svm_W, svm_X, svm_labels, svm_delta):
    return _svm(np.ones((len(svm_X), len(svm_W))), svm_X, svm_labels)


@mistake(
    "terms for ones", "Each term pulls by its size: a term above 0 pulls by 1, whatever it is."
)
def _terms_pull(right, svm_W, svm_X, svm_labels, svm_delta):
    terms = np.maximum(0, _terms(svm_W, svm_X, svm_labels, svm_delta))
    return _svm(terms, svm_X, svm_labels)


@mistake("largest margin only", "Only the largest term pulls: every term above 0 should.")
def _largest_pulls(right, svm_W, svm_X, svm_labels, svm_delta):
    rows = np.arange(len(svm_X))
    terms = _terms(svm_W, svm_X, svm_labels, svm_delta)
    terms[rows, svm_labels] = 0
    largest = np.zeros(terms.shape)
    largest[rows, terms.argmax(axis=1)] = 1
    return _svm(largest * (terms > 0), svm_X, svm_labels)


@mistake(
    "true class subtracted once",
    "The row of the true class loses x once in all: subtract x for each term above 0.",
)
def _true_once(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta)
    pays[np.arange(len(svm_X)), svm_labels] = -1
    return pays.T @ svm_X / len(svm_X)


@mistake(
    "true class subtracted once",
    "The row of the true class loses x once in all: subtract x for each term above 0.",
)
def _true_once_if_any(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta)
    pays[np.arange(len(svm_X)), svm_labels] = -pays.max(axis=1)
    return pays.T @ svm_X / len(svm_X)


@mistake(
    "true class pulled by every class",
    "The row of the true class loses x for every term: subtract it for those above 0.",
)
def _true_always(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta)
    pays[np.arange(len(svm_X)), svm_labels] = 1 - len(svm_W)
    return pays.T @ svm_X / len(svm_X)


@mistake(
    "mask of booleans", "A mask of booleans keeps no counts: make it floats with astype(float)."
)
def _boolean_mask(right, svm_W, svm_X, svm_labels, svm_delta):
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta) > 0
    pays[np.arange(len(svm_X)), svm_labels] = pays.any(axis=1)
    return pays.T @ svm_X / len(svm_X)


@mistake("overwritten, not added up", "Each example overwrites the rows of the last: use +=, -=.")
def _overwritten(right, svm_W, svm_X, svm_labels, svm_delta):
    gradient = np.zeros(svm_W.shape)
    pays = _pays(svm_W, svm_X, svm_labels, svm_delta)
    for x, label, pay in zip(svm_X, svm_labels, pays, strict=True):
        gradient[pay > 0] = x
        if pay.any():
            gradient[label] = -x
    return gradient / len(svm_X)


@mistake("only the last example", "Only the last example counts: add up over all of them.")
def _svm_last_example(right, svm_W, svm_X, svm_labels, svm_delta):
    one = svm_W, svm_X[-1:], svm_labels[-1:], svm_delta
    return _svm(_pays(*one), svm_X[-1:], svm_labels[-1:])


@mistake("only the first example", "Only the first example counts: is a `return` in the loop?")
def _svm_first_example(right, svm_W, svm_X, svm_labels, svm_delta):
    one = svm_W, svm_X[:1], svm_labels[:1], svm_delta
    return _svm(_pays(*one), svm_X[:1], svm_labels[:1]) / len(svm_X)


@mistake(
    "averaged over the classes", "It is divided by N times C: divide by N, the number of examples."
)
def _svm_divided_by_classes(right, svm_W, svm_X, svm_labels, svm_delta):
    return right / len(svm_W)


@mistake(
    "divided by C, not N", "It is divided by the number of classes: divide by that of examples."
)
def _svm_by_classes(right, svm_W, svm_X, svm_labels, svm_delta):
    return right * len(svm_X) / len(svm_W)


@mistake(
    "softmax gradient for SVM gradient",
    "This is the gradient of the softmax loss: the SVM loss is asked for.",
)
def _softmax_for_svm(right, svm_W, svm_X, svm_labels, svm_delta):
    return _softmax(softmax(svm_X @ svm_W.T) - np.eye(len(svm_W))[svm_labels], svm_X)


def _softmax(dscores, X):
    return dscores.T @ X / len(X)


@mistake("true class not subtracted", "1 must be subtracted from the true class's probability.")
def _no_minus_one(right, softmax_W, softmax_X, softmax_y):
    return _softmax(softmax(softmax_X @ softmax_W.T), softmax_X)


@mistake("1 subtracted everywhere", "1 is subtracted from every class: only from the true one.")
def _minus_one_everywhere(right, softmax_W, softmax_X, softmax_y):
    return _softmax(softmax(softmax_X @ softmax_W.T) - 1, softmax_X)


@mistake("1 added at the true class", "1 is added at the true class: subtract it.")
def _plus_one(right, softmax_W, softmax_X, softmax_y):
    t = np.eye(len(softmax_W))[softmax_y]
    return _softmax(softmax(softmax_X @ softmax_W.T) + t, softmax_X)


@mistake("only the row of the true class", "Only the true class is pulled: all classes should be.")
def _softmax_true_only(right, softmax_W, softmax_X, softmax_y):
    t = np.eye(len(softmax_W))[softmax_y]
    return _softmax(t * (softmax(softmax_X @ softmax_W.T) - 1), softmax_X)


@mistake("labels as numbers", "The label itself is subtracted: subtract 1 at its place.")
def _label_subtracted(right, softmax_W, softmax_X, softmax_y):
    return _softmax(softmax(softmax_X @ softmax_W.T) - softmax_y[:, np.newaxis], softmax_X)


@mistake(
    "rows and columns not paired",
    "1 is subtracted in whole rows or columns: [np.arange(N), y] picks one entry of each row.",
)
def _columns_subtracted(right, softmax_W, softmax_X, softmax_y):
    p = softmax(softmax_X @ softmax_W.T)
    p[:, softmax_y] -= 1
    return _softmax(p, softmax_X)


@mistake(
    "rows and columns not paired",
    "1 is subtracted in whole rows or columns: [np.arange(N), y] picks one entry of each row.",
)
def _rows_subtracted(right, softmax_W, softmax_X, softmax_y):
    p = softmax(softmax_X @ softmax_W.T)
    p[softmax_y] -= 1
    return _softmax(p, softmax_X)


@mistake("slope of the log only", "-1 / p is the slope of the log: softmax has a slope too.")
def _log_slope_only(right, softmax_W, softmax_X, softmax_y):
    t = np.eye(len(softmax_W))[softmax_y]
    return _softmax(-t / softmax(softmax_X @ softmax_W.T), softmax_X)


@mistake("softmax forgotten", "The scores are used as they are: make probabilities of them first.")
def _scores_for_probabilities(right, softmax_W, softmax_X, softmax_y):
    return _softmax(softmax_X @ softmax_W.T - np.eye(len(softmax_W))[softmax_y], softmax_X)


@mistake(
    "softmax over the wrong axis",
    "Softmax sums over the examples here: sum over the classes, axis=1.",
)
def _softmax_over_examples(right, softmax_W, softmax_X, softmax_y):
    p = softmax((softmax_X @ softmax_W.T).T).T
    return _softmax(p - np.eye(len(softmax_W))[softmax_y], softmax_X)


@mistake("not normalised", "exp of the scores is not divided by its sum: make probabilities of it.")
def _exponentials(right, softmax_W, softmax_X, softmax_y):
    e = np.exp(softmax_X @ softmax_W.T)
    return _softmax(e - np.eye(len(softmax_W))[softmax_y], softmax_X)


@mistake(
    "slope of the sigmoid", "p * (1 - p) belongs to the sigmoid: p - 1 at the true class is all."
)
def _sigmoid_slope(right, softmax_W, softmax_X, softmax_y):
    p = softmax(softmax_X @ softmax_W.T)
    return _softmax((p - np.eye(len(softmax_W))[softmax_y]) * p * (1 - p), softmax_X)


@mistake("only the last example", "Only the last example counts: add up over all of them.")
def _softmax_last_example(right, softmax_W, softmax_X, softmax_y):
    x = softmax_X[-1:]
    return _softmax(softmax(x @ softmax_W.T) - np.eye(len(softmax_W))[softmax_y[-1:]], x)


@mistake(
    "averaged over the classes", "It is divided by N times C: divide by N, the number of examples."
)
def _softmax_divided_by_classes(right, softmax_W, softmax_X, softmax_y):
    return right / len(softmax_W)


@mistake(
    "divided by C, not N", "It is divided by the number of classes: divide by that of examples."
)
def _softmax_by_classes(right, softmax_W, softmax_X, softmax_y):
    return right * len(softmax_X) / len(softmax_W)


@mistake(
    "SVM gradient for softmax gradient",
    "This is the gradient of the SVM loss: the softmax loss is asked for.",
)
def _svm_for_softmax(right, softmax_W, softmax_X, softmax_y):
    return _svm(_terms(softmax_W, softmax_X, softmax_y, 1.0) > 0, softmax_X, softmax_y)


@mistake("reg not used", "reg changes nothing: add 2 * reg * W.")
def _no_pull(right, pull_W, pull_reg, pull_N):
    return 0 * pull_W


@mistake("reg not used", "reg is 0 here, yet the weights pull: multiply their pull by reg.")
def _pull_without_reg(right, price_W):
    return right + 2 * price_W


@mistake("reg not used", "reg is 0 here, yet the weights pull: multiply their pull by reg.")
def _half_pull_without_reg(right, price_W):
    return right + price_W


@mistake("half the regularisation", "The slope of reg * W**2 is 2 * reg * W: the 2 is missing.")
def _half_pull(right, pull_W, pull_reg, pull_N):
    return pull_reg * pull_W


@mistake("loss in place of its slope", "reg * W**2 is the price itself; its slope is 2 * reg * W.")
def _price_for_slope(right, pull_W, pull_reg, pull_N):
    return pull_reg * pull_W**2


@mistake("loss in place of its slope", "reg * W**2 is the price itself; its slope is 2 * reg * W.")
def _doubled_price_for_slope(right, pull_W, pull_reg, pull_N):
    return 2 * pull_reg * pull_W**2


@mistake("loss in place of its slope", "The whole price is added to every entry: add 2 * reg * W.")
def _whole_price_for_slope(right, pull_W, pull_reg, pull_N):
    return np.full(pull_W.shape, pull_reg * np.sum(pull_W**2))


@mistake("weights added up", "The weights are added up: each entry is pulled by its own weight.")
def _summed_pull(right, pull_W, pull_reg, pull_N):
    return np.full(pull_W.shape, 2 * pull_reg * np.sum(pull_W))


@mistake("pull divided by N", "The pull of reg is divided by N: only the data term should be.")
def _pull_divided(right, pull_W, pull_reg, pull_N):
    return right / pull_N


@mistake("pull added for every example", "2 * reg * W is added N times: add it once.")
def _pull_every_example(right, pull_W, pull_reg, pull_N):
    return right * pull_N


@mistake("pull subtracted", "2 * reg * W is subtracted: add it.")
def _pull_subtracted(right, pull_W, pull_reg, pull_N):
    return -right


@mistake("reg without W", "2 * reg is added to every entry: multiply by W.")
def _pull_without_weights(right, pull_W, pull_reg, pull_N):
    return np.full(pull_W.shape, 2 * pull_reg)


@mistake("signs for weights", "Each entry is pulled by the sign of its weight: use the weight.")
def _pull_by_sign(right, pull_W, pull_reg, pull_N):
    return pull_reg * np.sign(pull_W)


def _trained(run, step):
    """W after the steps of `run`, a dict of what sgd was given, whose examples are all the same.

    `step` computes the next W from W, the gradient of the data term, and the learning rate.
    """
    W, X, y = run["W"], run["X"], run["y"]
    for _ in range(run["steps"]):
        W = step(W, _softmax(softmax(X @ W.T) - np.eye(len(W))[y], X))
    return W


def _trained_with(run, data=1, pull=2, rate=None, steps=None):
    """W after the steps, with other factors of the data term's gradient and of reg * W."""
    rate = run["learning_rate"] if rate is None else rate
    run = {**run, "steps": run["steps"] if steps is None else steps}
    return _trained(run, lambda W, slope: W - rate * (data * slope + pull * run["reg"] * W))


@mistake("stepped uphill", "The step goes uphill: subtract the gradient, do not add it.")
def _sgd_uphill(right, sgd_run):
    return _trained_with(sgd_run, rate=-sgd_run["learning_rate"])


@mistake("no learning rate", "The gradient is subtracted whole: multiply by the learning rate.")
def _sgd_no_rate(right, sgd_run):
    return _trained_with(sgd_run, rate=1)


@mistake("learning rate twice", "The learning rate is multiplied in twice: once is enough.")
def _sgd_rate_twice(right, sgd_run):
    return _trained_with(sgd_run, rate=sgd_run["learning_rate"] ** 2)


@mistake("reg not used", "reg changes nothing: its gradient is 2 * reg * W.")
def _sgd_no_reg(right, sgd_run):
    return _trained_with(sgd_run, pull=0)


@mistake("half the regularisation", "The slope of reg * W**2 is 2 * reg * W: the 2 is missing.")
def _sgd_half_reg(right, sgd_run):
    return _trained_with(sgd_run, pull=1)


@mistake("pull subtracted", "2 * reg * W has the wrong sign: add it to the gradient.")
def _sgd_reg_subtracted(right, sgd_run):
    return _trained_with(sgd_run, pull=-2)


@mistake("pull without learning rate", "2 * reg * W is subtracted whole: multiply by the rate too.")
def _sgd_pull_outside(right, sgd_run):
    return _trained_with(sgd_run, pull=2 / sgd_run["learning_rate"])


@mistake("not divided by N", "The gradient is summed over the mini-batch: divide by its size.")
def _sgd_summed(right, sgd_run):
    return _trained_with(sgd_run, data=sgd_run["batch_size"])


@mistake("divided by N twice", "The gradient is divided by the batch size twice.")
def _sgd_divided_twice(right, sgd_run):
    return _trained_with(sgd_run, data=1 / sgd_run["batch_size"])


@mistake(
    "divided by all examples",
    "The gradient is divided by the number of all examples: divide by the batch size.",
)
def _sgd_divided_by_all(right, sgd_run):
    return _trained_with(sgd_run, data=sgd_run["batch_size"] / len(sgd_run["X"]))


@mistake("no step", "You returned W as it was: take the step, and return the new W.")
def _sgd_no_step(right, sgd_run):
    return sgd_run["W"]


@mistake("one step only", "W has moved by one step: start each step from the W of the last.")
def _sgd_one_step(right, sgd_run):
    return _trained_with(sgd_run, steps=1)


@mistake("one step too many", "W has taken one step too many: it should take `steps` of them.")
def _sgd_long(right, sgd_run):
    return _trained_with(sgd_run, steps=sgd_run["steps"] + 1)


@mistake("one step too few", "W has taken one step too few: it should take `steps` of them.")
def _sgd_short(right, sgd_run):
    return _trained_with(sgd_run, steps=sgd_run["steps"] - 1)


@mistake("W replaced by its step", "W is replaced by the step: subtract the step from W.")
def _sgd_only_steps(right, sgd_run):
    rate, reg = sgd_run["learning_rate"], sgd_run["reg"]
    return _trained(sgd_run, lambda W, slope: -rate * (slope + 2 * reg * W))


@mistake("true class not subtracted", "1 must be subtracted from the true class's probability.")
def _sgd_no_minus_one(right, sgd_run):
    X, t = sgd_run["X"], np.eye(len(sgd_run["W"]))[sgd_run["y"]]
    rate, reg = sgd_run["learning_rate"], sgd_run["reg"]

    def step(W, slope):
        return W - rate * (slope + _softmax(t, X) + 2 * reg * W)

    return _trained(sgd_run, step)


@mistake(
    "gradient of the start only",
    "Every step uses the gradient at the first W: compute it anew in each.",
)
def _sgd_fixed_gradient(right, sgd_run):
    return sgd_run["W"] + sgd_run["steps"] * (_trained_with(sgd_run, steps=1) - sgd_run["W"])


def _losses_of_steps(places):
    """Mistakes in losses taken at these places of the path: before each step, or after it."""

    @mistake(
        "price left out of the losses",
        "The losses lack the price of the weights: add reg * np.sum(W**2).",
    )
    def _without_price(right, loss_data, loss_prices, loss_batch_size):
        return loss_data[places]

    @mistake(
        "price halved in the losses",
        "The price of the weights is halved in the losses: it is reg * np.sum(W**2).",
    )
    def _half_price(right, loss_data, loss_prices, loss_batch_size):
        return loss_data[places] + loss_prices[places] / 2

    @mistake("losses summed", "The losses are sums over the mini-batch: take the mean.")
    def _summed(right, loss_data, loss_prices, loss_batch_size):
        return loss_data[places] * loss_batch_size + loss_prices[places]

    @mistake("losses summed", "The losses are sums over the mini-batch: take the mean.")
    def _summed_without_price(right, loss_data, loss_prices, loss_batch_size):
        return loss_data[places] * loss_batch_size

    @mistake("losses added up", "Each loss is added to those before it: append it alone.")
    def _added_up(right, loss_data, loss_prices, loss_batch_size):
        return np.cumsum((loss_data + loss_prices)[places])

    @mistake("wrong sign", "The losses are negative: the loss is minus the logarithm.")
    def _negative(right, loss_data, loss_prices, loss_batch_size):
        return loss_prices[places] - loss_data[places]


for _places in (slice(None, -1), slice(1, None)):
    _losses_of_steps(_places)


@mistake(
    "loss of the start only", "Every loss is that of the first W: take it from the W of each step."
)
def _losses_of_start(right, loss_data, loss_prices, loss_batch_size):
    return np.full(right.shape, loss_data[0] + loss_prices[0])


@mistake(
    "loss of the end only", "Every loss is that of the last W: take it from the W of each step."
)
def _losses_of_end(right, loss_data, loss_prices, loss_batch_size):
    return np.full(right.shape, loss_data[-1] + loss_prices[-1])


@mistake("parts swapped", "The parts are in the wrong order: return W first, then losses.")
def _parts_swapped(right, other_shape):
    return other_shape


@mistake("no list of losses", "Each step has its own loss: append it to a list, return the list.")
def _no_list_of_losses(right, other_shape):
    return ()


@mistake("rng ignored", "Two runs with an equal rng differ: draw with rng, not with np.random.")
def _rng_ignored(right, equal_rng):
    return False


@mistake(
    "mini-batches not drawn", "Another rng gives the same losses: draw each mini-batch with it."
)
def _not_drawn(right, other_rng):
    return False


@mistake("drawn once only", "All steps use the same mini-batch: draw a new one in each.")
def _drawn_once(right, examples_drawn):
    return 1


@mistake("an example never drawn", "One example is never drawn: rng.choice(len(X)) draws from all.")
def _never_drawn(right, examples_drawn):
    return right - 1


@mistake(
    "examples and labels not paired",
    "Examples are paired with labels of others: use the same row numbers for X and y.",
)
def _not_paired(right, nearest_of_any_label):
    return nearest_of_any_label


@mistake("loss of all examples", "Each loss is that of all examples: take the mini-batch's.")
def _loss_of_all(right, loss_of_all):
    return np.full(right.shape, loss_of_all)


@mistake("batch_size ignored", "The losses scatter like those of single examples: use batch_size.")
def _batch_size_ignored(right, batch_scatter):
    return False
