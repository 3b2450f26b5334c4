# ---
# jupyter:
#   handgrad:
#     modules:
#     - data
#     - explorers.base
#     - explorers.descent
#     - functions
#     - figures.descent
#     - figures.style
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 04 Gradient descent: to the lowest point
#
# After this notebook you can
#
# - find the slope of any function numerically, and say how wrong it is,
# - walk downhill with the right step, and recognise one that is too small or too large,
# - write the exact gradients of the SVM and the softmax loss, and check them,
# - train a linear classifier on digits.
#
# It takes about two hours and needs the losses of chapter 03, which are repeated here.
#
# %% [markdown]
# ## Which way is down?
#
# You stand on a mountain, blindfolded, and want to reach the lowest point. You cannot see it. But you
# can feel the ground under your foot: where does it go down, and how steeply? Take a small step that
# way, feel again, and go on.
#
# The mountain is the loss $L$, your place is the weights $w$, the ground under your foot is the slope.
# The step is
#
# $$w = w - \eta \frac{\partial L}{\partial w}$$
#
# where $\eta$ is the *learning rate*. The minus says downhill.
#
# %% [markdown]
# Here is a loss over two weights, drawn like a map: each line joins places of equal loss, and the star
# is the lowest. Three walks of 12 steps start at the square, with three learning rates.
#
# %% nbgrader={"grade": false, "grade_id": "figure-walk", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import descent as figures

figures.learning_rates()

# %% [markdown]
# Too small a learning rate does not arrive in time. Too large a one jumps across the valley, higher each
# time.
#
# %% [markdown]
# Now walk yourself. Press play, or take one step after the other; move the start and the learning
# rate while it walks. Then put the blindfold on: all that is left is the slope under the foot, and
# still it arrives.
#
# **A question.** In which landscape does it matter where you start? And which learning rate is the
# largest that arrives in the ravine?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-walk", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import descent as explorers

explorers.Walk()

# %% [markdown]
# ## The slope, numerically
#
# What does the slope say? If the loss changes by a little when one weight does, the slope is the ratio
# of the two:
#
# $$\frac{df(x)}{dx} = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}$$
#
# A classifier has the weights 0.34, -1.11, 0.78, ... and the loss 1.25347. Adding 0.0001 to its first,
# its second, its third weight, each alone, gives three other losses. What is the slope for each?
#
# %%
import numpy as np

from handgrad.data import load_digits
from handgrad.explorers import descent as explorers
from handgrad.figures import descent as figures
from handgrad.functions import softmax

h = 0.0001
loss = 1.25347
for weight, after in [(0.34, 1.25322), (-1.11, 1.25353), (0.78, 1.25347)]:
    print(f"{weight:5} + {h}: ({after} - {loss}) / {h} = {(after - loss) / h:.1f}")


# %% [markdown]
# So lowering the loss means: raise the first weight, lower the second, and leave the third. The slopes
# for all weights together are the *gradient*. Its negative points straight downhill.
#
# %% [markdown]
# ## Exercise 1: the slope of a function of one number
#
# A step to both sides is better than a step to one:
#
# $$\frac{df(x)}{dx} \approx \frac{f(x + h) - f(x - h)}{2h}$$
#
# Write `numerical_derivative(f, x, h=1e-4)` with this *central difference*, for a function `f` from
# number to number; return a number.
#
# A tiny example: for f(x) = x², at x = 3, it is 6.
#
# <details><summary>Hint: two calls</summary>
#
# Call f twice, and mind the brackets: the whole difference is divided by `2 * h`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "numerical_derivative", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numerical_derivative(f, x, h=1e-4):
    """The slope of f at the number x by central difference."""
    ### BEGIN SOLUTION
    return (f(x + h) - f(x - h)) / (2 * h)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "numerical_derivative-test", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("numerical_derivative-test") as test:
    test.each(numerical_derivative, (lambda x: x**8, -0.9), (lambda x: x**8, 0.8))
    test(numerical_derivative, lambda x: x**2, 3.0)
    ### BEGIN HIDDEN TESTS
    import numpy as np

    for f, x in [(np.sin, 1.0), (np.cos, 1.0), (np.exp, 2.0), (lambda x: 7.0, 4.0), (np.exp, 1)]:
        test(numerical_derivative, f, x)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "numerical_derivative-test-h", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# With so large an h the result is not quite the slope, but what the formula gives.
with check.part("numerical_derivative-test-h") as test:
    test.each(numerical_derivative, (np.sin, 2.0, 0.3), (np.sin, 0.5, 0.3))
    ### BEGIN HIDDEN TESTS
    for x, h in [(-1.5, 0.4), (0.5, 0.3), (-3.0, 0.7)]:
        test(numerical_derivative, lambda x: x**3 - np.sin(x), x, h=h)
    test(numerical_derivative, np.exp, 2.0, h=1e-5)
    ### END HIDDEN TESTS

# %% [markdown]
# How small should h be? The picture shows the error for the slope of exp at 1. Read it from right to
# left. As h shrinks the error falls: in step with h for one side, which is a line of slope 1 on these
# axes, and with h² for both sides, a line of slope 2. Then rounding takes over: two nearly equal numbers
# are subtracted, and what is left is noise, divided by a tiny h.
#
# %% nbgrader={"grade": false, "grade_id": "figure-step-size", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import descent as figures

figures.step_size()

# %% [markdown]
# Turn h down. On the left are the lines whose slopes are compared, on the right their errors; the line
# of both sides is your own `numerical_derivative`.
#
# **A question.** At h = 0.0001, how many times smaller is its error than that of one side? And why does
# neither get better below its best h?
#
# %%
explorers.StepSize(numerical_derivative)


# %% [markdown]
# **Take away.** Step to both sides, and not too far and not too near: h = 0.0001 is a good choice.
#
# %% [markdown]
# ## Exercise 2: the numerical gradient
#
# Write `numerical_gradient(f, x, h=1e-4)` for an array `x` of any shape: `f(x)` is a number, and entry
# by entry the central difference is taken, with only that entry moved. Return an array of the shape
# of x. Afterwards x must be exactly as it was. The numbers in x are floats, and they lie in memory row
# by row, as `np.array` puts them: `x.ravel()` and `x.reshape(-1)` are x itself as one long row.
#
# A tiny example: for f(x) = sum of x², at `[3, -1]`, it is `[6, -2]`.
#
# <details><summary>Hint 1: any shape</summary>
#
# `np.ndindex(x.shape)` walks over all index tuples, in any number of dimensions. `x[index]` is then one
# entry.
# </details>
#
# <details><summary>Hint 2: put it back</summary>
#
# Keep `old = x[index]` before you move the entry, and set `x[index] = old` at the end. Adding and
# subtracting h again does not give exactly the old number. Or move a copy of x, each time a fresh one.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# For each index: set `x[index] = old + h`, call f; set `x[index] = old - h`, call f; put old back; the
# difference over 2h goes to `gradient[index]`, with `gradient = np.zeros(x.shape)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "numerical_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def numerical_gradient(f, x, h=1e-4):
    """The gradient of f at x by central differences, in the shape of x; x stays as it was."""
    ### BEGIN SOLUTION
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        upper = f(x)
        x[index] = old - h
        lower = f(x)
        x[index] = old
        gradient[index] = (upper - lower) / (2 * h)
    return gradient
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-values", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check


def f(x):
    return float(np.exp(np.sum(x**2 + x)))


with check.part("numerical_gradient-test-values") as test:
    test(numerical_gradient, f, np.array([[0.4, -1.1], [0.6, 0.2], [-0.6, 0.3]]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(41)
    for shape in [(3, 3), (4, 2), (3, 5)]:
        test(numerical_gradient, f, rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-h", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# With so large an h the result is not quite the gradient, but what the formula gives.
with check.part("numerical_gradient-test-h") as test:
    x = np.array([[2.1, -1.2], [0.3, 0.7], [-0.6, 1.3]])
    test(numerical_gradient, lambda x: np.sum(x**3) + x[0, 0] * x[2, 1], x, h=0.3)
    ### BEGIN HIDDEN TESTS
    x = np.random.default_rng(42).normal(size=(3, 4))
    test(numerical_gradient, lambda x: np.sum(x**3) + x[0, 0] * x[2, 1], x, h=0.2)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-shapes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check


def f(x):
    return float(np.exp(np.sum(x**2 + x)))


with check.part("numerical_gradient-test-shapes") as test:
    test(numerical_gradient, f, np.array([0.5, -1.1, 0.4, 0.7]))
    test(numerical_gradient, lambda x: np.sum(x**2), np.array([3.0, -1.0]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(43)
    for shape in [(4,), (1, 5), (5, 1), (2, 3, 2), (1,)]:
        test(numerical_gradient, f, rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-restores", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("numerical_gradient-test-restores") as test:
    # With numbers like 0.1, adding and subtracting h does not give exactly the old one.
    test(numerical_gradient, np.sum, np.array([[0.1, 0.7, 0.3], [-1.3, 2.9, 1.1]]))
    ### BEGIN HIDDEN TESTS
    x = np.random.default_rng(44).normal(size=(5, 4)) * 10.0 ** np.arange(-2, 2)
    test(numerical_gradient, lambda x: float(np.sum(x**3)), x, h=1e-3)
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A numerical gradient is easy to write, slow, and only nearly right. Use it to check,
# not to train.
#
# %% [markdown]
# ## Exercise 3: the walk
#
# Write `gradient_descent(gradient, w0, learning_rate, steps)`: start at the array `w0`, step against
# `gradient(w)` `steps` times, and return the whole path, an array `(steps + 1, *w0.shape)` that begins
# with w0. The array w0 itself stays as it was. It has any shape, and `steps` may be 0.
#
# A tiny example: gradient 2w, w0 = `[1]`, learning rate 0.25, 2 steps: `[[1], [0.5], [0.25]]`.
#
# <details><summary>Hint 1: w0 stays as it was</summary>
#
# `w = w - learning_rate * gradient(w)` makes a new array. `w -= ...` on w0 itself changes the caller's
# array, and all stored places that are the same array.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `path = [w0.copy()]`; in a loop append `path[-1] - learning_rate * gradient(path[-1])`; at the end
# `np.array(path)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "gradient_descent", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_descent(gradient, w0, learning_rate, steps):
    """The path (steps + 1, *w0.shape) downhill from w0."""
    ### BEGIN SOLUTION
    path = [w0.copy()]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gradient_descent-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check


def bend(w):
    return w**3 + np.array([30.0, -20.0, 9.0])


with check.part("gradient_descent-test") as test:
    test(gradient_descent, bend, np.array([0.5, -1.6, 2.2]), 0.05, 4)
    ### BEGIN HIDDEN TESTS
    test(gradient_descent, bend, np.array([0.5, -1.0, 0.3]), 0.03, 7)
    test(gradient_descent, bend, np.array([2.0, 1.0, -0.3]), 0.01, 1)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "gradient_descent-test-shapes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("gradient_descent-test-shapes") as test:
    w0 = np.array([[1.0, 2.2, -1.3], [2.5, 0.1, 1.4]])
    test(gradient_descent, lambda w: w**3 - 9, w0, 0.1, 3)
    test(gradient_descent, lambda w: 2 * w, np.array([1.0]), 0.25, 2)
    ### BEGIN HIDDEN TESTS
    w0 = np.array([[[1.0, 0.3]], [[0.4, -0.2]], [[0.0, 0.1]]])
    test(gradient_descent, lambda w: w**3 + np.array([1.0, -2.0]), w0, 0.15, 2)
    test(gradient_descent, np.sin, np.array([2.0, 1.0]), 0.1, 0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "gradient_descent-test-keeps", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("gradient_descent-test-keeps") as test:
    test(gradient_descent, lambda w: w**3 - 9, np.array([3.5, -2.6]), 0.05, 3)
    ### BEGIN HIDDEN TESTS
    test(gradient_descent, np.cos, np.array([[0.7], [1.9], [0.4]]), 0.2, 2)
    ### END HIDDEN TESTS

# %% [markdown]
# Your walk in a ravine, steep across and flat along:
#
# %% nbgrader={"grade": false, "grade_id": "figure-ravine", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.figures import descent as figures


def ravine_slope(w):
    return np.array([0.2, 2.0]) * w


figures.path_in_ravine(np.asarray(gradient_descent(ravine_slope, np.array([-4.0, 1.5]), 0.8, 25)))

# %% [markdown]
# The walk once more, with your own two functions: `gradient_descent` takes the steps, and
# `numerical_gradient` is the foot.
#
# **A question.** Choose the ravine and a learning rate of 0.8. Which of the two weights zigzags, which
# one creeps, and what happens to the first at 1.1?
#
# %%
explorers.Walk(gradient_descent, numerical_gradient)


# %% [markdown]
# **Take away.** The learning rate has to suit the steepest direction, and then it is slow in the
# flattest.
#
# %% [markdown]
# ## The exact gradient
#
# Ten classes of digits with 64 pixels have 640 weights. To feel the slope of each takes two losses, so
# 1,280 of them for a single step. That is silly: the loss is a formula, and formulas can be
# differentiated. For the SVM loss, $s = XW^T$,
#
# $$L = \frac{1}{N} \sum_i \sum_{j \ne y_i} \max(0, s_{ij} - s_{iy_i} + \Delta) + \text{reg} \sum W^2$$
#
# Each term that is above 0 pulls at two rows of the gradient: example $x_i$ is added to row $j$, and
# subtracted from row $y_i$. Terms at 0 pull at nothing.
#
# %% [markdown]
# ## Exercise 4: the gradient of the SVM loss
#
# Write `svm_gradient(W, X, y, reg, delta=1.0)` for `W` `(C, D)`, `X` `(N, D)`, labels `y` `(N,)`; return
# `(C, D)`: the gradient of the mean SVM loss plus reg * sum(W**2). N may be 1, delta any number, and W
# stays as it was.
#
# A tiny example: `W` all zeros `(3, 2)`, `X = [[1, 2]]`, `y = [0]`, reg 0: both wrong classes pay, so
# the gradient is `[[-2, -4], [1, 2], [1, 2]]`.
#
# <details><summary>Hint 1: from scores to weights</summary>
#
# First find the gradient with respect to the scores, `(N, C)`: 1 where a term is above 0; at the true
# class minus the number of such terms in its row.
# </details>
#
# <details><summary>Hint 2: let the shapes guide you</summary>
#
# With `dscores` `(N, C)` and `X` `(N, D)`, only `dscores.T @ X` is `(C, D)`. Divide by N, and add
# `2 * reg * W`.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# With the true scores as a column, `pays = (scores - true + delta > 0).astype(float)`. Set `pays` to 0
# at `[np.arange(N), y]`, and then to `-pays.sum(axis=1)` there. This is `dscores`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "svm_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def svm_gradient(W, X, y, reg, delta=1.0):
    """The gradient (C, D) of the mean SVM loss plus reg * sum(W**2)."""
    ### BEGIN SOLUTION
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "svm_gradient-test-data", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(52)
W, X, y = 1.5 * rng.normal(size=(4, 3)), rng.normal(size=(7, 3)), np.array([0, 2, 2, 0, 3, 2, 0])
with check.part("svm_gradient-test-data") as test:
    test(svm_gradient, W, X, y, 0.0)
    ### BEGIN HIDDEN TESTS
    for n, c, d in [(4, 4, 4), (7, 3, 5), (6, 5, 2), (3, 8, 2), (5, 2, 3), (5, 2, 1)]:
        test(
            svm_gradient,
            rng.normal(size=(c, d)),
            rng.normal(size=(n, d)),
            rng.integers(c, size=n),
            0.0,
        )
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_gradient-test-edges", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(53)
W, X, y = 2 * rng.normal(size=(4, 3)), rng.normal(size=(7, 3)), np.array([0, 2, 2, 0, 3, 2, 0])
with check.part("svm_gradient-test-edges") as test:
    test(svm_gradient, W, X, y, 0.0, delta=3.5)
    test(svm_gradient, np.zeros((3, 2)), np.array([[1.0, 2.0]]), np.array([0]), 0.0)
    ### BEGIN HIDDEN TESTS
    for n, c, d, delta in [(1, 4, 3, 1.0), (6, 5, 2, 2.5), (5, 2, 3, 0.5), (3, 8, 2, 0.25)]:
        W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
        test(svm_gradient, W, X, y, 0.0, delta=delta)
    # A term that is exactly 0, a safe margin, and classes with the true one's score.
    W = np.array([[1.0], [0.0], [2.0], [-9.0]])
    test(svm_gradient, W, np.array([[1.0]]), np.array([0]), 0.0)
    test(svm_gradient, 9 * np.eye(3), np.eye(3), np.arange(3), 0.0)
    X = np.array([[2.0, 2.0, 0.5], [3.0, 3.0, 3.0]])
    test(svm_gradient, np.eye(3), X, np.array([1, 1]), 0.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_gradient-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# What reg adds to the gradient, at every entry of W.
rng = np.random.default_rng(46)
W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), np.array([0, 2, 2, 0, 2])
with check.part("svm_gradient-test-reg") as test:
    test.added("reg", svm_gradient, W, X, y, 0.1)
    ### BEGIN HIDDEN TESTS
    for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (5, 2, 2, 0.02)]:
        W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
        test.added("reg", svm_gradient, W, X, y, reg)
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** An example moves the rows of the classes that pay, and that of its true class the other
# way. Where nothing is paid there is nothing to learn.
#
# %% [markdown]
# ## Exercise 5: the gradient of the softmax loss
#
# For the softmax loss the gradient with respect to the scores is shorter still: the probability of
# each class, minus 1 at the true one.
#
# Write `softmax_gradient(W, X, y, reg)`, shapes as in exercise 4; W stays as it was. Scores may be in
# the thousands, or millions. `softmax`, imported above, copes with them; one of your own has to, too.
#
# A tiny example: `W` all zeros `(2, 2)`, `X = [[1, 2]]`, `y = [0]`, reg 0: both probabilities are 0.5,
# so the gradient is `[[-0.5, -1], [0.5, 1]]`.
#
# <details><summary>Hint 1: what is new</summary>
#
# Only the gradient with respect to the scores. From there to the weights it is the way of exercise 4.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `dscores = softmax(X @ W.T)`, minus 1 at `[np.arange(N), y]`. From there as in exercise 4.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "softmax_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax_gradient(W, X, y, reg):
    """The gradient (C, D) of the mean softmax loss plus reg * sum(W**2)."""
    ### BEGIN SOLUTION
    dscores = softmax(X @ W.T)
    dscores[np.arange(len(X)), y] -= 1
    return dscores.T @ X / len(X) + 2 * reg * W
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax_gradient-test-data", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(74)
W, X, y = rng.normal(size=(4, 3)), rng.normal(size=(7, 3)), np.array([0, 2, 2, 0, 3, 2, 0])
with check.part("softmax_gradient-test-data") as test:
    test(softmax_gradient, W, X, y, 0.0)
    ### BEGIN HIDDEN TESTS
    for n, c, d in [(4, 4, 4), (7, 3, 5), (6, 5, 2), (3, 8, 2), (5, 2, 3), (5, 2, 1)]:
        test(
            softmax_gradient,
            rng.normal(size=(c, d)),
            rng.normal(size=(n, d)),
            rng.integers(c, size=n),
            0.0,
        )
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_gradient-test-edges", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(68)
W, X, y = rng.normal(size=(4, 3)), rng.normal(size=(7, 3)), np.array([0, 2, 2, 0, 3, 2, 0])
X[4:] *= 500
with check.part("softmax_gradient-test-edges") as test:
    test(softmax_gradient, W, X, y, 0.0)
    test(softmax_gradient, np.zeros((2, 2)), np.array([[1.0, 2.0]]), np.array([0]), 0.0)
    ### BEGIN HIDDEN TESTS
    test(softmax_gradient, W, 1e3 * X, y, 0.0)
    test(softmax_gradient, rng.normal(size=(4, 3)), rng.normal(size=(1, 3)), np.array([2]), 0.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_gradient-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# What reg adds to the gradient, at every entry of W.
rng = np.random.default_rng(49)
W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), np.array([0, 2, 2, 0, 2])
with check.part("softmax_gradient-test-reg") as test:
    test.added("reg", softmax_gradient, W, X, y, 0.1)
    ### BEGIN HIDDEN TESTS
    for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (5, 2, 2, 0.02)]:
        W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
        test.added("reg", softmax_gradient, W, X, y, reg)
    ### END HIDDEN TESTS

# %% [markdown]
# Numerical against exact, on real digits: the same gradient, 10 x 64 weights, 200 images, with your own
# two functions. What do you expect: how many times faster is the exact one?
#
# %%
import time

(X, y), _ = load_digits()
X, y = X[:200], y[:200]
W = 0.01 * np.random.default_rng(0).normal(size=(10, 64))


def loss_of(W):
    return -np.log(softmax(X @ W.T)[np.arange(len(y)), y]).mean()


start = time.perf_counter()
numerical = numerical_gradient(loss_of, W)
middle = time.perf_counter()
exact = softmax_gradient(W, X, y, 0.0)
end = time.perf_counter()
print(f"numerical {1000 * (middle - start):.0f} ms, exact {1000 * (end - middle):.2f} ms")
print(
    f"largest entry {np.abs(exact).max():.2f}, they differ by {np.abs(numerical - exact).max():.0e}"
)


# %% [markdown]
# **Take away.** Derive the gradient, write it, and check it once against the numerical one. Then train
# with the exact one.
#
# %% [markdown]
# ## Exercise 6: stochastic gradient descent
#
# The gradient of all images is costly, and that of a few points nearly the same way. So each step draws
# a *mini-batch* at random and follows its gradient.
#
# Write `sgd(W, X, y, reg, learning_rate, batch_size, steps, rng)` for the softmax loss: in each of
# `steps` steps draw `batch_size` of all examples anew with `rng` (a `numpy.random.Generator`; with or
# without repeats), each with its own label, and step. Return `(W, losses)`: the trained weights
# `(C, D)`, and for each step one number, the loss on its mini-batch with the price of the weights,
# taken before the step or after it. The array W that came in stays as it was. There is a point for
# the losses, one for the mini-batches and one for the draws, whatever W is like, and two for W.
#
# A tiny example: `W` all zeros `(2, 2)`, `X = [[1, 2]]`, `y = [0]`, reg 0, learning rate 0.1, batch size
# 1 and 1 step give `W = [[0.05, 0.1], [-0.05, -0.1]]` and, taken before the step, `losses = [0.69]`.
#
# <details><summary>Hint 1: a mini-batch</summary>
#
# `batch = rng.choice(len(X), batch_size)` gives row numbers; `X[batch]` and `y[batch]` belong together.
# </details>
#
# <details><summary>Hint 2: loss and gradient</summary>
#
# With `p = softmax(x @ W.T)` for the rows x, y of the mini-batch, the loss is the mean of
# `-np.log(p[np.arange(n), y])` plus the price of W. For the gradient you may call your own
# `softmax_gradient`, or write it again here, so that a slip above costs nothing.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# Each step: draw, append the loss, then `W = W - learning_rate * gradient`. Written so, not with `-=`, it
# leaves the caller's array alone.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "sgd", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    """Train the linear softmax classifier: (W, losses), one loss a step."""
    ### BEGIN SOLUTION
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        losses.append(-np.log(p[rows, t]).mean() + reg * np.sum(W**2))
        p[rows, t] -= 1
        W = W - learning_rate * (p.T @ x / batch_size + 2 * reg * W)
    return W, losses
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sgd-test-updates", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# All six examples are equal: whatever is drawn, every mini-batch is the same.
W = np.array([[0.5, -1.0, 0.2], [0.1, 0.3, -0.4], [-0.6, 0.0, 0.8], [0.2, 0.2, 0.2]])
X, y = np.tile([1.0, -2.0, 0.5], (6, 1)), np.full(6, 2)
with check.part("sgd-test-updates") as test:
    test(sgd, W, X, y, 0.3, 0.2, 4, 3, np.random.default_rng(0))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(51)
    test(sgd, W, rng.normal(size=(1, 3)), y[:1], 0.1, 0.5, 1, 1, rng)
    X = rng.normal(size=(2, 2))
    for seed in range(4):
        W, draw = rng.normal(size=(3, 2)), np.random.default_rng(seed)
        test(sgd, W, X, np.array([2, 0]), 0.1, 0.5, 2, 1, draw)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sgd-test-losses", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[0.5, -1.0, 0.2], [0.1, 0.3, -0.4], [-0.6, 0.0, 0.8], [0.2, 0.2, 0.2]])
X, y = np.tile([1.0, -2.0, 0.5], (6, 1)), np.full(6, 2)
with check.part("sgd-test-losses") as test:
    test(sgd, W, X, y, 0.3, 0.2, 4, 3, np.random.default_rng(0))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(52)
    test(sgd, W, rng.normal(size=(1, 3)), y[:1], 0.1, 0.5, 1, 2, rng)
    # The loss of the example that was drawn, not of all.
    W, X = rng.normal(size=(2, 4)), rng.normal(size=(3, 4))
    for seed in range(4):
        test(sgd, W, X, np.array([0, 1, 1]), 0.1, 0.5, 1, 1, np.random.default_rng(seed))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sgd-test-batches", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# Each example has a feature of its own: where W has moved tells which were drawn.
W, X, y = np.zeros((3, 12)), np.eye(12), np.arange(12) % 3
with check.part("sgd-test-batches") as test:
    test(sgd, W, X, y, 0.0, 0.1, batch_size=5, steps=1, rng=np.random.default_rng(0))
    ### BEGIN HIDDEN TESTS
    W, X, y = np.zeros((4, 11)), 2 * np.eye(11), np.arange(11)[::-1] % 4
    test(sgd, W, X, y, 0.0, 0.1, batch_size=3, steps=1, rng=np.random.default_rng(0))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sgd-test-draws", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W, X, y = np.zeros((3, 12)), np.eye(12), np.arange(12) % 3
with check.part("sgd-test-draws") as test:
    test(sgd, W, X, y, 0.0, 0.1, batch_size=2, steps=5, rng=np.random.default_rng(0))
    ### BEGIN HIDDEN TESTS
    test(sgd, np.zeros((3, 7)), np.eye(7), y[:7], 0.0, 0.1, 1, 6, np.random.default_rng(0))
    ### END HIDDEN TESTS

# %% [markdown]
# Now let it read digits: 1,000 steps, 50 images each.
#
# %%
(x_train, t_train), (x_test, t_test) = load_digits()
W = np.zeros((10, 64))
W, losses = sgd(W, x_train, t_train, 1e-4, 0.5, 50, 1000, np.random.default_rng(0))
share = np.mean((x_test @ W.T).argmax(axis=1) == t_test)
print(f"{100 * share:.1f} of 100 test digits are right")
figures.losses(losses)

# %% [markdown]
# **Take away.** Score, loss, optimiser: the classifier is complete. What is still hard is the
# gradient: we derived it on paper for one formula. For deep networks nobody wants to. The next chapter
# lets the chain rule do it, node by node.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points(
    "numerical_derivative",
    "numerical_gradient",
    "gradient_descent",
    "svm_gradient",
    "softmax_gradient",
    "sgd",
)
