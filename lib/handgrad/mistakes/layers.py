"""Mistakes in layers (chapter 06).

Facts: relu_input, sigmoid_input, affine_X, affine_W, affine_b are what a forward got; relu_x and
sigmoid_x are what it got before the backward at hand; swl_scores and swl_t (labels) belong to
SoftmaxWithLoss; dout is the upstream gradient.
"""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import one_hot, sigmoid, softmax


@mistake(
    "memory shared between objects",
    "{quantity} belongs to another object's forward: keep its memory in self, not in the class.",
)
def _shared(right, other_object):
    return other_object


# Relu


@mistake("ReLU inverted", "The sign is inverted: it keeps what is below 0 and cuts what is above.")
def _relu_forward_inverted(right, relu_input):
    return np.minimum(relu_input, 0)


@mistake("absolute value", "This is the absolute value: entries below 0 become 0.")
def _absolute(right, relu_input):
    return np.abs(relu_input)


@mistake("mask instead of values", "This is the mask: multiply it by x.")
def _relu_mask_only(right, relu_input):
    return (relu_input > 0).astype(float)


@mistake("leaky ReLU", "Something is left below 0, as in a leaky ReLU; here it becomes exactly 0.")
def _relu_leaks(right, relu_input):
    return np.where(relu_input > 0, relu_input, 0.01 * relu_input)


@mistake("leaky ReLU", "Some gradient passes where x is below 0; here nothing does.")
def _relu_leaks_back(right, relu_x, dout):
    return np.where(relu_x > 0, dout, 0.01 * dout)


@mistake("cut at 1", "What is above 1 is cut as well: only what is below 0 should be.")
def _relu_clipped(right, relu_input):
    return np.clip(relu_input, 0, 1)


@mistake("maximum over an axis", "np.max finds the largest entry of a row; np.maximum compares.")
def _relu_reduced(right, relu_input):
    return np.max(relu_input, axis=0)


@mistake(
    "ReLU mask inverted",
    "The mask is inverted: it keeps the gradient where x <= 0 and drops it where x > 0.",
)
def _relu_inverted(right, relu_x, dout):
    return dout * (relu_x <= 0)


@mistake("ReLU open at 0", "The gradient passes where x is exactly 0; there the slope is 0.")
def _relu_open(right, relu_x, dout):
    return dout * (relu_x >= 0)


@mistake("ReLU without its mask", "The gradient passes everywhere: stop it where x <= 0.")
def _relu_no_mask(right, relu_x, dout):
    return dout


@mistake("mask without dout", "This is the local gradient alone: multiply it by dout.")
def _relu_no_upstream(right, relu_x, dout):
    return (relu_x > 0).astype(float)


@mistake("mask from dout", "The mask is taken from dout; what counts is where x was above 0.")
def _relu_mask_of_dout(right, relu_x, dout):
    return np.maximum(dout, 0)


@mistake("mask from dout", "The sign of dout counts here; only where x was above 0 should.")
def _relu_both_masks(right, relu_x, dout):
    return np.maximum(dout, 0) * (relu_x > 0)


@mistake("multiplied by the output", "dout is multiplied by the output; the local gradient is 1.")
def _relu_times_output(right, relu_x, dout):
    return dout * np.maximum(relu_x, 0)


@mistake("multiplied by the input", "dout is multiplied by x; the local gradient is 1 or 0.")
def _relu_times_input(right, relu_x, dout):
    return dout * relu_x


@mistake("sign instead of mask", "Below 0 the gradient comes back with a minus; it should stop.")
def _relu_sign(right, relu_x, dout):
    return dout * np.sign(relu_x)


@mistake("output instead of gradient", "This is the output of forward once more, not a gradient.")
def _relu_output(right, relu_x, dout):
    return np.maximum(relu_x, 0)


# Sigmoid


@mistake("sign of the exponent", "The sign in the exponent is lost: 1 / (1 + exp(-x)).")
def _sigmoid_mirrored(right, sigmoid_input):
    return sigmoid(-sigmoid_input)


@mistake("tanh instead of sigmoid", "This is tanh, which runs from -1 to 1.")
def _tanh(right, sigmoid_input):
    return np.tanh(sigmoid_input)


@mistake("tanh instead of sigmoid", "This is the slope of tanh; it should be y * (1 - y).")
def _tanh_back(right, sigmoid_x, dout):
    return dout * (1 - np.tanh(sigmoid_x) ** 2)


@mistake("softmax instead of sigmoid", "This is softmax: the sigmoid looks at each entry alone.")
def _softmax_for_sigmoid(right, sigmoid_input):
    return softmax(sigmoid_input)


@mistake("1 not added", "The 1 in the denominator is missing: 1 / (1 + exp(-x)).")
def _sigmoid_no_one(right, sigmoid_input):
    return np.exp(sigmoid_input)


@mistake("minus for plus", "The denominator has a minus: it is 1 + exp(-x).")
def _sigmoid_minus(right, sigmoid_input):
    return 1 / (1 - np.exp(-sigmoid_input))


@mistake("reciprocal forgotten", "This is 1 + exp(-x): divide 1 by it.")
def _sigmoid_no_reciprocal(right, sigmoid_input):
    return 1 + np.exp(-sigmoid_input)


@mistake(
    "sigmoid slope from its input",
    "The slope is taken from the input x; use the output: y * (1 - y).",
)
def _sigmoid_from_input(right, sigmoid_x, dout):
    return dout * sigmoid_x * (1 - sigmoid_x)


@mistake(
    "sigmoid slope from dout", "The slope is taken from dout; use the output: dout * y * (1 - y)."
)
def _sigmoid_from_dout(right, sigmoid_x, dout):
    return dout * (1 - dout)


@mistake("sigmoid slope forgotten", "dout comes back as it went in: multiply by y * (1 - y).")
def _sigmoid_no_slope(right, sigmoid_x, dout):
    return dout


@mistake("upstream forgotten", "This is the local gradient alone: multiply it by dout.")
def _sigmoid_no_upstream(right, sigmoid_x, dout):
    y = sigmoid(sigmoid_x)
    return y * (1 - y)


@mistake("half of the sigmoid slope", "Only y stands for the slope; it is y * (1 - y).")
def _sigmoid_half(right, sigmoid_x, dout):
    return dout * sigmoid(sigmoid_x)


@mistake("half of the sigmoid slope", "Only 1 - y stands for the slope; it is y * (1 - y).")
def _sigmoid_other_half(right, sigmoid_x, dout):
    return dout * sigmoid(-sigmoid_x)


@mistake("sigmoid applied twice", "The sigmoid is applied to y, which is already its output.")
def _sigmoid_twice(right, sigmoid_x, dout):
    y = sigmoid(sigmoid(sigmoid_x))
    return dout * y * (1 - y)


@mistake("1 - y squared", "1 - y**2 is the slope of tanh; that of the sigmoid is y * (1 - y).")
def _sigmoid_slope_of_tanh(right, sigmoid_x, dout):
    return dout * (1 - sigmoid(sigmoid_x) ** 2)


@mistake("divided by the slope", "dout is divided by the slope: multiply by y * (1 - y).")
def _sigmoid_divided(right, sigmoid_x, dout):
    y = sigmoid(sigmoid_x)
    return dout / (y * (1 - y))


@mistake("upstream added", "dout is added to the local gradient: multiply the two.")
def _sigmoid_added(right, sigmoid_x, dout):
    y = sigmoid(sigmoid_x)
    return dout + y * (1 - y)


@mistake("multiplied by the input", "x has no business here: it is dout * y * (1 - y).")
def _sigmoid_times_input(right, sigmoid_x, dout):
    return right * sigmoid_x


# Affine


@mistake("shape transposed", "The two numbers are swapped: it has the shape of the thing itself.")
def _shape_transposed(right, affine_shape):
    return right[::-1]


@mistake("shape of the output", "This is the shape of the output; a gradient has its thing's own.")
def _shape_of_output(right, affine_shape):
    n, _, m = affine_shape
    return n, m


@mistake("dX and dW swapped", "X is (n, d) and W is (d, m): their gradients are swapped here.")
def _shape_swapped(right, affine_shape):
    n, d, m = affine_shape
    return {(n, d): (d, m), (d, m): (n, d)}.get(tuple(right))


@mistake("number for a tuple", "This is a number; a tuple of one number is written (m,).")
def _shape_number(right, affine_shape):
    return right[0] if right.shape == (1,) else None


@mistake("an axis too many", "b is one row of m numbers: its shape (m,) has one entry.")
def _shape_axis(right, affine_shape):
    return (1, *right) if right.shape == (1,) else None


@mistake("an axis too many", "b is one row of m numbers: its shape (m,) has one entry.")
def _shape_axis_behind(right, affine_shape):
    return (*right, 1) if right.shape == (1,) else None


@mistake("bias of the wrong length", "There is one bias for each of the m columns of W.")
def _shape_bias_d(right, affine_shape):
    return affine_shape[1:2] if right.shape == (1,) else None


@mistake("bias of the wrong length", "There is one bias for each of the m columns of W.")
def _shape_bias_n(right, affine_shape):
    return affine_shape[:1] if right.shape == (1,) else None


@mistake("bias added twice", "The bias is added twice: add it once.")
def _bias_twice(right, affine_X, affine_W, affine_b):
    return right + affine_b


@mistake("bias subtracted", "The bias is subtracted: add it.")
def _bias_subtracted(right, affine_X, affine_W, affine_b):
    return right - 2 * affine_b


@mistake("sum of the bias added", "The sum of b is added everywhere: each column has its own.")
def _bias_summed(right, affine_X, affine_W, affine_b):
    return right - affine_b + affine_b.sum()


@mistake("bias added down the rows", "b is added as a column: each row of X W gets all of b.")
def _bias_as_column(right, affine_X, affine_W, affine_b):
    return right - affine_b + affine_b[:, np.newaxis] if right.ndim == 2 else None


@mistake("weights transposed", "The weights are transposed: W is (D, M), so it is X @ W.")
def _weights_transposed(right, affine_X, affine_W, affine_b):
    return affine_X @ affine_W.T + affine_b


@mistake("entry-by-entry product", "X * W multiplies entry by entry: X @ W is the matrix product.")
def _entrywise(right, affine_X, affine_W, affine_b):
    return affine_X * affine_W + affine_b


@mistake("weights not transposed", "Walking back needs W transposed: dout @ W.T.")
def _back_not_transposed(right, affine_X, affine_W, dout):
    return dout @ affine_W


@mistake("upstream forgotten", "dout has no influence: multiply it by W.T.")
def _back_no_upstream(right, affine_X, affine_W, dout):
    return np.ones_like(dout) @ affine_W.T


@mistake("multiplied by the input", "X has no business in its own gradient: it is dout @ W.T.")
def _back_times_input(right, affine_X, affine_W, dout):
    return right * affine_X


@mistake("dW instead of dX", "This is the gradient of W; the one of X is dout @ W.T.")
def _back_of_weights(right, affine_X, affine_W, dout):
    return affine_X.T @ dout


@mistake("upstream forgotten", "This is the local gradient, W.T, alone: multiply dout by it.")
def _back_weights_alone(right, affine_X, affine_W, dout):
    return affine_W.T


@mistake("bias in the gradient", "The bias is added to the gradient: it is dout @ W.T alone.")
def _back_with_bias(right, affine_X, affine_W, affine_b, dout):
    return right + affine_b


@mistake("an axis too many", "One example (D,) went in, so (D,) should come back, not a batch.")
def _back_still_a_batch(right, affine_X, affine_W, dout):
    return right[np.newaxis] if right.ndim == 1 else None


@mistake(
    "mean instead of sum",
    "{quantity} is {rows} times too small: sum over the batch, for dout is averaged already.",
)
def _averaged(right, rows):
    return right / rows


@mistake("upstream forgotten", "dout has no influence: it is X.T @ dout.")
def _weights_no_upstream(right, dW_X, dout):
    return dW_X.T @ np.ones_like(dout)


@mistake("input forgotten", "X has no influence: it is X.T @ dout.")
def _weights_no_input(right, dW_X, dout):
    return np.ones_like(dW_X).T @ dout


@mistake("one example counted", "Only the first example of the batch counts: sum over all.")
def _weights_first(right, dW_X, dout):
    return np.outer(dW_X[0], dout[0])


@mistake("one example counted", "Only the last example of the batch counts: sum over all.")
def _weights_last(right, dW_X, dout):
    return np.outer(dW_X[-1], dout[-1])


@mistake("output instead of input", "Y is used where X belongs: it is X.T @ dout.")
def _weights_output(right, dW_X, dW_Y, dout):
    return dW_Y.T @ dout


@mistake("one example counted", "Only the first row of dout counts: sum over all rows.")
def _bias_first(right, terms):
    return terms[0]


@mistake("one example counted", "Only the last row of dout counts: sum over all rows.")
def _bias_last(right, terms):
    return terms[-1]


@mistake("upstream forgotten", "dout has no influence: sum its rows.")
def _bias_no_upstream(right, terms):
    return np.full(right.shape, float(len(terms)))


@mistake("upstream forgotten", "dout has no influence: sum its rows.")
def _bias_ones(right, terms):
    return np.ones(right.shape)


@mistake("an axis too many", "It is still a batch of one row: b is (M,), so dout.sum(axis=0).")
def _bias_kept_dims(right, terms):
    return right[np.newaxis]


@mistake(
    "works only for a batch",
    "The entries of one example's dout are added up: its bias gradient is dout itself.",
)
def _bias_single(right, single):
    return np.sum(single)


@mistake(
    "works only for a batch",
    "For one example, X.T @ dout is a number: the gradient of W is the outer product.",
)
def _weights_single(right, single_X, single):
    return single_X @ single


# SoftmaxWithLoss


def _losses(scores, t, p=None):
    """-log(probability of the true class) for each row."""
    p = softmax(scores) if p is None else p
    return -np.log(p[np.arange(len(t)), t])


@mistake(
    "softmax over the wrong axis", "The probabilities are taken over the examples: use axis=1."
)
def _loss_wrong_axis(right, swl_scores, swl_t):
    return _losses(swl_scores, swl_t, softmax(swl_scores.T).T).mean()


@mistake("overflow", "np.exp of a large score overflows: subtract the row's maximum first.")
def _loss_overflow(right, swl_scores, swl_t):
    e = np.exp(swl_scores)
    return _losses(swl_scores, swl_t, e / e.sum(axis=1, keepdims=True)).mean()


@mistake("overflow", "np.exp of a large score overflows: subtract the row's maximum first.")
def _swl_overflow(right, swl_scores, swl_t, dout):
    e = np.exp(swl_scores)
    return dout * (e / e.sum(axis=1, keepdims=True) - one_hot(swl_t, e.shape[1])) / len(e)


@mistake("not normalised", "exp(scores) is not divided by its sum before the logarithm.")
def _loss_not_normalised(right, swl_scores, swl_t):
    return -swl_scores[np.arange(len(swl_t)), swl_t].mean()


@mistake("softmax applied twice", "softmax is applied to what is already probabilities.")
def _loss_softmax_twice(right, swl_scores, swl_t):
    return _losses(softmax(swl_scores), swl_t).mean()


@mistake("log forgotten", "The logarithm is missing: the loss is the mean of -log(probability).")
def _loss_no_log(right, swl_scores, swl_t):
    return -np.exp(-_losses(swl_scores, swl_t)).mean()


@mistake("log forgotten", "The logarithm is missing: the loss is the mean of -log(probability).")
def _loss_one_minus(right, swl_scores, swl_t):
    return 1 - np.exp(-_losses(swl_scores, swl_t)).mean()


@mistake("log of the mean", "The mean comes before the logarithm: take the logarithm first.")
def _loss_log_late(right, swl_scores, swl_t):
    return -np.log(np.exp(-_losses(swl_scores, swl_t)).mean())


@mistake("averaged over the classes", "It is the mean over all entries: divide by N alone.")
def _loss_over_classes(right, swl_scores, swl_t):
    return right / swl_scores.shape[1]


@mistake(
    "all classes counted", "The logarithms of all classes are added up: take the true one only."
)
def _loss_all_classes(right, swl_scores, swl_t):
    return -np.log(softmax(swl_scores)).sum() / len(swl_t)


@mistake("largest instead of true class", "The largest probability is used, not the true class's.")
def _loss_largest(right, swl_scores, swl_t):
    return -np.log(softmax(swl_scores).max(axis=1)).mean()


@mistake(
    "binary cross-entropy", "The wrong classes pay too, with log(1 - y): count the true one only."
)
def _loss_binary(right, swl_scores, swl_t):
    y = softmax(swl_scores)
    t = one_hot(swl_t, y.shape[1])
    return -(t * np.log(y) + (1 - t) * np.log(1 - y)).sum() / len(t)


@mistake("squared error", "This adds up squares of y - t: the loss is -log(probability).")
def _loss_squares(right, swl_scores, swl_t):
    y = softmax(swl_scores)
    return ((y - one_hot(swl_t, y.shape[1])) ** 2).sum() / len(y)


@mistake(
    "works only for one-hot", "argmax makes labels of one-hot rows; labels are labels already."
)
def _loss_one_hot(right, swl_scores, swl_t):
    return _losses(swl_scores, np.full_like(swl_t, swl_t.argmax())).mean()


@mistake("works only for labels", "One-hot rows are used as if they were labels: tell them apart.")
def _loss_labels(right, swl_scores, swl_t):
    y = softmax(swl_scores)
    return -np.log(y[np.arange(len(y)), one_hot(swl_t, y.shape[1]).astype(int)]).mean()


@mistake("works only for labels", "One-hot rows are used as if they were labels: tell them apart.")
def _swl_labels(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    y[np.arange(len(y)), one_hot(swl_t, y.shape[1]).astype(int)] -= 1
    return dout * y / len(y)


@mistake("true class not subtracted", "1 must be subtracted at the true class: y - t.")
def _swl_no_truth(right, swl_scores, swl_t, dout):
    return dout * softmax(swl_scores) / len(swl_t)


@mistake("t added", "t is added to y: subtract it.")
def _swl_added(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    return dout * (y + one_hot(swl_t, y.shape[1])) / len(y)


@mistake("not divided by N", "It is {rows} times too large: divide by the number of rows, N.")
def _swl_not_averaged(right, swl_scores, swl_t, dout, rows):
    return right * rows


@mistake("divided by N twice", "It is {rows} times too small: divide by N once.")
def _swl_averaged_twice(right, swl_scores, swl_t, dout, rows):
    return right / rows


@mistake("divided by the classes", "It is divided by the number of classes: divide by N, the rows.")
def _swl_by_classes(right, swl_scores, swl_t, dout):
    return right * len(swl_t) / swl_scores.shape[1]


@mistake("averaged over the classes", "It is divided by all entries, N * C: divide by N alone.")
def _swl_over_classes(right, swl_scores, swl_t, dout):
    return right / swl_scores.shape[1]


@mistake("dout ignored", "The dout that was given is not used: multiply by it.")
def _swl_no_upstream(right, swl_scores, swl_t, dout):
    return right / dout


@mistake("upstream added", "dout is added: multiply by it.")
def _swl_upstream_added(right, swl_scores, swl_t, dout):
    return right / dout + dout


@mistake(
    "one class for all rows", "1 is subtracted in whole columns: subtract it once in each row."
)
def _swl_columns(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    y[:, swl_t] -= 1
    return dout * y / len(y)


@mistake("first rows only", "1 is subtracted at the wrong places: index rows and labels together.")
def _swl_rows(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    y[swl_t] -= 1
    return dout * y / len(y)


@mistake(
    "works only for one-hot", "argmax makes labels of one-hot rows; labels are labels already."
)
def _swl_one_hot(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    y[:, swl_t.argmax()] -= 1
    return dout * y / len(y)


@mistake(
    "softmax over the wrong axis", "The probabilities are taken over the examples: use axis=1."
)
def _swl_wrong_axis(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores.T).T
    return dout * (y - one_hot(swl_t, y.shape[1])) / len(y)


@mistake("not normalised", "exp(scores) is not divided by its sum: y should be probabilities.")
def _swl_not_normalised(right, swl_scores, swl_t, dout):
    return dout * (np.exp(swl_scores) - one_hot(swl_t, swl_scores.shape[1])) / len(swl_t)


@mistake("scores instead of probabilities", "The scores stand in place of y, their softmax.")
def _swl_scores(right, swl_scores, swl_t, dout):
    return dout * (swl_scores - one_hot(swl_t, swl_scores.shape[1])) / len(swl_t)


@mistake(
    "gradient of the probabilities", "This is -t / y, the gradient of y: walk on to the scores."
)
def _swl_probabilities(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    return -dout * one_hot(swl_t, y.shape[1]) / y / len(y)


@mistake("slope of softmax twice", "y - t holds the slope of softmax already: no y * (1 - y).")
def _swl_slope_twice(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    return right * y * (1 - y)


@mistake("y changed by backward", "backward changes the y that it kept: work on a copy of it.")
def _swl_in_place(right, swl_scores, swl_t, dout):
    y = softmax(swl_scores)
    return dout * (y - 2 * one_hot(swl_t, y.shape[1])) / len(y)


@mistake("y changed by backward", "backward changes the y that it kept: work on a copy of it.")
def _swl_in_place_divided(right, swl_scores, swl_t, dout):
    return right / len(swl_t) - dout * one_hot(swl_t, right.shape[1]) / len(swl_t)
