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
# return a number. A class with the same score as the true one pays delta. Leave `scores` as it was.
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


# %% nbgrader={"grade": true, "grade_id": "svm_loss_one-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([2.73, -6.3, 1.5, 0.95, 1.8, 2.8])
cat, car = np.array([3.2, 5.1, -1.7]), np.array([1.3, 4.9, 2.0])
with check.part("svm_loss_one-test") as test:
    test.each(svm_loss_one, (scores, 2), (cat, 0), (car, 1), (scores[::-1], 1))
    ### BEGIN HIDDEN TESTS
    test(svm_loss_one, np.array([2.2, 2.5, -3.1]), 2)  # the frog
    rng = np.random.default_rng(31)
    for c in (8, 5, 2, 3, 20):
        test(svm_loss_one, 3 * rng.normal(size=c), int(rng.integers(c)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss_one-test-ties", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("svm_loss_one-test-ties") as test:
    scores = np.array([2.37, 2.37, 1.52, -3.24, 3.06, 2.37])
    test.each(svm_loss_one, (scores, 1), (np.array([-1.93, 0.44, -1.93, 0.08]), 2))
    ### BEGIN HIDDEN TESTS
    test(svm_loss_one, np.array([-0.0, 0.0, 1e6]), 0)
    test(svm_loss_one, np.array([-1.5, -1.5, 0.25, -2.0, -1.5]), 4)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss_one-test-delta", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([2.73, -6.3, 1.5, 0.95, 1.8, 2.8])
with check.part("svm_loss_one-test-delta") as test:
    test.each(svm_loss_one, (scores, 2, 2.5), (scores + np.arange(6), 3, 0.4))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(38)
    for c, delta in [(4, 2.5), (6, 0.5), (7, 10.0), (2, 0.25)]:
        test(svm_loss_one, 3 * rng.normal(size=c), int(rng.integers(c)), delta)
    test(svm_loss_one, rng.normal(size=4) - 50, 0, 0.3)
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
# `(N,)`; return a number. The scores are `X @ W.T`. A batch may hold one example alone. Leave `W`,
# `X` and `y` as they were.
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


# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-data", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(54)
W, X, y = rng.normal(size=(4, 4)), rng.normal(size=(6, 4)), np.array([3, 0, 2, 0, 1, 2])
with check.part("svm_loss-test-data") as test:
    test.each(svm_loss, (W, X, y, 0.0), (W, -X[1:], y[1:], 0.0))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(32)
    for n, c, d in [(4, 4, 4), (7, 3, 5), (6, 5, 2), (3, 2, 3), (5, 8, 2)]:
        W, X = rng.normal(size=(c, d)), rng.normal(size=(n, d))
        test(svm_loss, W, X, rng.integers(c, size=n), 0.0)
    test(svm_loss, 9 * np.eye(3), np.eye(3), np.arange(3), 0.0)  # every margin is kept
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [-1.0, 0.7, 0.2], [0.5, 1.0, -1.0]])
with check.part("svm_loss-test-reg") as test:
    test.added("reg", svm_loss, W, X, np.array([0, 2, 1, 1]), 0.1)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(33)
    for n, c, reg in [(7, 3, 0.5), (4, 4, 3.0), (6, 5, 0.01), (2, 2, 20.0)]:
        W, X, y = rng.normal(size=(c, c)), rng.normal(size=(n, c)), rng.integers(c, size=n)
        test.added("reg", svm_loss, W, X, y, reg)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-one", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = 2 * np.eye(4)  # so the scores are 2 * X
with check.part("svm_loss-test-one") as test:
    test.each(
        svm_loss,
        (W, np.array([[1.62, 1.09, -0.83, 1.27]]), np.array([1]), 0.0),
        (W, np.array([[0.71, 1.13, 0.48, 1.13]]), np.array([3]), 0.0),
        (-W, np.array([[0.94, -0.36, 0.31, 0.58]]), np.array([2]), 0.0),
    )
    ### BEGIN HIDDEN TESTS
    test(svm_loss, W, np.array([[3.0, 3.0, 3.0, 3.0]]), np.array([2]), 0.0)
    test(svm_loss, -np.eye(4), np.array([[0.3, 1.2, -0.7, 0.9]]), np.array([3]), 0.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_loss-test-delta", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.eye(4)  # so the scores are X
X, y = np.random.default_rng(323).normal(size=(6, 4)), np.array([3, 0, 2, 0, 1, 2])
with check.part("svm_loss-test-delta") as test:
    test.each(svm_loss, (W, X, y, 0.0, 2.5), (W, -2 * X[1:], y[1:], 0.0, 0.4))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(39)
    for n, c, delta in [(6, 5, 2.5), (3, 2, 0.5), (8, 5, 0.25)]:
        test(svm_loss, np.eye(c), rng.normal(size=(n, c)), rng.integers(c, size=n), 0.0, delta)
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
# the same shape. It must be safe for scores as large as 10,000, positive or negative:
# `np.exp(10000)` is infinite. Leave `scores` as it was.
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

with check.part("softmax-test-values") as test:
    scores = np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0], [0.2, 0.1, 0.4]])
    test.each(softmax, [scores], [1.7 * scores[::-1] - 0.3])
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(34)
    for shape in [(4, 3), (3, 3), (5, 1), (2, 7)]:
        test(softmax, 2 * rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax-test-row", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("softmax-test-row") as test:
    test.each(softmax, [np.array([2.3, -1.2])], [np.array([[0.5, -1.0, 2.0, 1.1]])])
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(40)
    for shape in [(5,), (1,), (1, 6)]:
        test(softmax, 2 * rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax-test-large", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("softmax-test-large") as test:
    scores = np.array([[10000.0, 9999.0, 5000.0]])
    test.each(softmax, [scores], [-scores], [np.array([[10000.0, 9998.0], [1.0, 2.0]])])
    ### BEGIN HIDDEN TESTS
    test(softmax, np.array([[-10000.0, -10003.0, -9999.0]]))
    test(softmax, np.array([[0.0, 10000.0, -10000.0, 5000.0]]))
    test(softmax, np.array([[-10000.0, -10001.0], [0.0, 1.0]]))
    test(softmax, np.array([[10000.0, 10001.0], [-10000.0, -10002.0]]))
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
# must stay finite where that probability is 0, and large, above 5; choose a tiny number to stand in.
# But for probabilities down to 1e-6 the loss must be right to 1 %. Leave what you are given as it was.
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


# %% nbgrader={"grade": true, "grade_id": "cross_entropy-test-values", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

p = np.array([[0.7, 0.1, 0.2], [0.25, 0.35, 0.4], [0.05, 0.8, 0.15], [0.3, 0.6, 0.1]])
with check.part("cross_entropy-test-values") as test:
    test.each(cross_entropy, (p, np.array([1, 0, 1, 2])), (p[1:, ::-1], np.array([0, 1, 2])))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(35)
    for n, c in [(5, 5), (7, 3), (4, 2), (3, 8)]:
        p = 0.8 * rng.dirichlet(np.ones(c), size=n) + 0.2 / c
        test(cross_entropy, p, rng.integers(c, size=n))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-test-small", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("cross_entropy-test-small") as test:
    one, two = np.array([[0.97, 0.03]]), np.array([[0.1, 0.15, 0.7 - 2e-6, 2e-6, 0.05]])
    test.each(cross_entropy, (one, np.array([1])), (two, np.array([3])), (two, np.array([1])))
    ### BEGIN HIDDEN TESTS
    for p in (0.0005, 2e-5, 1e-6):
        test(cross_entropy, np.array([[p, 0.8 - p, 0.2]]), np.array([0]))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-test-zero", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

p = np.array([[0.3, 0.6, 0.1], [0.0, 0.8, 0.2], [0.35, 0.5, 0.15], [0.9, 0.1, 0.0]])
with check.part("cross_entropy-test-zero") as test:
    test(cross_entropy, p, np.array([2, 0, 1, 2]))
    ### BEGIN HIDDEN TESTS
    test(cross_entropy, np.array([[0.0, 0.0, 1.0], [0.2, 0.5, 0.3]]), np.array([1, 2]))
    test(cross_entropy, np.array([[0.5, 0.5, 0.0], [0.0, 0.0, 1.0]]), np.array([2, 0]))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Cross-entropy looks at one number of each row, the probability of the true class. To be
# sure of something wrong costs most.
#
# %% [markdown]
# ## Exercise 5: the softmax loss of a linear classifier
#
# Write `softmax_loss(W, X, y, reg)`: scores `X @ W.T`, softmax, mean cross-entropy, plus
# `reg * sum(W**2)`; a number. Shapes as in exercise 2, and one example alone is a batch, too. It
# must stay finite for scores as large as 10,000 and be right to 1 % for probabilities down to 1e-6.
# Leave what you are given as it was.
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


# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-data", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(42)
W, X, y = rng.normal(size=(4, 4)), rng.normal(size=(6, 4)), np.array([3, 0, 2, 0, 1, 2])
with check.part("softmax_loss-test-data") as test:
    test.each(softmax_loss, (W, X, y, 0.0), (W, -X[1:], y[1:], 0.0))
    test(softmax_loss, np.zeros((4, 4)), X, y, 0.0)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(36)
    for n, c, d in [(5, 5, 5), (7, 3, 5), (6, 2, 4), (3, 8, 2)]:
        W, X = 0.5 * rng.normal(size=(c, d)), rng.normal(size=(n, d))
        test(softmax_loss, W, X, rng.integers(c, size=n), 0.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [-1.0, 0.7, 0.2], [0.5, 1.0, -1.0]])
with check.part("softmax_loss-test-reg") as test:
    test.added("reg", softmax_loss, W, X, np.array([0, 2, 1, 1]), 0.1)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(37)
    for n, c, reg in [(7, 3, 0.5), (4, 4, 3.0), (6, 5, 0.01), (2, 2, 20.0)]:
        W, X, y = rng.normal(size=(c, c)), rng.normal(size=(n, c)), rng.integers(c, size=n)
        test.added("reg", softmax_loss, W, X, y, reg)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-small", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = 2 * np.eye(3)  # so the scores are 2 * X
with check.part("softmax_loss-test-small") as test:
    one, two = np.array([[0.5, -0.2, 1.0]]), np.array([[-0.1, 6.5, 1.0]])
    test.each(softmax_loss, (W, one, np.array([1]), 0.0), (W, two, np.array([0]), 0.0))
    ### BEGIN HIDDEN TESTS
    test(softmax_loss, W, np.array([[5.1, 1.3, -0.6]]), np.array([2]), 0.0)
    test(softmax_loss, -np.eye(4), np.array([[7.0, 0.5, -2.0, 3.0]]), np.array([1]), 0.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_loss-test-large", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# With these weights the scores are 1000 * X. The probability of class 2 in row 0 is too small.
X = np.array([[9.0, 10.0, -10.0], [10.0, 10.001, 0.0], [-9.998, -10.0, -9.999]])
with check.part("softmax_loss-test-large") as test:
    test(softmax_loss, 1000 * np.eye(3), X[[0, 1, 2, 1]], np.array([2, 0, 2, 1]), 0.0)
    ### BEGIN HIDDEN TESTS
    X = np.array([[700.0, 702.0], [-702.0, -700.0], [0.0, 10000.0], [1.0, 2.0]])
    test(softmax_loss, np.eye(2), X, np.array([1, 0, 0, 0]), 0.0)
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

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("svm_loss_one", "svm_loss", "softmax", "cross_entropy", "softmax_loss")
