# ---
# jupyter:
#   handgrad:
#     modules:
#     - functions
#     - figures.layers
#     - figures.style
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 06 Layers: from nodes to layers
#
# After this notebook you can
#
# - derive the gradients of a matrix product, and check them by their shapes alone,
# - write the layers Relu, Sigmoid, Affine and SoftmaxWithLoss, forward and backward,
# - say why the loss with softmax has the gradient y - t.
#
# It takes about two hours and needs the chain rule: local gradient times upstream gradient.
#
# %% [markdown]
# ## A layer is a node for arrays
#
# A graph with a node for each number would be huge. A *layer* does the work of many nodes at once.
# Like a node it has two methods: `forward(x)` computes, and keeps what it will need; `backward(dout)`
# takes the gradient of the loss with respect to the output and returns that with respect to the
# input. A layer never changes what it is given: others may still need it.
#
# %% [markdown]
# ## ReLU: a switch for each entry
#
# $$y = \max(0, x) \qquad \frac{\partial y}{\partial x} = \begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}$$
#
# Where x is positive the gradient passes, elsewhere it stops. So forward remembers a *mask*:
#
# %%
import numpy as np

from handgrad.functions import cross_entropy, one_hot, sigmoid, softmax

x = np.array([[1.0, -0.5], [-2.0, 3.0]])
mask = x > 0
print(mask)
print(np.where(mask, x, 0))

# %% [markdown]
# Here is the same x, with a gradient `dout` that comes in from the right. Move the four numbers, and
# watch what comes out forward and what comes back.
#
# **A question.** Make one number larger and larger: what changes forward, and what backward? And what
# comes back for a number that is exactly 0?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-relu-mask", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import layers as explorers

explorers.ReluMask()


# %% [markdown]
# ## Exercise 1: Relu
#
# Write the class `Relu` with `forward(x)` and `backward(dout)`, for arrays of any shape. Neither may
# change its input. The slope at 0 is 0. As in every layer here, `backward` belongs to the last
# `forward` of the same object, and may be called more than once.
#
# A tiny example: forward of `[[1, -0.5], [-2, 3]]` is `[[1, 0], [0, 3]]`; then backward of
# `[[10, 20], [30, 40]]` is `[[10, 0], [0, 40]]`.
#
# <details><summary>Hint 1: leave the input alone</summary>
#
# `x[x < 0] = 0` writes into the caller's array. `np.maximum(x, 0)` makes a new one, and so does
# `x * mask`.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# forward: `self.mask = x > 0`, return `x * self.mask`. backward: return `dout * self.mask`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "Relu", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Relu:
    """max(0, x) of each entry; the slope at 0 is 0."""

    def forward(self, x):
        """x of any shape; returns the same shape."""
        ### BEGIN SOLUTION
        self.mask = x > 0
        return np.where(self.mask, x, 0.0)
        ### END SOLUTION

    def backward(self, dout):
        """dout: in the shape of x; returns the gradient with respect to x."""
        ### BEGIN SOLUTION
        return np.where(self.mask, dout, 0.0)
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "Relu-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[1.0, -0.5, 0.3], [-2.0, 3.0, -0.7]])
with check.part("Relu-test-forward") as test:
    test(Relu, x, x)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(61)
    for shape in [(3, 2), (4, 4), (5, 3)]:
        x = 3 * rng.normal(size=shape)
        test(Relu, x, x)
    test(Relu, -np.ones((2, 3)), np.ones((2, 3)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Relu-test-backward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[1.0, -0.5, 0.3], [-2.0, 3.0, -0.7]])
with check.part("Relu-test-backward") as test:
    test(Relu, x, np.array([[10.0, 20.0, -30.0], [-40.0, 50.0, 60.0]]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(62)
    for shape in [(3, 2), (4, 4), (5, 3)]:
        x = 3 * rng.normal(size=shape)
        test(Relu, np.where(np.abs(x) < 0.01, 0.5, x), rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Relu-test-shapes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(87)
with check.part("Relu-test-shapes") as test:
    test(Relu, *rng.normal(size=(2, 5)))
    test(Relu, *rng.normal(size=(2, 2, 3, 4)))
    ### BEGIN HIDDEN TESTS
    for shape in [(1,), (1, 4), (4, 1), (2, 1, 2, 3)]:
        test(Relu, *rng.normal(size=(2, *shape)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Relu-test-zero", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("Relu-test-zero") as test:
    x = np.array([[0.0, -1.0, 0.5], [2.0, 0.0, -0.3]])
    test(Relu, x, np.array([[1.0, -2.0, -3.0], [3.0, -4.0, 5.0]]))
    ### BEGIN HIDDEN TESTS
    test(Relu, np.array([[-0.0, 1.5, 0.0]]), np.array([[5.0, -2.0, 7.0]]))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Relu-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(53)
with check.part("Relu-test-memory") as test:
    test.memory(Relu, rng.normal(size=(2, 3, 4)), rng.normal(size=(2, 3, 4)))
    ### BEGIN HIDDEN TESTS
    test.memory(Relu, rng.normal(size=(2, 2, 5)), rng.normal(size=(2, 2, 5)))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** ReLU lets a gradient pass or stops it; it never scales it. All that backward needs is
# the mask.
#
# %% [markdown]
# ## Exercise 2: Sigmoid
#
# $$y = \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \frac{\partial y}{\partial x} = y\,(1 - y)$$
#
# The slope follows from the *output*, so that is what forward keeps. Write the class `Sigmoid` with
# `forward(x)` and `backward(dout)`, for arrays of any shape; neither changes its input. The
# function `sigmoid` is imported above.
#
# A tiny example: forward of `[0]` is `[0.5]`; then backward of `[8]` is `[8 · 0.5 · 0.5] = [2]`.
#
# <details><summary>Hint 1: local times upstream</summary>
#
# backward multiplies three arrays of the same shape, entry by entry.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# forward: `self.y = sigmoid(x)`. backward: `dout * self.y * (1 - self.y)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "Sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Sigmoid:
    """1 / (1 + exp(-x)) of each entry."""

    def forward(self, x):
        """x of any shape; returns the same shape."""
        ### BEGIN SOLUTION
        self.y = sigmoid(x)
        return self.y
        ### END SOLUTION

    def backward(self, dout):
        """dout: in the shape of x; returns the gradient with respect to x."""
        ### BEGIN SOLUTION
        return dout * self.y * (1 - self.y)
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[1.0, -0.5, 0.3], [-2.0, 3.0, -0.7]])
with check.part("Sigmoid-test-forward") as test:
    test(Sigmoid, x, x)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(63)
    for shape in [(3, 2), (4, 4), (5, 3)]:
        x = 3 * rng.normal(size=shape)
        test(Sigmoid, x, x)
    test(Sigmoid, -np.ones((2, 3)), np.ones((2, 3)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-backward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[1.0, -0.5, 0.3], [-2.0, 3.0, -0.7]])
with check.part("Sigmoid-test-backward") as test:
    test(Sigmoid, x, np.array([[10.0, 20.0, -30.0], [-40.0, 50.0, 60.0]]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(64)
    for shape in [(3, 2), (4, 4), (5, 3)]:
        x = 3 * rng.normal(size=shape)
        test(Sigmoid, np.where(np.abs(x) < 0.01, 0.5, x), rng.normal(size=shape))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-shapes", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(52)
with check.part("Sigmoid-test-shapes") as test:
    test(Sigmoid, *rng.normal(size=(2, 5)))
    test(Sigmoid, *rng.normal(size=(2, 2, 3, 4)))
    ### BEGIN HIDDEN TESTS
    for shape in [(1,), (1, 4), (4, 1), (2, 1, 2, 3)]:
        test(Sigmoid, *rng.normal(size=(2, *shape)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(54)
with check.part("Sigmoid-test-memory") as test:
    test.memory(Sigmoid, rng.normal(size=(2, 3, 4)), rng.normal(size=(2, 3, 4)))
    ### BEGIN HIDDEN TESTS
    test.memory(Sigmoid, rng.normal(size=(2, 2, 5)), rng.normal(size=(2, 2, 5)))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** An activation acts on each entry alone, so its backward is an entry-by-entry product.
# The slope of the sigmoid is at most 1/4, and nearly 0 where its output is near 0 or 1.
#
# %% [markdown]
# ## Affine, from its components
#
# An Affine layer is $Y = X W + b$. Take one example with two numbers, and a 2 x 2 table of weights:
#
# $$\begin{bmatrix} x_1 & x_2 \end{bmatrix} \begin{bmatrix} w_{11} & w_{21} \\ w_{12} & w_{22}
# \end{bmatrix} = \begin{bmatrix} y_1 & y_2 \end{bmatrix}$$
#
# so $y_1 = x_1 w_{11} + x_2 w_{12}$ and $y_2 = x_1 w_{21} + x_2 w_{22}$. The input $x_1$ is used
# twice, hence two gradients come back to it. A small step of $x_1$ moves the loss through $y_1$ and
# through $y_2$, so they add up:
#
# $$\frac{\partial L}{\partial x_1} = \frac{\partial L}{\partial y_1} w_{11} + \frac{\partial
# L}{\partial y_2} w_{21}$$
#
# %% nbgrader={"grade": false, "grade_id": "figure-components", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import layers as figures

figures.components()

# %% [markdown]
# Do the same for $x_2$ and write both in one row, and you find a matrix product with the
# *transposed* weights. The weights are found in the same way:
#
# $$\frac{\partial L}{\partial X} = \frac{\partial L}{\partial Y} W^T \qquad
# \frac{\partial L}{\partial W} = X^T \frac{\partial L}{\partial Y}$$
#
# With some numbers, once by components and once by the matrix product:
#
# %%
w11, w12, w21, w22 = 1.0, 3.0, 2.0, 4.0
dy1, dy2 = 10.0, 100.0
W, dY = np.array([[w11, w21], [w12, w22]]), np.array([dy1, dy2])
print("by components:", dy1 * w11 + dy2 * w21, dy1 * w12 + dy2 * w22)
print("dY @ W.T:     ", dY @ W.T)

# %% [markdown]
# In practice nobody remembers this. The shapes do: a gradient has the shape of the thing itself, and
# there is only one way to multiply what you have so that the shapes fit.
#
# %% nbgrader={"grade": false, "grade_id": "figure-affine-blocks", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import layers as figures

figures.affine_blocks(n=4, d=3, m=2)

# %% [markdown]
# Change the sizes, choose a gradient, and play through its entries: the hatched row and column are
# what an entry is made of. Thick frames hold the gradient and the thing that it is the gradient of.
#
# **A question.** Let N grow. Which gradients grow with it, and which keep their shape and only add up
# more terms?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-shapes", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import layers as explorers

explorers.Shapes()


# %% [markdown]
# ## Exercise 3: let the shapes guide you
#
# For a batch X `(n, d)`, weights W `(d, m)` and bias b `(m,)`, write `affine_backward_shapes(n, d,
# m)`: return a dict with the keys `"dX"`, `"dW"`, `"db"` and the shapes, tuples, of these gradients.
#
# A tiny example: for n = 1, d = 2, m = 3 the shape of dW is `(2, 3)`.
#
# <details><summary>Hint: one sentence is enough</summary>
#
# The gradient with respect to a thing has the shape of that thing. A tuple of one number is written
# `(m,)`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "affine_backward_shapes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def affine_backward_shapes(n, d, m):
    """The shapes of dX, dW and db, a dict of tuples, for X (n, d), W (d, m), b (m,)."""
    ### BEGIN SOLUTION
    return {"dX": (n, d), "dW": (d, m), "db": (m,)}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "affine_backward_shapes-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("affine_backward_shapes-test") as test:
    test.each(affine_backward_shapes, (1, 2, 3), (4, 5, 7))
    ### BEGIN HIDDEN TESTS
    for n, d, m in [(4, 3, 2), (5, 5, 1), (7, 1, 6)]:
        test(affine_backward_shapes, n, d, m)
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** A gradient has the shape of the thing itself, always. It is the first check of any
# backward that you write.
#
# %% [markdown]
# ## The bias: one row, added to all
#
# Forward, the bias is added to every row of the batch:
#
# %%
XW = np.array([[0, 0, 0], [10, 10, 10]])
b = np.array([1, 2, 3])
print(XW + b)

# %% [markdown]
# So each row sends a gradient back to the same bias, and these add up: a sum over axis 0.
#
# %%
dY = np.array([[1, 2, 3], [4, 5, 6]])
print(dY.sum(axis=0))


# %% [markdown]
# ## Exercise 4: Affine
#
# Write the class `Affine(W, b)`, with `W` `(D, M)` and `b` `(M,)`:
#
# - `forward(X)` returns X W + b, for a batch `(N, D)` or one example `(D,)`;
# - `backward(dout)` returns dX in the shape of X, and leaves the gradients of W and b in the
#   attributes `dW` and `db`, in their shapes.
#
# None of them changes what it is given.
#
# A tiny example: `W = [[1, 2], [3, 4]]`, `b = [10, 20]`: forward of `[[1, 1]]` is `[[14, 26]]`; then
# backward of `[[1, 0]]` returns `[[1, 3]]` and leaves `dW = [[1, 0], [1, 0]]`, `db = [1, 0]`.
#
# <details><summary>Hint 1: what to keep</summary>
#
# backward needs X for dW. The constructor keeps W and b, forward keeps X.
# </details>
#
# <details><summary>Hint 2: one example alone</summary>
#
# For X `(D,)` and dout `(M,)`, dW is `(D, M)`: the outer product. `np.atleast_2d` turns both into
# batches of one, then the batch formulas hold.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# With X and dout as tables: `self.dW = X.T @ dout`, `self.db = dout.sum(axis=0)`, and dX is
# `dout @ self.W.T`, in the shape in which X came.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "Affine", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Affine:
    """X W + b; backward leaves dW and db."""

    def __init__(self, W, b):
        """W: (D, M), b: (M,)"""
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        """X: (N, D) or (D,); returns (N, M) or (M,)."""
        ### BEGIN SOLUTION
        self.X = X
        return X @ self.W + self.b
        ### END SOLUTION

    def backward(self, dout):
        """dout: (N, M) or (M,); returns dX, leaves dW and db."""
        ### BEGIN SOLUTION
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "Affine-test-forward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(65)
W, b, X, dout = (rng.normal(size=shape) for shape in [(4, 4), 4, (7, 4), (7, 4)])
with check.part("Affine-test-forward") as test:
    test(Affine, W, b, X, dout)
    ### BEGIN HIDDEN TESTS
    for n, d, m in [(4, 4, 4), (7, 3, 5), (1, 4, 2), (3, 2, 1)]:
        W, b, X = rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=(n, d))
        test(Affine, W, b, X, rng.normal(size=(n, m)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-dX", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(66)
W, b, X, dout = (rng.normal(size=shape) for shape in [(4, 4), 4, (7, 4), (7, 4)])
with check.part("Affine-test-dX") as test:
    test(Affine, W, b, X, dout)
    ### BEGIN HIDDEN TESTS
    for n, d, m in [(7, 3, 5), (1, 4, 2), (3, 2, 1)]:
        W, b, X = rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=(n, d))
        test(Affine, W, b, X, rng.normal(size=(n, m)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-dW", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(67)
W, b, X, dout = (rng.normal(size=shape) for shape in [(4, 4), 4, (7, 4), (7, 4)])
with check.part("Affine-test-dW") as test:
    test(Affine, W, b, X, dout)
    ### BEGIN HIDDEN TESTS
    # W is square: no slip in dX raises then.
    for n, d, m in [(7, 5, 5), (1, 4, 4), (3, 1, 1)]:
        W, b, X = rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=(n, d))
        test(Affine, W, b, X, rng.normal(size=(n, m)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-db", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(68)
W, b, X, dout = (rng.normal(size=shape) for shape in [(4, 4), 4, (7, 4), (7, 4)])
with check.part("Affine-test-db") as test:
    test(Affine, W, b, X, dout)
    ### BEGIN HIDDEN TESTS
    # W is square: no slip in dX raises then.
    for n, d, m in [(7, 5, 5), (1, 4, 4), (5, 2, 2), (3, 1, 1)]:
        W, b, X = rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=(n, d))
        test(Affine, W, b, X, rng.normal(size=(n, m)))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-one", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(60)
with check.part("Affine-test-one") as test:
    test(Affine, rng.normal(size=(3, 3)), *rng.normal(size=(3, 3)))
    ### BEGIN HIDDEN TESTS
    for d, m in [(3, 5), (4, 2), (1, 1)]:
        W, b, X = rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=d)
        test(Affine, W, b, X, rng.normal(size=m))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(58)
W, b, X, dout = (rng.normal(size=shape) for shape in [(3, 3), 3, (2, 5, 3), (2, 5, 3)])
with check.part("Affine-test-memory") as test:
    test.memory(Affine, (W + 1, b - 1, X[0], dout[0]), (W, b, X[1], dout[1]))
    ### BEGIN HIDDEN TESTS
    W, b, X, dout = (rng.normal(size=shape) for shape in [(3, 5), 5, (2, 4, 3), (2, 4, 5)])
    test.memory(Affine, (W - 1, b + 1, X[0], dout[0]), (W, b, X[1], dout[1]))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** dX is dout times W transposed, dW is X transposed times dout, db is the sum of the
# rows of dout. If you forget, ask the shapes.
#
# %% [markdown]
# ## Softmax with loss: y - t
#
# At the end of a classifier stand softmax and cross-entropy. Each alone has an ugly gradient; together
# they have a beautiful one. With probabilities $y$ and the truth $t$, one-hot:
#
# $$\frac{\partial L}{\partial s} = \frac{y - t}{N}$$
#
# Too probable a class gets a positive gradient and is pushed down; the true class is pulled up.
#
# %% [markdown]
# Why? For one example with the true class c, the logarithm of a fraction is a difference:
#
# $$L = -\log \frac{e^{s_c}}{\sum_k e^{s_k}} = -s_c + \log \sum_k e^{s_k}$$
#
# The first part has the slope -1 at the true class and 0 elsewhere, which is $-t$. The second, by the
# chain rule, has the slope $e^{s_j} / \sum_k e^{s_k}$, which is $y_j$. The mean over the batch divides
# by N. In numbers, against finite differences:
#
# %% nbgrader={"grade": false, "grade_id": "figure-y-minus-t", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad.functions import cross_entropy, one_hot, softmax
from handgrad.gradients import numerical_gradient

scores, labels = np.array([[2.3, -1.2, 0.5], [0.1, 0.2, 0.3]]), np.array([1, 2])
print("y - t, divided by N:\n", ((softmax(scores) - one_hot(labels, 3)) / 2).round(4))
slopes = numerical_gradient(lambda s: cross_entropy(softmax(s), labels), scores)
print("finite differences:\n", slopes.round(4))


# %% [markdown]
# ## Exercise 5: SoftmaxWithLoss
#
# Write the class `SoftmaxWithLoss`:
#
# - `forward(scores, t)` returns the mean cross-entropy of the batch, a number; `scores` is `(N, C)`,
#   `t` is integer labels `(N,)` or one-hot `(N, C)`;
# - `backward(dout=1.0)` returns the gradient with respect to the scores, `(N, C)`, times `dout`.
#
# Neither changes its input. The scores may be large, 10,000 say, and the loss stays finite, above 10,
# where the true class's score is 1000 behind; `softmax` and `cross_entropy`, which can take that, are
# imported above.
#
# A tiny example: for scores `[[0, 0]]` and `t = [1]` forward returns log 2 = 0.69, backward
# `[[0.5, -0.5]]`.
#
# <details><summary>Hint 1: two kinds of t</summary>
#
# `t.ndim == 2` tells one-hot from labels; `t.argmax(axis=1)` makes labels of one-hot rows.
# </details>
#
# <details><summary>Hint 2: subtract t from y</summary>
#
# With labels, t has a single 1 in each row: copy y, subtract 1 at `[np.arange(N), labels]`, divide
# by N.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "SoftmaxWithLoss", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SoftmaxWithLoss:
    """Softmax and mean cross-entropy in one."""

    def forward(self, scores, t):
        """scores: (N, C); t: labels (N,) or one-hot (N, C); returns the loss."""
        ### BEGIN SOLUTION
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)
        ### END SOLUTION

    def backward(self, dout=1.0):
        """dout: a number; returns the gradient with respect to the scores, (N, C)."""
        ### BEGIN SOLUTION
        n = len(self.y)
        dscores = self.y.copy()
        dscores[np.arange(n), self.labels] -= 1
        return dscores * dout / n
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-forward") as test:
    test(SoftmaxWithLoss, scores, np.array([1, 0, 1]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(69)
    for n, c in [(5, 5), (7, 3), (1, 4), (3, 2)]:
        test(SoftmaxWithLoss, rng.normal(size=(n, c)), rng.integers(c, size=n))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-backward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-backward") as test:
    test(SoftmaxWithLoss, scores, np.array([1, 0, 1]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(70)
    for n, c in [(5, 5), (7, 3), (1, 4), (3, 2)]:
        test(SoftmaxWithLoss, rng.normal(size=(n, c)), rng.integers(c, size=n))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-one-hot", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-one-hot") as test:
    test(SoftmaxWithLoss, scores, np.eye(4, dtype=int)[[1, 0, 1]])
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(55)
    for n, c in [(5, 5), (7, 3), (1, 4), (3, 2)]:
        for dtype in (int, float):
            test(
                SoftmaxWithLoss,
                rng.normal(size=(n, c)),
                np.eye(c, dtype=dtype)[rng.integers(c, size=n)],
            )
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-large", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-large") as test:
    test(SoftmaxWithLoss, scores + 1000, np.array([1, 0, 1]))
    test(SoftmaxWithLoss, np.array([[0.0, 1000.0, 3.0]]), np.array([0]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(56)
    for n, c, shift in [(4, 3, 1e3), (2, 5, -1e3), (3, 3, 1e4)]:
        test(SoftmaxWithLoss, rng.integers(-3, 4, size=(n, c)) + shift, rng.integers(c, size=n))
    test(SoftmaxWithLoss, np.array([[1e4, -1e4]]), np.array([1]))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-dout", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-dout") as test:
    test(SoftmaxWithLoss, scores, np.array([1, 0, 1]), dout=2.5)
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(57)
    for n, c, dout in [(5, 5, -0.5), (7, 3, 3.0), (1, 4, 0.25)]:
        test(SoftmaxWithLoss, rng.normal(size=(n, c)), rng.integers(c, size=n), dout)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
with check.part("SoftmaxWithLoss-test-memory") as test:
    t = np.array([1, 0, 1])
    test.memory(SoftmaxWithLoss, (scores, t), (scores[::-1] - scores[0], t))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(59)
    before, now = rng.normal(size=(2, 4, 3))
    test.memory(SoftmaxWithLoss, (before, np.array([0, 2, 1, 1])), (now, np.array([0, 2, 1, 1])))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** A layer keeps what its backward needs and knows nothing of the rest of the network. A
# network is a row of layers, and its gradient a walk back along that row. That is the next chapter.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("Relu", "Sigmoid", "affine_backward_shapes", "Affine", "SoftmaxWithLoss")
