# ---
# jupyter:
#   handgrad:
#     modules:
#     - figures.losses
#     - figures.style
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 03 Losses: how bad is it?
#
# After this notebook you can
#
# - put one number on how wrong a classifier is, in two ways: the SVM loss and the softmax loss,
# - turn scores into probabilities without overflow,
# - add a price for large weights.
#
# It takes about 90 minutes and needs linear scores, as in chapter 02.
#
# %% [markdown]
# ## What is wrong with this classifier?
#
# Three images, a cat, a car and a frog, went through some W. Each column below holds the scores of
# one image; the rows are the classes cat, car, frog.
#
# %%
import numpy as np

scores = np.array([[3.2, 1.3, 2.2], [5.1, 4.9, 2.5], [-1.7, 2.0, -3.1]])
labels = np.array([0, 1, 2])  # the images show cat, car, frog
print("predicted:", scores.argmax(axis=0), "  true:", labels)

# %% [markdown]
# The cat is taken for a car, and so is the frog. But the frog is worse: its own class has the
# lowest score of all.
#
# To make W better we need a number that says *how* wrong it is, and that falls a little when W gets a
# little better. That number is the *loss*. A classifier has three parts: a score function, a loss
# function, and an optimiser that makes the loss small.
#
# %% [markdown]
# ## The SVM loss: a margin of safety
#
# The first loss comes from the *support vector machine*, SVM for short. The true class should win by a
# margin $\Delta$. Every other class that comes closer, or is ahead, pays for what is missing:
#
# $$L_i = \sum_{j \neq y_i} \max(0,\; s_j - s_{y_i} + \Delta)$$
#
# A wrong class costs nothing only if its score stays at least $\Delta$ below the true one.
#
# %% nbgrader={"grade": false, "grade_id": "figure-hinge", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import losses as figures

figures.hinge_curve()


# %% [markdown]
# ## Exercise 1: the SVM loss of one example
#
# Write `svm_loss_one(scores, y, delta=1.0)` for scores `(C,)` and the true class `y`, an integer;
# return a number.
#
# A tiny example: scores `[3.2, 5.1, -1.7]`, `y = 0`: the car pays max(0, 5.1 - 3.2 + 1) = 2.9, the
# frog max(0, -1.7 - 3.2 + 1) = 0. The loss is 2.9.
#
# <details><summary>Hint 1: who is in the sum?</summary>
#
# All classes but the true one. The true class would pay exactly delta, always, which says nothing.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `margins = np.maximum(0, scores - scores[y] + delta)`; set `margins[y] = 0`; return the sum.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "svm_loss_one", "locked": false, "schema_version": 3, "solution": true, "task": false}
def svm_loss_one(scores, y, delta=1.0):
    """The SVM loss of one example, a number; scores (C,), y the true class."""
    ### BEGIN SOLUTION
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "svm_loss_one-test", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

facts = {"delta": 1.0, "example": 2.9}
for name, scores, y, expected in [
    ("six scores", np.array([2.73, -6.3, 1.5, 0.95, 1.8, 2.8]), 2, 6.28),
    ("the cat", np.array([3.2, 5.1, -1.7]), 0, 2.9),
    ("the car", np.array([1.3, 4.9, 2.0]), 1, 0.0),
]:
    facts |= {"svm_scores": scores[np.newaxis].copy(), "svm_y": [y]}
    with check.unchanged("svm_loss_one", scores):
        loss = svm_loss_one(scores, y)
    check.value(f"the loss of {name}", loss, expected, rtol=1e-5, **facts)
    facts["previous"] = expected
### BEGIN HIDDEN TESTS
from handgrad.models import svm_loss_one as right

rng = np.random.default_rng(31)
cases = [(rng.normal(size=c) * 3, int(rng.integers(c)), 1.0) for c in (8, 5, 2, 3, 20)]
cases += [(rng.normal(size=c) * 3, int(rng.integers(c)), d) for c, d in [(4, 2.5), (6, 0.5)]]
cases += [(rng.normal(size=7), 6, 10.0), (rng.normal(size=4) - 50, 0, 0.3)]
cases += [(np.array([2.2, 2.5, -3.1]), 2, 1.0)]  # the frog
cases += [(np.array([2.0, 2.0, 1.5, 2.0]), 1, 1.0)]  # others have the true class's score
cases += [(np.array([1.0, 3.0, 0.0]), 1, 0.25), (np.array([-0.0, 0.0, 1e6]), 0, 2.0)]
for scores, y, delta in cases:
    facts = {"svm_scores": scores[np.newaxis].copy(), "svm_y": [y], "delta": delta, "example": 2.9}
    with check.unchanged("svm_loss_one", scores):
        loss = svm_loss_one(scores, y, delta=delta)
    check.value("svm_loss_one", loss, right(scores, y, delta), rtol=1e-5, **facts)
### END HIDDEN TESTS

# %% [markdown]
# All three images, computed with your function:
#
# %%
columns = {"cat": [3.2, 5.1, -1.7], "car": [1.3, 4.9, 2.0], "frog": [2.2, 2.5, -3.1]}
for label, (name, column) in enumerate(columns.items()):
    print(name, round(float(svm_loss_one(np.array(column), label)), 2))

# %% [markdown]
# The same in a picture. The true class is green, and the dashed line lies $\Delta$ below its score. What
# stands above that line, hatched, is paid.
#
# %% nbgrader={"grade": false, "grade_id": "figure-svm-terms", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.figures import losses as figures

figures.svm_terms(
    np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]), ["cat", "car", "frog"]
)


# %% [markdown]
# **Take away.** A loss of 0 says that the true class wins by the margin. Anything more says by how much
# the others are too close.
#
# %% [markdown]
# ## The loss of a batch, and a price for large weights
#
# The loss of a batch is the mean over its examples. One thing is missing: if some W gives loss 0,
# then so does 2W, since all margins double. To prefer the small one we add a price for large
# weights, *regularisation*, with a strength `reg`:
#
# $$L = \frac{1}{N} \sum_i L_i + \text{reg} \sum_{k} W_k^2$$
#
# %% [markdown]
# ## Exercise 2: the SVM loss of a batch
#
# Write `svm_loss(W, X, y, reg, delta=1.0)` for `W` `(C, D)`, `X` `(N, D)`, integer labels `y`
# `(N,)`; return a number. The scores are `X @ W.T`.
#
# A tiny example: `W = [[1, 0], [0, 1]]`, `X = [[2, 3]]`, `y = [0]`, `reg = 0.1`: the scores are
# `[2, 3]`, the wrong class pays 3 - 2 + 1 = 2, the weights cost 0.1 · 2 = 0.2, so the loss is 2.2.
#
# <details><summary>Hint 1: the true scores as a column</summary>
#
# `scores[np.arange(N), y]` picks the true score of every row. To subtract it from its whole row it
# must be a column, `(N, 1)`.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# Margins as in exercise 1, now `(N, C)`; zero at `[np.arange(N), y]`. Then
# `margins.sum() / N + reg * np.sum(W**2)`. A loop over the examples is fine too.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "svm_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def svm_loss(W, X, y, reg, delta=1.0):
    """The mean SVM loss of a batch plus reg * sum(W**2); W (C, D), X (N, D), y (N,)."""
    ### BEGIN SOLUTION
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-data", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# The four examples pay 3.9, 3.7, 0.52 and 3.65.
W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [-1.0, 0.7, 0.2], [0.5, 1.0, -1.0]])
y = np.array([0, 2, 2, 0])
facts = {"svm_scores": X @ W.T, "svm_y": y, "delta": 1.0, "price_W": W.copy(), "N": 4}
facts |= {"svm_W": W.copy(), "svm_X": X.copy(), "svm_labels": y, "svm_delta": 1.0}
facts["each"] = np.array([3.9, 3.7, 0.52, 3.65])
with check.unchanged("svm_loss", W, X, y):
    loss = svm_loss(W, X, y, 0.0)
check.value("svm_loss without reg", loss, facts["each"].mean(), rtol=1e-5, example=2.2, **facts)
### BEGIN HIDDEN TESTS
from handgrad.functions import hinge

rng = np.random.default_rng(32)
for n, c, d, delta in [
    (4, 4, 4, 1.0),
    (7, 3, 5, 1.0),
    (1, 4, 3, 1.0),
    (6, 5, 2, 2.5),
    (3, 2, 3, 0.5),
    (5, 8, 2, 0.25),
]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    facts = {"svm_scores": X @ W.T, "svm_y": y, "delta": delta, "price_W": W.copy(), "N": n}
    facts |= {"svm_W": W.copy(), "svm_X": X.copy(), "svm_labels": y, "svm_delta": delta}
    facts["each"] = hinge(X @ W.T, y, delta).sum(axis=1)
    with check.unchanged("svm_loss", W, X, y):
        loss = svm_loss(W, X, y, 0.0, delta=delta)
    check.value("svm_loss without reg", loss, facts["each"].mean(), rtol=1e-5, **facts)
# Other classes have the true class's score, all examples have one label, and no margin is missed.
X, y = np.array([[2.0, 2.0, 0.5], [3.0, 3.0, 3.0]]), np.array([1, 1])
facts = {"svm_scores": X.copy(), "svm_y": y, "delta": 1.0, "N": 2}
check.value("svm_loss of equal scores", svm_loss(np.eye(3), X, y, 0.0), 1.5, rtol=1e-5, **facts)
check.value("svm_loss of a safe margin", svm_loss(9 * np.eye(3), np.eye(3), np.arange(3), 0.0), 0.0)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-reg", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# The price of the weights is what reg adds to the loss: the squares of W add up to 2.18.
W = np.array([[1.0, -0.5], [0.2, 0.8], [-0.3, 0.4]])
X, y = np.array([[2.0, 3.0], [1.0, -1.5], [-1.0, 0.7], [0.5, 1.0]]), np.array([0, 2, 1, 1])
price = check.difference(
    "svm_loss", svm_loss(check.spare(W), X, y, 0.1), svm_loss(check.spare(W), X, y, 0.0), ()
)
check.value("what reg = 0.1 adds", price, 0.218, rtol=1e-4, example=0.2, reg_W=W, reg=0.1, reg_N=4)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(33)
for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (6, 5, 2, 0.01), (2, 2, 2, 20.0)]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    price = check.difference(
        "svm_loss", svm_loss(check.spare(W), X, y, reg), svm_loss(check.spare(W), X, y, 0.0), ()
    )
    facts = {"reg_W": W, "reg": reg, "reg_N": n}
    check.value(f"what reg = {reg} adds", price, reg * np.sum(W**2), rtol=1e-4, **facts)
### END HIDDEN TESTS

# %% [markdown]
# **Take away.** The SVM loss is content as soon as the margin is kept. Regularisation breaks the tie
# between W and 2W, in favour of the smaller.
#
# %% [markdown]
# ## The softmax loss: scores as probabilities
#
# Scores can be any numbers. Probabilities are positive and sum to 1. So make the scores positive
# with the exponential function, then divide by their sum:
#
# $$p_j = \frac{e^{s_j}}{\sum_k e^{s_k}} \qquad L_i = -\log p_{y_i}$$
#
# Take two classes with scores 2.3 for dog and -1.2 for cat, where the image shows a cat.
#
# %%
dog_cat = np.array([2.3, -1.2])
exponentials = np.exp(dog_cat)
probabilities = exponentials / exponentials.sum()
print("exp          ", exponentials.round(2))
print("probabilities", probabilities.round(2))
print("loss         ", (-np.log(probabilities[1])).round(1))

# %% nbgrader={"grade": false, "grade_id": "figure-softmax-steps", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.figures import losses as figures

figures.softmax_steps(np.array([2.3, -1.2]), ["dog", "cat"], true=1)


# %% [markdown]
# So on this image the classifier is wrong by 3.5. If it were sure of the cat, with probability 1, the
# loss would be -log 1 = 0.
#
# %% [markdown]
# ## Exercise 3: softmax
#
# Write `softmax(scores)` along the last axis, for scores `(C,)` or `(N, C)`; return probabilities of
# the same shape. It must be safe for scores as large as 10,000: `np.exp(10000)` is infinite.
#
# A tiny example: `softmax([2.3, -1.2])` is `[0.97, 0.03]`, rounded.
#
# <details><summary>Hint 1: against overflow</summary>
#
# A constant added to all scores changes nothing: it cancels in the fraction. Subtract the largest
# score first, then exp sees only numbers up to 0.
# </details>
#
# <details><summary>Hint 2: one example and a batch</summary>
#
# `axis=-1` is the last axis in both cases, and `keepdims=True` keeps a shape that broadcasts.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# `np.exp(scores - scores.max(axis=-1, keepdims=True))`, then divide by the sum of that, taken in the
# same way.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax(scores):
    """Probabilities along the last axis of scores, (C,) or (N, C)."""
    ### BEGIN SOLUTION
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax-test-values", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

one, batch = np.array([2.3, -1.2]), np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0], [0.2, 0.1, 0.4]])
with check.unchanged("softmax", one, batch):
    p_one, p_batch = softmax(one), softmax(batch)
e = np.exp(one)
check.array("softmax([2.3, -1.2])", p_one, e / e.sum(), softmax_scores=one)
e = np.exp(batch)
right = np.array([e[0] / e[0].sum(), e[1] / e[1].sum(), e[2] / e[2].sum()])
check.array("softmax of three rows", p_batch, right, softmax_scores=batch)
### BEGIN HIDDEN TESTS
from handgrad.functions import softmax as right

rng = np.random.default_rng(34)
for shape in [(5,), (1,), (4, 3), (1, 6), (5, 1), (3, 3), (2, 7)]:
    scores = rng.normal(size=shape) * 2
    with check.unchanged("softmax", scores):
        probabilities = softmax(scores)
    check.array("softmax(scores)", probabilities, right(scores), softmax_scores=scores)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax-test-large", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([10000.0, 9999.0, 5000.0])
right = np.array([1, np.exp(-1), 0]) / (1 + np.exp(-1))
check.array("softmax of large scores", softmax(scores), right, softmax_scores=scores)
### BEGIN HIDDEN TESTS
from handgrad.functions import softmax as right

for scores in [
    np.array([-10000.0, -10003.0, -9999.0]),
    np.array([0.0, 10000.0, -10000.0, 5000.0]),
    np.array([[10000.0, 9998.0], [1.0, 2.0]]),
    np.array([[-10000.0, -10001.0, -9999.0], [0.0, 1.0, -1.0]]),
    np.array([[10000.0, 10001.0], [-10000.0, -10002.0]]),
]:
    with check.unchanged("softmax", scores):
        probabilities = softmax(scores)
    check.array("softmax of large scores", probabilities, right(scores), softmax_scores=scores)
### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Softmax keeps the order of the scores, and only their differences count. That is why the
# largest may be subtracted first.
#
# %% [markdown]
# ## Exercise 4: cross-entropy
#
# Write `cross_entropy(probabilities, y)` for probabilities `(N, C)` and integer labels `y` `(N,)`;
# return the mean over the batch of minus the natural logarithm of the true class's probability. It
# must stay finite where that probability is 0; choose a tiny number to stand in.
#
# A tiny example: `[[0.97, 0.03]]` with `y = [1]` gives 3.5, rounded.
#
# <details><summary>Hint 1: pick the true ones</summary>
#
# `probabilities[np.arange(N), y]` has one probability for each row.
# </details>
#
# <details><summary>Hint 2: log of 0</summary>
#
# `np.maximum(p, 1e-300)` leaves honest probabilities alone. So does adding 1e-12, nearly.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# With `p` from hint 1, made safe by hint 2: minus the mean of `np.log(p)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy(probabilities, y):
    """The mean of -log(probability of the true class); probabilities (N, C), y (N,)."""
    ### BEGIN SOLUTION
    true = probabilities[np.arange(len(y)), y]
    return -np.log(np.maximum(true, 1e-300)).mean()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cross_entropy-test-values", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

p, y = np.array([[0.97, 0.03], [0.5, 0.5], [0.2, 0.8]]), np.array([1, 0, 1])
each = -np.log(np.array([0.03, 0.5, 0.8]))
facts = {"N": 3, "each": each, "ce_p": p.copy(), "ce_y": y.copy(), "example": -np.log(0.03)}
with check.unchanged("cross_entropy", p, y):
    loss = cross_entropy(p, y)
check.value("cross_entropy(probabilities, y)", loss, each.mean(), rtol=1e-5, **facts)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(35)
for n, c in [(5, 5), (7, 3), (1, 4), (4, 2), (3, 8)]:
    # No probability is so small that the stand-in for 0, whatever it is, could matter.
    p, y = 0.8 * rng.dirichlet(np.ones(c), size=n) + 0.2 / c, rng.integers(c, size=n)
    each = -np.log(p[np.arange(n), y])
    facts = {"N": n, "each": each, "ce_p": p.copy(), "ce_y": y.copy()}
    with check.unchanged("cross_entropy", p, y):
        loss = cross_entropy(p, y)
    check.value("cross_entropy(probabilities, y)", loss, each.mean(), rtol=1e-5, **facts)
p, y = np.array([[0.0005, 0.9995], [0.4, 0.6]]), np.array([0, 0])
right = -(np.log(0.0005) + np.log(0.4)) / 2
loss = cross_entropy(p, y)
check.value("cross_entropy of a small probability", loss, right, rtol=1e-3, ce_p=p, ce_y=y)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-test-zero", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

p, y = np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]), np.array([0, 1, 0])
loss = check.finite("cross_entropy of zeros", lambda: cross_entropy(check.spare(p), check.spare(y)))
assert loss > 5, f"a probability of 0 for the true class should cost a lot, but costs {loss}"
### BEGIN HIDDEN TESTS
p, y = np.array([[0.0, 1.0], [0.5, 0.5], [1.0, 0.0]]), np.array([0, 0, 1])
for rows in (3, 1):
    given = check.spare(p[:rows]), check.spare(y[:rows])
    check.finite("cross_entropy of zeros", lambda: cross_entropy(*given))
### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Cross-entropy looks at one number of each row, the probability of the true class. To be
# sure of something wrong costs most.
#
# %% [markdown]
# ## Exercise 5: the softmax loss of a linear classifier
#
# Write `softmax_loss(W, X, y, reg)`: scores `X @ W.T`, softmax, mean cross-entropy, plus
# `reg * sum(W**2)`; a number. Shapes as in exercise 2. It must stay finite for scores as large as
# 10,000.
#
# A tiny example: with `W` all zeros, every class gets the same probability, so the loss is log C:
# 1.10 for three classes. That is a good test of any classifier before training.
#
# <details><summary>Hint 1: all the parts are there</summary>
#
# Scores as in `svm_loss`, then exercises 3 and 4, then the price of the weights. If you would rather
# not build on your own answers above, write the three lines again here.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `p = softmax(X @ W.T)`, then `cross_entropy(p, y) + reg * np.sum(W**2)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "softmax_loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax_loss(W, X, y, reg):
    """The mean softmax loss of a batch plus reg * sum(W**2); W (C, D), X (N, D), y (N,)."""
    ### BEGIN SOLUTION
    scores = X @ W.T
    scores = scores - scores.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(scores).sum(axis=1))
    return np.mean(log_sums - scores[np.arange(len(X)), y]) + reg * np.sum(W**2)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-data", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [-1.0, 0.7, 0.2], [0.5, 1.0, -1.0]])
y = np.array([0, 2, 2, 0])
# By hand: exp of the scores of each row, the share of the true class, minus its logarithm.
each = np.array([1.902693, 2.569609, 0.561199, 2.068173])
scores = X @ W.T
facts = {"N": 4, "each": each, "loss_scores": scores, "ce_y": y.copy(), "price_W": W.copy()}
facts["ce_p"] = np.exp(scores) / np.exp(scores).sum(axis=1)[:, np.newaxis]
facts |= {"softmax_W": W.copy(), "softmax_X": X.copy(), "softmax_y": y.copy()}
with check.unchanged("softmax_loss", W, X, y):
    loss = softmax_loss(W, X, y, 0.0)
check.value("softmax_loss without reg", loss, each.mean(), rtol=1e-4, example=np.log(3), **facts)
loss = softmax_loss(np.zeros((3, 3)), X, y, 0.0)
check.value("softmax_loss of zero weights", loss, np.log(3), rtol=1e-4, N=4)
### BEGIN HIDDEN TESTS
from handgrad.functions import softmax as right

rng = np.random.default_rng(36)
for n, c, d in [(5, 5, 5), (7, 3, 5), (1, 4, 3), (6, 2, 4), (3, 8, 2)]:
    W, X, y = 0.5 * rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    p = right(X @ W.T)
    facts = {"N": n, "ce_p": p, "ce_y": y.copy(), "loss_scores": X @ W.T, "price_W": W.copy()}
    facts |= {"softmax_W": W.copy(), "softmax_X": X.copy(), "softmax_y": y.copy()}
    facts["each"] = -np.log(p[np.arange(n), y])
    with check.unchanged("softmax_loss", W, X, y):
        loss = softmax_loss(W, X, y, 0.0)
    check.value("softmax_loss without reg", loss, facts["each"].mean(), rtol=1e-4, **facts)
for W, X, y in [
    (np.array([[10000.0], [10001.0]]), np.array([[1.0]]), np.array([0])),
    (np.array([[350.0, 0.0], [351.0, 1.0]]), np.array([[2.0, 1.0], [-2.0, 1.0]]), np.array([1, 1])),
]:
    p = right(X @ W.T)
    facts = {"N": len(X), "ce_p": p, "ce_y": y, "loss_scores": X @ W.T}
    expected = -np.log(p[np.arange(len(X)), y]).mean()
    loss = softmax_loss(W, X, y, 0.0)
    check.value("softmax_loss of large scores", loss, expected, rtol=1e-4, **facts)
W, X, y = np.array([[10000.0], [0.0]]), np.array([[1.0]]), np.array([1])
loss = check.finite("softmax_loss of a hopeless score", lambda: softmax_loss(W, X, y, 0.0))
assert loss > 5, f"a hopeless score of the true class should cost a lot, but costs {loss}"
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-reg", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# The price of the weights is what reg adds to the loss: the squares of W add up to 2.18.
W = np.array([[1.0, -0.5], [0.2, 0.8], [-0.3, 0.4]])
X, y = np.array([[2.0, 3.0], [1.0, -1.5], [-1.0, 0.7], [0.5, 1.0]]), np.array([0, 2, 1, 1])
losses = softmax_loss(check.spare(W), X, y, 0.1), softmax_loss(check.spare(W), X, y, 0.0)
price = check.difference("softmax_loss", *losses, ())
check.value("what reg = 0.1 adds", price, 0.218, rtol=1e-4, example=0.2, reg_W=W, reg=0.1, reg_N=4)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(37)
for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (6, 5, 2, 0.01), (2, 2, 2, 20.0)]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    losses = softmax_loss(check.spare(W), X, y, reg), softmax_loss(check.spare(W), X, y, 0.0)
    price = check.difference("softmax_loss", *losses, ())
    facts = {"reg_W": W, "reg": reg, "reg_N": n}
    check.value(f"what reg = {reg} adds", price, reg * np.sum(W**2), rtol=1e-4, **facts)
### END HIDDEN TESTS

# %% [markdown]
# ## Both losses, side by side
#
# Here are the scores of the cat again, with both losses. Move the score of the car up and down, then
# that of the cat, and see who pays. The curves on the right show what each loss would be if only the
# score of the true class moved.
#
# **A question.** Raise the score of the cat until the SVM loss is 0, and then further. Which of the
# two losses still falls, and why?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-three-scores", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import losses as explorers

explorers.ThreeScores()

# %% [markdown]
# **Take away.** The SVM loss asks for a margin and is then content; the softmax loss always wants the
# true class a little more probable. Both put one number on how bad W is. Next: which way is down?
