# ---
# jupyter:
#   handgrad:
#     modules:
#     - data
#     - functions
#     - figures.linear
#     - figures.style
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 02 Linear scores: a number for each class
#
# After this notebook you can
#
# - turn an image into one score for each class, with one matrix product,
# - read the rows of W in two ways: as templates and as half-planes,
# - say how often a classifier is right,
# - hide the bias in the weights.
#
# It takes about an hour and needs the matrix product and broadcasting.
#
# %% [markdown]
# ## From neighbours to scores
#
# Nearest neighbours keeps all training images and compares with each. A *linear classifier* keeps
# only a few numbers. It gives every class a *score*: a weighted sum of the pixels, plus a bias.
#
# $$f(x, W) = W x + b$$
#
# Row c of $W$ has one weight for each pixel: how much that pixel speaks for class c. The largest
# score wins.
#
# %% [markdown]
# How many numbers is that? Take colour images of 32 x 32 pixels, three numbers each, and two
# classes, dog and cat.
#
# %%
import numpy as np

from handgrad.data import load_digits
from handgrad.figures import linear as figures

pixels = 32 * 32 * 3
classes = 2
x = np.random.default_rng(0).integers(256, size=pixels)
W, b = np.zeros((classes, pixels)), np.zeros(classes)
print("x", x.shape, "  W", W.shape, "  b", b.shape, "  scores", (W @ x + b).shape)
print("numbers to keep:", W.size + b.size)


# %% [markdown]
# ## Exercise 1: the scores of one image
#
# Write `scores_one(x, W, b)` for `x` `(D,)`, `W` `(C, D)`, `b` `(C,)`; return the scores, an array
# `(C,)`.
#
# A tiny example: `x = [1, 2]`, `W = [[1, 0], [0, 1], [1, 1]]`, `b = [0, 0, -5]` give
# `[1, 2, -2]`.
#
# <details><summary>Hint 1: one row at a time</summary>
#
# The score of class c is the dot product of row c of W with x, plus entry c of b. A matrix times a
# vector does that for all rows.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `W @ x` has shape `(C,)`. What is still missing?
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "scores_one", "locked": false, "schema_version": 3, "solution": true, "task": false}
def scores_one(x, W, b):
    """The scores (C,) of one example x (D,), with W (C, D) and b (C,)."""
    ### BEGIN SOLUTION
    return W @ x + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "scores_one-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W, b = np.array([[0.5, 1.0, 0.0], [0.0, 0.5, 1.0], [2.0, 0.0, -1.0]]), np.array([3.0, -6.0, 10.0])
with check.part("scores_one-test") as test:
    test.each(scores_one, (np.array([1.0, 2.0, 4.0]), W, b), (np.array([-3.0, 0.5, 1.0]), W, b))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(21)
    for c, d in [(3, 2), (3, 5), (4, 4), (2, 7), (5, 1), (1, 3)]:
        test(scores_one, rng.normal(size=d), rng.normal(size=(c, d)), rng.normal(size=c))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A score is a dot product: what the weights say about each pixel, times the pixel, added
# up.
#
# %% [markdown]
# ## Exercise 2: the scores of a batch
#
# A batch `X` `(N, D)` holds one example a row. Write `scores_batch(X, W, b)`; return an array
# `(N, C)`, one row of scores for each example.
#
# A tiny example: with W and b as above, `X = [[1, 2], [3, 0]]` gives `[[1, 2, -2], [3, 0, -2]]`.
#
# <details><summary>Hint 1: let the shapes guide you</summary>
#
# `X` is `(N, D)` and `W` is `(C, D)`. To get `(N, C)`, the two Ds must meet in the middle.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `X @ W.T` is `(N, C)`. The bias `(C,)` goes to every row by broadcasting.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "scores_batch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def scores_batch(X, W, b):
    """The scores (N, C) of a batch X (N, D), with W (C, D) and b (C,)."""
    ### BEGIN SOLUTION
    return X @ W.T + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "scores_batch-test", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W, b = np.array([[0.5, 1.0, 0.0], [0.0, 0.5, 1.0], [2.0, 0.0, -1.0]]), np.array([3.0, -1.0, 10.0])
with check.part("scores_batch-test") as test:
    X = np.array([[1.0, 2.0, 4.0], [0.0, -3.0, 1.0], [3.0, 0.0, 2.0], [-2.0, 1.0, 5.0]])
    test.each(scores_batch, (X[1:], W, b), (X, W, b))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(22)
    for n, c, d in [(4, 3, 5), (1, 3, 2), (3, 3, 3), (6, 2, 1), (2, 1, 4)]:
        test(scores_batch, rng.normal(size=(n, d)), rng.normal(size=(c, d)), rng.normal(size=c))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** One matrix product scores a whole batch. The bias is the score a class gets before
# it has seen a single pixel.
#
# %% [markdown]
# ## A row of W is a template
#
# A score is a dot product with the image, so it is large where the image is bright at the places
# where the row has large weights. A simple way to choose such rows: the mean image of each class,
# minus the mean of all.
#
# %% nbgrader={"grade": false, "grade_id": "figure-templates", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.data import load_digits
from handgrad.figures import linear as figures

(x_train, t_train), _ = load_digits()
figures.templates(figures.mean_templates(x_train, t_train), side=8)

# %% [markdown]
# Here is what a template does to one digit: every pixel is multiplied with the weight at its place,
# and the score is the sum of these products, plus a bias that keeps a class from winning by its
# brightness alone. Try some digits and some templates; the hatched bar is the template's score.
#
# **A question.** Test digit 15 is an 8. Which class gets its largest score, and where does that
# class's template find the ink that it likes?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-templates", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import linear as explorers

explorers.Templates()

# %% [markdown]
# ## A row of W is also a half-plane
#
# With two numbers an example, an example is a point. The score of a class is zero on a line and
# grows to one side of it, in the direction of its row of W. Where the lines of three classes
# compete, the plane falls into three regions.
#
# %% nbgrader={"grade": false, "grade_id": "figure-regions", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.figures import linear as figures

W = np.array([[1.0, 0.4], [-0.8, 1.0], [0.1, -1.2]])
b = np.array([0.2, 0.0, -0.3])
figures.regions(W, b)

# %% [markdown]
# Now turn and shift the lines yourself: a class's row of W turns its line, its bias shifts it. Move
# the star with the last two sliders, and read its three scores on the right.
#
# **A question.** Does the border between two regions run along one of the coloured lines? What is
# equal there? And can you shift a line so far that its class wins nowhere in the picture?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-three-lines", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import linear as explorers

explorers.ThreeLines()


# %% [markdown]
# ## Exercise 3: the predicted class
#
# Write `predict_classes(scores)`: for scores `(N, C)` return the class with the largest score of
# each row, an array of integers `(N,)`. (No two scores of a row are equal in the checks.)
#
# A tiny example: `[[1, 2, -2], [3, 0, -2]]` gives `[1, 0]`.
#
# <details><summary>Hint 1: a function that finds where</summary>
#
# `np.max` gives the largest value, `np.argmax` its place. Which axis runs over the classes?
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# Axis 0 runs down the rows, over the examples; axis 1 runs along a row, over its classes. So
# `scores.argmax(axis=...)` with the right one of the two.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "predict_classes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def predict_classes(scores):
    """The class with the largest score of each row of scores (N, C), integers (N,)."""
    ### BEGIN SOLUTION
    return scores.argmax(axis=1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "predict_classes-test", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(26)
with check.part("predict_classes-test") as test:
    test.each(predict_classes, [3 * rng.normal(size=(7, 5)) - 3], [rng.normal(size=(6, 4))])
    ### BEGIN HIDDEN TESTS
    for n, c, shift in [(7, 3, 0), (5, 4, -5), (1, 5, 0), (4, 4, 0), (3, 8, 5), (2, 1, 0)]:
        test(predict_classes, rng.normal(size=(n, c)) + shift)
    test(predict_classes, np.array([[1e300, -1e300, 2e300], [1e-9, 3e-9, 2e-9]]))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Only the order of the scores decides. Add 100 to all of them, and nothing changes.
#
# %% [markdown]
# ## Exercise 4: how often is it right?
#
# Write `accuracy(predicted, y)`: the share of the predicted classes `(N,)` that equal the labels
# `y` `(N,)`, a number from 0 to 1.
#
# A tiny example: `[1, 0, 2, 2]` against `[1, 1, 2, 0]` is 0.5.
#
# <details><summary>Hint 1: count what agrees</summary>
#
# `predicted == y` is an array of True and False; as numbers they are 1 and 0.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# The mean of ones and zeros is the share of ones: `np.mean` of that array.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "accuracy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def accuracy(predicted, y):
    """The share of predicted (N,) that equals the labels y (N,), in [0, 1]."""
    ### BEGIN SOLUTION
    return np.mean(predicted == y)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "accuracy-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(24)
with check.part("accuracy-test") as test:
    guesses, truth = rng.integers(8, size=37), rng.integers(1, 6, size=37)
    test.each(accuracy, (guesses, truth), (truth[:20], guesses[:20]))
    ### BEGIN HIDDEN TESTS
    for n in (1, 3, 40):
        test(accuracy, rng.integers(3, size=n), rng.integers(3, size=n))
    y = np.array([0, 1, 2, 3, 4])
    test(accuracy, y, y.copy())
    test(accuracy, y + 1, y)
    ### END HIDDEN TESTS

# %% [markdown]
# How good are the mean-image templates on digits that they have not seen? A class whose mean image
# is brighter needs a lower bias, so that it does not win by brightness alone.
#
# %% nbgrader={"grade": false, "grade_id": "figure-template-accuracy", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.data import load_digits
from handgrad.figures import linear as figures

(x_train, t_train), (x_test, t_test) = load_digits()
W = figures.mean_templates(x_train, t_train)
b = -0.5 * (W**2).sum(axis=1) - W @ x_train.mean(axis=0)
scores = scores_batch(x_test, W, b)
share = accuracy(predict_classes(scores), t_test)
print(f"{100 * share:.1f} of 100 test digits are read right; guessing reads 10")


# %% [markdown]
# **Take away.** Accuracy says how often a classifier is right, on examples that it has not seen. Ten
# rows of 64 weights, chosen by nothing but a mean, already read most digits.
#
# %% [markdown]
# ## Exercise 5: the bias trick
#
# Two parameters are a nuisance to carry about. Give every example one more number that is always 1,
# and let W have one more column that holds the bias. Then one product does it all.
#
# Write `bias_trick(X, W, b)` for `X` `(N, D)`, `W` `(C, D)`, `b` `(C,)`; return the pair of
# arrays `(X1, W1)` with `X1` `(N, D + 1)`, `W1` `(C, D + 1)` and `X1 @ W1.T` equal to the scores.
# X1 comes from X alone and W1 from W and b alone; X, W and b stay as they were.
#
# A tiny example: `X = [[3, 0]]`, `W = [[1, 2]]`, `b = [-5]` give `X1 = [[3, 0, 1]]` and
# `W1 = [[1, 2, -5]]`.
#
# <details><summary>Hint 1: two new columns</summary>
#
# A column of ones for X, a column that holds b for W; both at the same end.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `np.hstack` puts tables side by side. A column is a table `(N, 1)`: `np.ones((len(X), 1))`, and
# `b[:, np.newaxis]` for the bias.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "bias_trick", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bias_trick(X, W, b):
    """(X1, W1), shapes (N, D + 1) and (C, D + 1), with X1 @ W1.T equal to X @ W.T + b."""
    ### BEGIN SOLUTION
    X1 = np.hstack([X, np.ones((len(X), 1))])
    W1 = np.hstack([W, b[:, np.newaxis]])
    return X1, W1
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "bias_trick-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X = np.array([[1.0, 2.0, 4.0], [0.0, -3.0, 2.0], [1.0, 0.0, 0.0], [0.0, 2.0, 2.0]])
W, b = np.array([[0.5, 1.0, 0.0], [0.0, 0.5, 1.0], [2.0, 0.0, -1.0]]), np.array([3.0, -1.0, 10.0])
with check.part("bias_trick-test") as test:
    test(bias_trick, X, W, b)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(25)
    for n, c, d in [(4, 3, 5), (1, 2, 3), (3, 3, 3), (5, 4, 1)]:
        X, W, b = rng.normal(size=(n, d)), rng.normal(size=(c, d)), rng.normal(size=c)
        test(bias_trick, X, W, b)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "bias_trick-test-apart", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(27)
X, W, b = rng.normal(size=(4, 3)), rng.normal(size=(2, 3)), rng.normal(size=2)
with check.part("bias_trick-test-apart") as test:
    # X1 must fit W1 of other examples, and W1 fit X1 of other weights.
    for given, other in [((X, 2 * W, 3 * b), (X + 1, W, b)), ((X, W, b), (X + 2, W, b))]:
        X1, _ = check.parts("bias_trick", bias_trick(*map(check.spare, given)), ["X1", "W1"])
        _, W1 = check.parts("bias_trick", bias_trick(*map(check.spare, other)), ["X1", "W1"])
        test(lambda *_: (X1, W1), X, W, b)
    ### BEGIN HIDDEN TESTS
    X1, _ = check.parts("bias_trick", bias_trick(*map(check.spare, (-X, W, b))), ["X1", "W1"])
    _, W1 = check.parts("bias_trick", bias_trick(*map(check.spare, (X, 3 * W, b))), ["X1", "W1"])
    test(lambda *_: (X1, W1), -X, 3 * W, b)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "bias_trick-test-keeps", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X = np.array([[1.0, 2.0, 4.0], [0.0, -3.0, 2.0], [1.0, 0.0, 0.0], [0.0, 2.0, 2.0]])
W, b = np.array([[0.5, 1.0, 0.0], [0.0, 0.5, 1.0], [2.0, 0.0, -1.0]]), np.array([3.0, -1.0, 10.0])
with check.part("bias_trick-test-keeps") as test:
    test(bias_trick, X, W, b)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(28)
    test(bias_trick, rng.normal(size=(5, 2)), rng.normal(size=(4, 2)), rng.normal(size=4))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** The trick changes nothing but the bookkeeping, and the next chapters use it: they
# write $W x$ and mean the bias too. We can score images now. What we cannot say yet is *how bad* the
# scores are. That takes a loss.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("scores_one", "scores_batch", "predict_classes", "accuracy", "bias_trick")
