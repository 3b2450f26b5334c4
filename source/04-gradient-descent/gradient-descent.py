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


# %% nbgrader={"grade": true, "grade_id": "numerical_derivative-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check


def cube(x):
    return x**3


# With so large an h the result is not quite the slope, but what the formula gives.
facts = {"slope_f": cube, "slope_x": 1.2, "slope_h": 0.3}
slope = numerical_derivative(cube, 1.2, h=0.3)
check.value("the slope of x**3 at 1.2 with h = 0.3", slope, 4.41, example=6, **facts)
check.value("the slope of x**3 at 1", numerical_derivative(cube, 1.0), 3.0, rtol=1e-4)
### BEGIN HIDDEN TESTS
import numpy as np


def wave(x):
    return np.sin(x) + 0.2 * x * x


for f, x, h in [(cube, 2.0, 0.1), (cube, -1.5, 0.4), (wave, 0.5, 0.3), (wave, -3.0, 0.7)]:
    central = (f(x + h) - f(x - h)) / (2 * h)
    facts = {"slope_f": f, "slope_x": x, "slope_h": h}
    check.value(f"the slope at {x} with h = {h}", numerical_derivative(f, x, h=h), central, **facts)
check.value("the slope of sin at 1", numerical_derivative(np.sin, 1.0), np.cos(1.0))
slope = numerical_derivative(np.exp, 2.0, h=1e-5)
check.value("the slope of exp at 2, h = 1e-5", slope, np.exp(2.0))
check.value("the slope of a constant", numerical_derivative(lambda x: 7.0, 4.0), 0.0)
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
# of x. Afterwards x must be exactly as it was.
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


# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-values", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check


def f(x):
    return float(np.sum(x**3) + x[0] * x[1])


# With so large an h the result is not quite the gradient, but what the formula gives.
x = np.array([2.1, -1.2])
facts = {"gradient_f": f, "gradient_x": x.copy(), "gradient_h": 0.3}
gradient = numerical_gradient(f, check.spare(x), h=0.3)
check.array("numerical_gradient with h = 0.3", gradient, np.array([12.12, 6.51]), **facts)
gradient = numerical_gradient(f, check.spare(x))
check.array("numerical_gradient", gradient, np.array([12.03, 6.42]), rtol=1e-4)
### BEGIN HIDDEN TESTS
from handgrad.gradients import numerical_gradient as right

rng = np.random.default_rng(41)
for shape in [(3, 3), (4,), (3, 2), (1, 5), (5, 1), (2, 3, 2)]:
    x, c = rng.normal(size=shape), rng.normal(size=shape)

    def f(x, c=c):
        return float(np.sum(c * x**3) + 2 * x.flat[0] * x.flat[-1])

    for h in (0.2, 1e-4):
        facts = {"gradient_f": f, "gradient_x": x, "gradient_h": h}
        expected = right(f, x.copy(), h)
        gradient = numerical_gradient(f, check.spare(x), h=h)
        check.array(f"numerical_gradient with h = {h}", gradient, expected, **facts)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "numerical_gradient-test-restores", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[0.1, 0.7], [-1.3, 2.9]])
before = x.copy()
moved = np.zeros(x.shape, dtype=bool)  # the entries that f has seen moved


def sum_of_cubes(x):
    moved[np.abs(x - before) > 1e-9] = True
    return float(np.sum(x**3))


with check.unchanged("numerical_gradient", x):
    gradient = numerical_gradient(sum_of_cubes, x)
check.equal("the number of entries moved on the way", int(moved.sum()), 4, entries_moved=4)
# Only that it is an array: its values have their points above.
check.shaped("numerical_gradient", gradient, x.shape)
### BEGIN HIDDEN TESTS
x = np.random.default_rng(42).normal(size=(5, 4)) * 10.0 ** np.arange(-2, 2)
before, moved = x.copy(), np.zeros(x.shape, dtype=bool)
with check.unchanged("numerical_gradient", x):
    numerical_gradient(sum_of_cubes, x, h=1e-3)
check.equal("the number of entries moved on the way", int(moved.sum()), 20, entries_moved=20)
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
# with w0. The array w0 itself stays as it was.
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


# %% nbgrader={"grade": true, "grade_id": "gradient_descent-test", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check


def slope(w):
    return 2 * w


def bend(w):
    return w**3 + np.array([1.0, -2.0])


w0 = np.array([0.5, -1.0])
facts = {"path_slope": bend, "path_start": w0.copy(), "path_rate": 0.2, "path_steps": 2}
with check.unchanged("gradient_descent", w0):
    path = gradient_descent(bend, w0, 0.2, 2)
expected = np.array([[0.5, -1.0], [0.275, -0.4], [0.070840625, 0.0128]])
check.array("the path", path, expected, **facts)
w0 = np.array([1.0])
with check.unchanged("gradient_descent", w0):
    path = gradient_descent(slope, w0, 0.25, 2)
check.array("the path from [1]", path, np.array([[1.0], [0.5], [0.25]]))
### BEGIN HIDDEN TESTS
from handgrad.models import gradient_descent as right

for w0, rate, steps in [
    (np.array([0.5, -1.0]), 0.1, 7),
    (np.array([[1.0, 2.0], [0.5, 0.1]]), 0.05, 3),
    (np.array([[[1.0, 0.3]], [[0.4, -0.2]], [[0.0, 0.1]]]), 0.15, 2),
    (np.array([2.0, 1.0]), 0.01, 1),
]:
    facts = {"path_slope": bend, "path_start": w0.copy(), "path_rate": rate, "path_steps": steps}
    expected = right(bend, w0, rate, steps)
    with check.unchanged("gradient_descent", w0):
        path = gradient_descent(bend, w0, rate, steps)
    check.array("the path", path, expected, **facts)
check.array("a path of no steps", gradient_descent(bend, w0, 0.1, 0), np.array([[2.0, 1.0]]))
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
# `(C, D)`: the gradient of the mean SVM loss plus reg * sum(W**2).
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


# %% nbgrader={"grade": true, "grade_id": "svm_gradient-test-data", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [0.5, 1.0, -1.0], [-1.0, 0.7, 0.2]])
y = np.array([0, 2, 1, 2])
facts = {"N": 4, "svm_W": W, "svm_X": X, "svm_labels": y, "svm_delta": 1.0, "price_W": W}
with check.unchanged("svm_gradient", W, X, y):
    gradient = svm_gradient(W, X, y, 0.0)
expected = np.array([[-3.0, -7.5, -1.5], [2.0, 2.2, 1.7], [1.0, 5.3, -0.2]]) / 4
check.array("svm_gradient without reg", gradient, expected, **facts)
gradient = svm_gradient(np.zeros((3, 2)), np.array([[1.0, 2.0]]), np.array([0]), 0.0)
expected = np.array([[-2.0, -4.0], [1.0, 2.0], [1.0, 2.0]])
check.array("svm_gradient of zero weights", gradient, expected)
### BEGIN HIDDEN TESTS
from handgrad.models import svm_gradient as right, svm_loss

rng = np.random.default_rng(43)
for n, c, d, delta in [
    (4, 4, 4, 1.0),
    (7, 3, 5, 1.0),
    (1, 4, 3, 1.0),
    (6, 5, 2, 2.5),
    (5, 2, 3, 0.5),
    (3, 8, 2, 0.25),
]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    with check.unchanged("svm_gradient", W, X, y):
        gradient = svm_gradient(W, X, y, 0.0, delta=delta)
    facts = {"N": n, "svm_W": W, "svm_X": X, "svm_labels": y, "svm_delta": delta, "price_W": W}
    check.gradient(
        "svm_gradient without reg", gradient, lambda W: svm_loss(W, X, y, 0.0, delta), W, **facts
    )
# A term that is exactly 0, a safe margin, and classes with the true one's score.
for W, X, y in [
    (np.array([[1.0], [0.0], [2.0], [-9.0]]), np.array([[1.0]]), np.array([0])),
    (9 * np.eye(3), np.eye(3), np.arange(3)),
    (np.eye(3), np.array([[2.0, 2.0, 0.5], [3.0, 3.0, 3.0]]), np.array([1, 1])),
]:
    facts = {"N": len(X), "svm_W": W, "svm_X": X, "svm_labels": y, "svm_delta": 1.0, "price_W": W}
    expected = right(W, X, y, 0.0)
    gradient = svm_gradient(W, X, y, 0.0)
    check.array("svm_gradient without reg", gradient, expected, **facts)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "svm_gradient-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# What reg adds to the gradient, at every entry of W.
W = np.array([[1.0, -2.0], [0.5, 3.0], [-0.7, 0.4]])
X, y = np.array([[2.0, 3.0], [1.0, -1.5], [-1.0, 0.7], [0.5, 1.0]]), np.array([0, 2, 1, 1])
gradients = svm_gradient(check.spare(W), X, y, 0.1), svm_gradient(check.spare(W), X, y, 0.0)
pull = check.difference("svm_gradient", *gradients, W.shape)
facts = {"pull_W": W, "pull_reg": 0.1, "pull_N": 4}
check.array("what reg = 0.1 adds", pull, 0.2 * W, rtol=1e-4, **facts)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(44)
for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (5, 2, 2, 0.02)]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    gradients = svm_gradient(check.spare(W), X, y, reg), svm_gradient(check.spare(W), X, y, 0.0)
    pull = check.difference("svm_gradient", *gradients, W.shape)
    facts = {"pull_W": W, "pull_reg": reg, "pull_N": n}
    check.gradient(
        f"what reg = {reg} adds", pull, lambda W: reg * np.sum(W**2), W, rtol=1e-4, **facts
    )
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
# Write `softmax_gradient(W, X, y, reg)`, shapes as in exercise 4. `softmax` is imported above.
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


# %% nbgrader={"grade": true, "grade_id": "softmax_gradient-test-data", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

W = np.array([[1.0, -0.5, 0.3], [0.2, 0.8, -0.6], [-0.3, 0.4, 0.7]])
X = np.array([[2.0, 3.0, 1.0], [1.0, -1.5, 0.5], [-1.0, 0.7, 0.2], [0.5, 1.0, -1.0]])
y = np.array([0, 2, 2, 0])
facts = {"N": 4, "softmax_W": W, "softmax_X": X, "softmax_y": y, "price_W": W}
with check.unchanged("softmax_gradient", W, X, y):
    gradient = softmax_gradient(W, X, y, 0.0)
expected = [
    [-0.33190880, -1.17586868, 0.12041810],
    [0.31883073, 0.69308656, -0.01779656],
    [0.01307807, 0.48278212, -0.10262154],
]
check.array("softmax_gradient without reg", gradient, expected, rtol=1e-5, **facts)
gradient = softmax_gradient(np.zeros((2, 2)), np.array([[1.0, 2.0]]), np.array([0]), 0.0)
expected = np.array([[-0.5, -1.0], [0.5, 1.0]])
check.array("softmax_gradient of zero weights", gradient, expected)
### BEGIN HIDDEN TESTS
from handgrad.models import softmax_loss

rng = np.random.default_rng(45)
for n, c, d in [(4, 4, 4), (7, 3, 5), (1, 4, 3), (6, 5, 2), (3, 8, 2), (5, 2, 1)]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    with check.unchanged("softmax_gradient", W, X, y):
        gradient = softmax_gradient(W, X, y, 0.0)
    facts = {"N": n, "softmax_W": W, "softmax_X": X, "softmax_y": y, "price_W": W}
    check.gradient(
        "softmax_gradient without reg", gradient, lambda W: softmax_loss(W, X, y, 0.0), W, **facts
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_gradient-test-reg", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

# What reg adds to the gradient, at every entry of W.
W = np.array([[1.0, -2.0], [0.5, 3.0], [-0.7, 0.4]])
X, y = np.array([[2.0, 3.0], [1.0, -1.5], [-1.0, 0.7], [0.5, 1.0]]), np.array([0, 2, 1, 1])
given = check.spare(W), check.spare(W)
gradients = softmax_gradient(given[0], X, y, 0.1), softmax_gradient(given[1], X, y, 0.0)
pull = check.difference("softmax_gradient", *gradients, W.shape)
facts = {"pull_W": W, "pull_reg": 0.1, "pull_N": 4}
check.array("what reg = 0.1 adds", pull, 0.2 * W, rtol=1e-4, **facts)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(46)
for n, c, d, reg in [(7, 3, 5, 0.5), (1, 4, 3, 3.0), (5, 2, 2, 0.02)]:
    W, X, y = rng.normal(size=(c, d)), rng.normal(size=(n, d)), rng.integers(c, size=n)
    given = check.spare(W), check.spare(W)
    gradients = softmax_gradient(given[0], X, y, reg), softmax_gradient(given[1], X, y, 0.0)
    pull = check.difference("softmax_gradient", *gradients, W.shape)
    facts = {"pull_W": W, "pull_reg": reg, "pull_N": n}
    check.gradient(
        f"what reg = {reg} adds", pull, lambda W: reg * np.sum(W**2), W, rtol=1e-4, **facts
    )
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
# `steps` steps draw `batch_size` examples with `rng` (a `numpy.random.Generator`; with or without
# repeats), and step. Return `(W, losses)`: the trained weights `(C, D)`, and for each step one number,
# the loss on its mini-batch with the price of the weights, taken before the step or after it. The array
# W that came in stays as it was.
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


# %% nbgrader={"grade": true, "grade_id": "sgd-test", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check, models

# All six examples are equal: whatever is drawn, every mini-batch is the same.
W = np.array([[0.5, -1.0, 0.2], [0.1, 0.3, -0.4], [-0.6, 0.0, 0.8], [0.2, 0.2, 0.2]])
X, y = np.tile([1.0, -2.0, 0.5], (6, 1)), np.full(6, 2)
with check.unchanged("sgd", W, X, y):
    trained, losses = check.parts(
        "sgd", sgd(W, X, y, 0.3, 0.2, 4, 3, np.random.default_rng(0)), ["W", "losses"]
    )
check.equal("the shape of losses", np.shape(losses), (3,), other_shape=W.shape)
run = {"W": W, "X": X, "y": y, "reg": 0.3, "learning_rate": 0.2, "batch_size": 4, "steps": 3}
places = [W]
for _ in range(3):
    places.append(places[-1] - 0.2 * models.softmax_gradient(places[-1], X, y, 0.3))
check.array("W after three steps", trained, places[-1], rtol=1e-5, sgd_run=run)
# The loss of a step may be taken before it or after it.
losses = np.array([check.number("a loss", loss) for loss in losses])
data = np.array([models.softmax_loss(place, X, y, 0.0) for place in places])
prices = np.array([0.3 * np.sum(place**2) for place in places])
before, after = (data + prices)[:-1], (data + prices)[1:]
right = after if np.abs(losses - after).sum() < np.abs(losses - before).sum() else before
facts = {"loss_data": data, "loss_prices": prices, "loss_batch_size": 4}
check.array("the losses", losses, right, rtol=1e-5, **facts)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(47)


def train(X, y, W, learning_rate, batch_size, steps, seed, reg=0.001):
    """W and losses of a run, each checked for its form only."""
    draw = np.random.default_rng(seed)
    with check.unchanged("sgd", W, X, y):
        result = sgd(W, X, y, reg, learning_rate, batch_size, steps, draw)
    trained, losses = check.parts("sgd", result, ["W", "losses"])
    check.equal("the shape of W", np.shape(trained), W.shape)
    check.equal("the shape of losses", np.shape(losses), (steps,))
    return np.array(trained), np.array([check.number("a loss", loss) for loss in losses])


# One example only.
X, y, W = np.array([[1.0, -2.0, 0.5]]), np.array([1]), np.array([[0.3, 0.1, 0.2], [-0.1, 0.4, 0.0]])
run = {"W": W, "X": X, "y": y, "reg": 0.1, "learning_rate": 0.5, "batch_size": 1, "steps": 1}
trained, _ = train(X, y, W, 0.5, 1, 1, 0, reg=0.1)
step = W - 0.5 * models.softmax_gradient(W, X, y, 0.1)
check.array("W after one step", trained, step, rtol=1e-5, sgd_run=run)
# The mini-batches come from rng and from nothing else.
y = rng.integers(3, size=120)
X = rng.normal(size=(120, 4)) + 3 * np.eye(3, 4)[y]
W = 0.01 * rng.normal(size=(3, 4))
trained, losses = train(X, y, W, 0.5, 20, 100, 1)
_, again = train(X, y, W, 0.5, 20, 100, 1)
check.equal(
    "whether an equal rng gives equal losses", np.allclose(losses, again), True, equal_rng=1
)
_, other = train(X, y, W, 0.5, 20, 100, 2)
check.equal(
    "whether another rng gives other losses", not np.allclose(losses, other), True, other_rng=2
)
# At learning rate 0 and batch size 1, each loss is that of one example with its own label.
X5, y5, W5 = rng.normal(size=(5, 4)), np.array([0, 1, 2, 2, 0]), rng.normal(size=(3, 4))
table = np.array(
    [[models.softmax_loss(W5, x[None], np.array([j]), 0.0) for j in range(3)] for x in X5]
)
own = table[np.arange(5), y5]
_, singles = train(X5, y5, W5, 0.0, 1, 100, 3, reg=0.0)
drawn = np.abs(own[:, np.newaxis] - singles).argmin(axis=0)
any_label = table.ravel()[np.abs(table.reshape(-1, 1) - singles).argmin(axis=0)]
facts = {"nearest_of_any_label": any_label, "loss_of_all": own.mean()}
check.array("losses of one example", singles, own[drawn], rtol=1e-4, **facts)
number = len(np.unique(drawn))
check.equal("how many of 5 examples are drawn in 100 steps", number, 5, examples_drawn=number)
# At learning rate 0, the losses of batches scatter less than those of examples.
_, batches = train(X, y, np.eye(3, 4), 0.0, 50, 60, 4, reg=0.0)
each = [models.softmax_loss(np.eye(3, 4), x[None], y[[i]], 0.0) for i, x in enumerate(X)]
differ = batches.std() > np.std(each) / 30
check.equal("whether the losses of mini-batches differ", differ, True)
calmer = batches.std() < np.std(each) / 2
check.equal("whether larger mini-batches scatter less", calmer, True, batch_scatter=batches.std())
# At batch size 1, a step follows the slope of one example.
W1s = [W5 - 0.5 * models.softmax_gradient(W5, x[None], y5[[i]], 0.1) for i, x in enumerate(X5)]
trained_once, _ = train(X5, y5, W5, 0.5, 1, 1, 5, reg=0.1)
nearest = min(W1s, key=lambda W1: np.abs(W1 - trained_once).max())
check.array("W after one step with one example", trained_once, nearest, rtol=1e-5)
# It learns.
final = models.softmax_loss(trained, X, y, 0.0)
assert final < 0.5, f"after 100 steps the loss of all examples should be small, but is {final}"
away = abs(losses[-20:].mean() - models.softmax_loss(trained, X, y, 0.001))
assert away < 0.15, "the losses returned are not those of the mini-batches"
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
