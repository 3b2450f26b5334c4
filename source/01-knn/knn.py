# ---
# jupyter:
#   handgrad:
#     modules:
#     - data
#     - functions
#     - figures.knn
#     - figures.style
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 01 Nearest neighbours: your first image classifier
#
# After this notebook you can
#
# - measure how far apart two images are, in two ways,
# - classify an image by a vote among its nearest neighbours,
# - choose k by cross-validation, without touching the test images.
#
# It takes about 90 minutes and needs NumPy arrays and loops.
#
# %% [markdown]
# ## How far apart are two images?
#
# To a computer an image is a table of numbers. The plainest distance adds up how much the pixels
# differ, the *L1 distance*:
#
# $$d_1(I_1, I_2) = \sum_p \left| I_1^p - I_2^p \right|$$
#
# Here are a test image and a training image of 4 x 4 pixels:
#
# %%
import numpy as np

from handgrad.data import load_digits
from handgrad.figures import knn as figures

test_image = np.array(
    [[56, 32, 10, 18], [90, 23, 128, 133], [24, 26, 178, 200], [2, 0, 255, 220]], dtype=np.uint8
)
training_image = np.array(
    [[10, 20, 24, 17], [8, 10, 89, 100], [12, 16, 178, 170], [4, 32, 233, 112]], dtype=np.uint8
)
differences = np.abs(test_image.astype(int) - training_image.astype(int))
print("sum of the differences:", differences.sum())
figures.pixel_differences(test_image, training_image)

# %% [markdown]
# Why `astype(int)`? Images are stored as *unsigned bytes*, whole numbers from 0 to 255. Below 0 they
# wrap around:
#
# %%
print("10 - 24 in bytes:", np.array([10], dtype=np.uint8) - np.array([24], dtype=np.uint8))


# %% [markdown]
# ## Exercise 1: the L1 distance of two images
#
# Write `l1_distance(a, b)` for two arrays of the same shape, whatever it is; return a number. The
# arrays may hold unsigned bytes: mind the wrap-around.
# Here and in all exercises below, leave what the function is given as it was.
#
# A tiny example: the two images above have the distance 456.
#
# <details><summary>Hint 1: the order of things</summary>
#
# The numbers must be able to fall below 0 before you subtract.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# Make the numbers floats with `a.astype(float)`, likewise b. Then subtract, take `np.abs`, and
# `.sum()`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "l1_distance", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l1_distance(a, b):
    """The sum of absolute differences of two arrays of one shape, uint8 too; a number."""
    ### BEGIN SOLUTION
    return np.abs(a.astype(float) - b.astype(float)).sum()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "l1_distance-test-values", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

a, b = np.array([1.7, 5.2, -2.1, 0.4]), np.array([4.0, 3.1, -2.5, 0.9])
c, d = np.array([[1.3, -2.2], [0.4, 3.1]]), np.array([[2.0, 2.5], [3.3, 1.0]])
with check.part("l1_distance-test-values") as test:
    test.each(l1_distance, (a, b), (c, d))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(11)
    for shape in [(6,), (3, 4), (1,), (2, 3, 4), (1, 5), (5, 1)]:
        test(l1_distance, *(3 * rng.normal(size=(2, *shape))))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "l1_distance-test-bytes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(12)
with check.part("l1_distance-test-bytes") as test:
    test.each(l1_distance, *rng.integers(256, size=(3, 2, 4, 4), dtype=np.uint8))
    ### BEGIN HIDDEN TESTS
    for shape in [(8, 8), (5,), (40, 40)]:
        test(l1_distance, *rng.integers(256, size=(2, *shape), dtype=np.uint8))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Two images are as far apart as their pixels are, added up. Know what kind of numbers
# you compute with: bytes know nothing below 0.
#
# %% [markdown]
# ## Exercise 2: all distances at once, L1
#
# Write `l1_distances(X_test, X_train)` for `(M, D)` and `(N, D)`; return an array
# `(M, N)`: entry (i, j) is the distance of test row i to training row j.
#
# A tiny example: `[[0, 0]]` against `[[1, 2], [3, -4]]` gives `[[3, 7]]`.
#
# <details><summary>Hint 1: two loops will do</summary>
#
# A loop over i and one over j, with the sum of exercise 1 inside. Bytes wrap around here too.
# </details>
#
# <details><summary>Hint 2: without loops</summary>
#
# `X_test[:, np.newaxis, :]` is `(M, 1, D)`. Subtracting `(N, D)` broadcasts to `(M, N, D)`; sum over
# the last axis.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "l1_distances", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l1_distances(X_test, X_train):
    """L1 distances (M, N) of each row of X_test (M, D) to each row of X_train (N, D)."""
    ### BEGIN SOLUTION
    X_test, X_train = X_test.astype(float), X_train.astype(float)
    return np.array([np.abs(X_train - x).sum(axis=1) for x in X_test])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "l1_distances-test-values", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X_test = np.array([[0.0, 0.5, 1.0], [2.0, 0.0, -1.0], [1.5, 1.0, 0.0]])
X_train = np.array([[1.0, 2.0, 0.0], [3.0, -4.5, 1.0], [0.0, 0.0, 0.5]])
with check.part("l1_distances-test-values") as test:
    test.each(l1_distances, (X_test, X_train), (X_test[:2], X_train * 1.7))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(13)
    for m, n, d in [(4, 3, 5), (1, 6, 2), (3, 1, 4), (3, 3, 3), (2, 5, 1), (1, 1, 6)]:
        test(l1_distances, 3 * rng.normal(size=(m, d)), 3 * rng.normal(size=(n, d)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "l1_distances-test-bytes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X_test = np.array([[10, 200], [0, 255]], dtype=np.uint8)
with check.part("l1_distances-test-bytes") as test:
    test(l1_distances, X_test, np.array([[24, 100], [255, 0], [10, 201]], dtype=np.uint8))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(19)
    for m, n, d in [(2, 3, 4), (3, 2, 900)]:
        sizes = rng.integers(256, size=(m + n, d), dtype=np.uint8)
        test(l1_distances, sizes[:m], sizes[m:])
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A table of distances, a row for each test image, holds all that a nearest-neighbour
# classifier ever needs.
#
# %% [markdown]
# ## Exercise 3: all distances at once, L2
#
# The *L2 distance* is the straight line between two points:
#
# $$d_2(a, b) = \sqrt{\sum_p (a_p - b_p)^2}$$
#
# Write `l2_distances(X_test, X_train)`, shapes as in exercise 2, with no Python loop, and never NaN.
# Expanding the square, $|a - b|^2 = |a|^2 - 2\,a \cdot b + |b|^2$, leaves one matrix product; but
# rounding can make a tiny negative number where two rows are equal, and its root is NaN.
#
# A tiny example: `[[0, 0]]` against `[[3, 4], [0, 0]]` gives `[[5, 0]]`.
#
# <details><summary>Hint 1: three terms, three shapes</summary>
#
# $|a|^2$ is one number for each test row: a column `(M, 1)`. $|b|^2$ is one for each training row: a
# row `(N,)`. The product `X_test @ X_train.T` is `(M, N)`.
# </details>
#
# <details><summary>Hint 2: never NaN</summary>
#
# `np.maximum(squares, 0)` before the root.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "l2_distances", "locked": false, "schema_version": 3, "solution": true, "task": false}
def l2_distances(X_test, X_train):
    """L2 distances (M, N) of each row of X_test (M, D) to each row of X_train (N, D)."""
    ### BEGIN SOLUTION
    X_test, X_train = X_test.astype(float), X_train.astype(float)
    squares = (
        (X_test**2).sum(axis=1)[:, np.newaxis] - 2 * X_test @ X_train.T + (X_train**2).sum(axis=1)
    )
    return np.sqrt(np.maximum(squares, 0))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "l2_distances-test-values", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X_test = np.array([[1.0, 2.0, 2.0], [4.0, 0.0, -3.0], [-1.0, -1.0, 0.0]])
X_train = np.array([[2.0, 0.0, 0.0], [4.0, 4.0, 0.0], [0.0, -2.0, 1.0]])
with check.part("l2_distances-test-values") as test:
    test.each(l2_distances, (X_test, X_train), (X_test[:2], X_train * 1.7))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(14)
    for m, n, d in [(4, 3, 5), (1, 6, 2), (3, 1, 4), (3, 3, 3), (2, 5, 1), (1, 1, 6)]:
        test(l2_distances, 3 * rng.normal(size=(m, d)), 3 * rng.normal(size=(n, d)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "l2_distances-test-never-nan", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

X = np.random.default_rng(15).normal(size=(30, 7))
with check.part("l2_distances-test-never-nan") as test:
    test(l2_distances, X, X.copy())
    test(l2_distances, 100 + 1e-3 * X, 100 + 1e-3 * X)
    ### BEGIN HIDDEN TESTS
    X = 1000 + 1e-3 * np.random.default_rng(16).normal(size=(40, 9))
    test(l2_distances, X, X.copy())
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** Algebra turned a loop over pairs into one matrix product, which is fast. But numbers
# in a computer are rounded: what must be 0 on paper can come out a little below it.
#
# %% [markdown]
# Nearest neighbours in a row: a test digit on the left, then the training digits that your L2
# distances find nearest.
#
# %% nbgrader={"grade": false, "grade_id": "figure-neighbours", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.data import load_digits
from handgrad.figures import knn as figures

(x_train, t_train), (x_test, t_test) = load_digits()
distances = np.asarray(l2_distances(x_test[:3], x_train))
figures.neighbours_in_a_row(x_test[:3], t_test[:3], x_train, t_train, distances)


# %% [markdown]
# ## Exercise 4: the vote
#
# Find the k nearest training examples; the label that occurs most often among them wins.
#
# Write `predict_labels(distances, y_train, k)` for distances `(M, N)` and labels `(N,)`; return
# an array of labels `(M,)`. If labels are tied, the smallest of them wins. (No two distances of a row
# are equal in the checks.)
#
# A tiny example: distances `[[0.1, 0.5, 0.2, 0.9]]`, labels `[2, 1, 1, 0]`: with k = 1 the label is
# 2, with k = 3 it is 1, and with k = 2 the vote is tied between 2 and 1, so it is 1.
#
# <details><summary>Hint 1: the k nearest</summary>
#
# `np.argsort` gives the places of the distances from small to large; keep the first k of a row.
# </details>
#
# <details><summary>Hint 2: the tie</summary>
#
# `np.bincount(votes).argmax()` counts each label, and of equal counts takes the first, which is the
# smallest label.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "predict_labels", "locked": false, "schema_version": 3, "solution": true, "task": false}
def predict_labels(distances, y_train, k):
    """Labels (M,) by majority of the k nearest; distances (M, N), y_train (N,)."""
    ### BEGIN SOLUTION
    nearest = np.argsort(distances, axis=1)[:, :k]
    return np.array([np.bincount(votes).argmax() for votes in y_train[nearest]])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "predict_labels-test-majority", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

distances = np.random.default_rng(7).random((10, 14))
labels = np.array([6, 5, 5, 5, 6, 2, 6, 6, 2, 2, 5, 6, 0, 0])
with check.part("predict_labels-test-majority") as test:
    test.each(predict_labels, (distances, labels, 5), (distances, labels, 1))
    ### BEGIN HIDDEN TESTS
    test(predict_labels, np.array([[0.1, 0.5, 0.2, 0.9]]), np.array([2, 1, 1, 0]), 3)
    rng = np.random.default_rng(17)
    for n, k in [(9, 1), (11, 3), (11, 5), (12, 6)]:
        distances, labels = rng.random((20, n)), rng.choice([0, 3, 5, 6], size=n)
        votes = labels[np.argsort(distances, axis=1)[:, :k]]
        counts = np.array([np.bincount(v, minlength=7) for v in votes])
        most = counts.max(axis=1, keepdims=True)
        clear = distances[(counts == most).sum(axis=1) == 1]  # ties have a cell of theirs
        test(predict_labels, clear, labels, k)
        test(predict_labels, clear[:1], labels, k)
    test(predict_labels, np.array([[0.1, 0.3, 0.2]]), np.array([1, 0, 0]), 3)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "predict_labels-test-tie", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

distances = np.random.default_rng(116).random((10, 14))
labels = np.array([2, 1, 5, 6, 6, 1, 5, 6, 1, 2, 5, 6, 2, 5])
with check.part("predict_labels-test-tie") as test:
    test(predict_labels, distances, labels, 4)  # eight of these are ties
    ### BEGIN HIDDEN TESTS
    distances = np.array(
        [[1.0, 2.0, 3.0, 4.0, 5.0], [5.0, 4.0, 3.0, 2.0, 1.0], [3.0, 1.0, 2.0, 5.0, 4.0]]
    )
    for k in (4, 5, 2, 3):
        test(predict_labels, distances, np.array([4, 4, 2, 2, 7]), k)
    ### END HIDDEN TESTS

# %% [markdown]
# What k and the kind of distance do, with points in the plane instead of digits. Each background
# colour is the label that a point there would get.
#
# %% nbgrader={"grade": false, "grade_id": "figure-regions", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import knn as figures

figures.decision_regions()

# %% [markdown]
# With k = 1 every training point rules its own patch, odd ones too. A larger k smooths the borders,
# until small groups are outvoted.
#
# %% [markdown]
# Now ask for yourself: move the star with the two lower sliders, and see which points vote. The dashed
# line holds all places that are as far as the farthest voter.
#
# **A question.** Take k = 1 and look for an island, a patch of one colour inside another. What made it,
# and from which k on is it gone? Then switch to L1: what becomes of the dashed line, and why?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-neighbours", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import knn as explorers

explorers.Neighbours()

# %% [markdown]
# **Take away.** Nearest neighbours learns nothing; it remembers. All the work is done when it is
# asked. Its choices, k and the distance, are *hyperparameters*: nothing in the training data sets
# them for us.
#
# %% [markdown]
# ## Which k? Cross-validation
#
# Trying each k on the test images would be cheating: we would choose what suits just these. Instead,
# cut the *training* images into folds. Each fold in turn plays the test set, the others train.
#
# %% nbgrader={"grade": false, "grade_id": "figure-folds", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import knn as figures

figures.folds(5)

# %% [markdown]
# Play the rounds for 60 points of the plane, then take more folds, or another k.
#
# **A question.** With 7 folds, which of them have one example more? And as the folds get smaller, why
# do the dots on the right scatter more?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-folds", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import knn as explorers

explorers.Folds()


# %% [markdown]
# ## Exercise 5: cross-validation
#
# Write `cross_validate(X, y, ks, n_folds)` for `X` `(N, D)`, labels `y` `(N,)` and a list `ks`; return
# an array of accuracies `(len(ks), n_folds)`: entry (i, j) is the accuracy with k = ks[i] on fold j,
# with all other folds as training set. Cut the folds in order, not shuffled, with `np.array_split`.
# Use L2 distances.
#
# A tiny example: `X = [[1], [2], [8], [9], [3], [4]]`, `y = [0, 0, 1, 1, 0, 1]`, `ks = [1]` and 3 folds
# give `[[1, 1, 0.5]]`. The last fold is 3 and 4: both are nearest to 2, which is right for one of them.
#
# <details><summary>Hint 1: indices</summary>
#
# `np.array_split(np.arange(N), n_folds)` gives the indices of each fold. `np.delete(np.arange(N),
# fold)` gives all others.
# </details>
#
# <details><summary>Hint 2: save work</summary>
#
# Compute the distances of a fold once, and vote with each k.
# </details>
#
# <details><summary>Hint 3: with your own functions, or without</summary>
#
# For each fold, `l2_distances(X[fold], X[others])`; for each k, `predict_labels` with `y[others]`; the
# accuracy is `np.mean(predicted == y[fold])`. If your functions do not work yet, two loops and
# `np.linalg.norm` will do as well.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "cross_validate", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_validate(X, y, ks, n_folds):
    """Accuracies (len(ks), n_folds) of k nearest neighbours; X (N, D), y (N,)."""
    ### BEGIN SOLUTION
    accuracies = np.zeros((len(ks), n_folds))
    for j, fold in enumerate(np.array_split(np.arange(len(X)), n_folds)):
        X_train, y_train = np.delete(X, fold, axis=0), np.delete(y, fold)
        order = np.array([np.linalg.norm(X_train - x, axis=1).argsort() for x in X[fold]])
        for i, k in enumerate(ks):
            votes = y_train[order[:, :k]]
            predicted = np.array([np.bincount(v).argmax() for v in votes])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cross_validate-test-folds", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(2)
y = rng.integers(2, size=60)
with check.part("cross_validate-test-folds") as test:
    test(cross_validate, rng.normal(size=(60, 2)) + y[:, np.newaxis], y, [1, 3, 5], 4)
    ### BEGIN HIDDEN TESTS
    for seed, n, d, classes, ks, n_folds in [
        (71, 40, 2, 3, [1, 3, 7], 5),
        (0, 12, 1, 3, [3, 1], 3),
        (0, 8, 3, 2, [1], 8),
    ]:
        rng = np.random.default_rng(seed)
        y = rng.integers(classes, size=n)
        test(cross_validate, rng.normal(size=(n, d)) + y[:, np.newaxis], y, ks, n_folds)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_validate-test-uneven", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(4)
y = rng.integers(2, size=17)
with check.part("cross_validate-test-uneven") as test:
    test(cross_validate, rng.normal(size=(17, 2)) + y[:, np.newaxis], y, [1, 3], 3)
    ### BEGIN HIDDEN TESTS
    for seed, n, d, ks, n_folds in [(3, 30, 3, [5, 1], 4), (6, 11, 2, [3], 3)]:
        rng = np.random.default_rng(seed)
        y = rng.integers(3, size=n)
        test(cross_validate, rng.normal(size=(n, d)) + y[:, np.newaxis], y, ks, n_folds)
    ### END HIDDEN TESTS

# %% [markdown]
# Now on 500 digits. Each dot is one fold; the line joins the means, the bars show how much the folds
# differ.
#
# %%
(x_train, t_train), (x_test, t_test) = load_digits()
ks = [1, 3, 5, 7, 9, 15, 25, 50]
figures.cross_validation(ks, np.asarray(cross_validate(x_train[:500], t_train[:500], ks, 5)))

# %% [markdown]
# Which k would you take? Look at the means, and then at the bars: differences smaller than a bar are
# no reason for anything. Only now, once, look at the test images.
#
# %%
for k in (1, 3, 50):
    predicted = predict_labels(l2_distances(x_test, x_train), t_train, k)
    print(f"k = {k:2d}: {100 * np.mean(predicted == t_test):.1f} of 100 test digits are right")

# %% [markdown]
# **Take away.** Choose hyperparameters on folds of the training data, and use the test data once, at
# the end. Nearest neighbours does well on these small, tidy digits. It is slow, though, and knows
# nothing of what makes a 3 a 3. The next chapter gives each class numbers of its own.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("l1_distance", "l1_distances", "l2_distances", "predict_labels", "cross_validate")
