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
# Write the class `Relu` with `forward(x)` and `backward(dout)`, for arrays of any shape. `backward`
# belongs to the last `forward`. Neither may change its input. The slope at 0 is 0.
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


# %% nbgrader={"grade": true, "grade_id": "Relu-test-forward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[1.0, -0.5], [-2.0, 3.0]])
check.forward("Relu", Relu(), x, expected=np.array([[1.0, 0.0], [0.0, 3.0]]), relu_input=x)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(61)
relu = Relu()
for shape in [(5,), (1, 4), (3, 2), (2, 3, 4)]:
    x = 3 * rng.normal(size=shape)
    check.forward("Relu", relu, x, expected=np.maximum(x, 0), relu_input=x)
x = -np.arange(4.0)
check.forward("Relu", relu, x, expected=np.zeros(4), relu_input=x)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Relu-test-backward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x, dout = np.array([[1.0, -0.5], [-2.0, 3.0]]), np.array([[10.0, 20.0], [30.0, 40.0]])
relu = Relu()
relu.forward(check.spare(x))
with check.unchanged("Relu.backward", dout):
    dx = relu.backward(dout)
check.array("Relu.backward", dx, np.array([[10.0, 0.0], [0.0, 40.0]]), relu_x=x, dout=dout)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(62)
for shape in [(5,), (1, 4), (3, 2), (2, 3, 4)]:
    x, dout = 3 * rng.normal(size=shape), rng.normal(size=shape)
    x[np.abs(x) < 0.01] = 0.5
    check.backward("Relu", Relu(), x, dout=dout, f=lambda x: np.maximum(x, 0), relu_x=x)
x, dout = np.array([0.0, -1.0, 2.0, 0.0]), np.array([1.0, 2.0, 3.0, 4.0])
relu, other = Relu(), Relu()
relu.forward(check.spare(x))
right = np.array([0.0, 0.0, 3.0, 0.0])
check.array("Relu.backward at 0", relu.backward(dout), right, relu_x=x, dout=dout)
relu.forward(check.spare(-x))
again = np.array([0.0, 2.0, 0.0, 0.0])
for quantity in ("Relu.backward after a second forward", "Relu.backward called again"):
    check.array(quantity, relu.backward(dout), again, previous=right, relu_x=-x, dout=dout)
other.forward(check.spare(x + 1))
check.array(
    "Relu.backward of one of two layers",
    relu.backward(dout),
    again,
    other_object=dout * (x + 1 > 0),
)
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


# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-forward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x = np.array([[0.0, 1.0], [-1.0, 2.0]])
check.forward("Sigmoid", Sigmoid(), x, expected=1 / (1 + np.exp(-x)), sigmoid_input=x)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(63)
layer = Sigmoid()
for shape in [(5,), (1, 4), (3, 2), (2, 3, 4)]:
    x = 3 * rng.normal(size=shape)
    check.forward("Sigmoid", layer, x, expected=1 / (1 + np.exp(-x)), sigmoid_input=x)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Sigmoid-test-backward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

x, dout = np.array([0.0, 2.0]), np.array([8.0, 1.0])
layer = Sigmoid()
layer.forward(check.spare(x))
with check.unchanged("Sigmoid.backward", dout):
    dx = layer.backward(dout)
y = 1 / (1 + np.exp(-x))
check.array("Sigmoid.backward", dx, dout * y * (1 - y), sigmoid_x=x, dout=dout)
### BEGIN HIDDEN TESTS
from handgrad.functions import sigmoid as right

rng = np.random.default_rng(64)
for shape in [(5,), (1, 4), (3, 2), (2, 3, 4)]:
    x, dout = rng.normal(size=shape), rng.normal(size=shape)
    check.backward("Sigmoid", Sigmoid(), x, dout=dout, f=right, sigmoid_x=x)
first, second, third = rng.normal(size=(3, 4))
dout = rng.normal(size=4)


def slope(x):
    return dout * right(x) * (1 - right(x))


layer, other = Sigmoid(), Sigmoid()
layer.forward(check.spare(first))
layer.forward(check.spare(second))
for quantity in ("Sigmoid.backward after a second forward", "Sigmoid.backward called again"):
    dx = layer.backward(dout)
    check.array(quantity, dx, slope(second), previous=slope(first), sigmoid_x=second, dout=dout)
other.forward(check.spare(third))
check.array(
    "Sigmoid.backward of one of two layers",
    layer.backward(dout),
    slope(second),
    other_object=slope(third),
)
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

shapes = affine_backward_shapes(1, 2, 3)
check.mapping("affine_backward_shapes(1, 2, 3)", shapes, ["dX", "dW", "db"])
check.equal("the shape of dW", shapes["dW"], (2, 3), affine_shape=(1, 2, 3))
### BEGIN HIDDEN TESTS
for n, d, m in [(1, 2, 3), (4, 3, 2), (5, 5, 1), (7, 1, 6)]:
    shapes = affine_backward_shapes(n, d, m)
    check.mapping(f"affine_backward_shapes({n}, {d}, {m})", shapes, ["dX", "dW", "db"])
    for name, shape in {"dX": (n, d), "dW": (d, m), "db": (m,)}.items():
        quantity = f"the shape of {name} for n = {n}, d = {d}, m = {m}"
        example = {"dX": (1, 2), "dW": (2, 3), "db": (3,)}[name]
        check.equal(quantity, shapes[name], shape, affine_shape=(n, d, m), example=example)
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

W, b, X = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([10.0, 20.0]), np.array([[1.0, 1.0]])
facts = {"unbiased": X @ W, "affine_X": X, "affine_W": W, "affine_b": b}
check.forward("Affine", Affine(W, b), X, expected=np.array([[14.0, 26.0]]), **facts)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(65)
for shape, m in [((4, 4), 4), ((7, 3), 5), ((1, 4), 2), ((3,), 5), ((3, 2), 1)]:
    X, W, b = rng.normal(size=shape), rng.normal(size=(shape[-1], m)), rng.normal(size=m)
    facts = {"unbiased": X @ W, "affine_X": X, "affine_W": W, "affine_b": b}
    right, twice, other_object = X @ W + b, 2 * X @ W + b, X @ (W + 1) + b - 1
    with check.unchanged("Affine.forward", W, b):
        layer, other = Affine(W, b), Affine(W + 1, b - 1)
        check.forward("Affine", layer, X, expected=right, **facts)
    check.forward("Affine", layer, X, expected=right, other_object=other_object)
    check.forward("Affine", layer, 2 * X, expected=twice, previous=right)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-dX", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(66)
X, W, b, dout = (rng.normal(size=shape) for shape in [(7, 4), (4, 4), 4, (7, 4)])
given = check.spare(W), check.spare(b)
facts = {"affine_X": X, "affine_W": W, "affine_b": b, "rows": 7}
with check.unchanged("Affine.backward", *given):
    check.backward("Affine", Affine(*given), X, dout=dout, f=lambda X: X @ W + b, **facts)
### BEGIN HIDDEN TESTS
for shape, m in [((3,), 3), ((7, 3), 5), ((1, 4), 2), ((3, 2), 1)]:
    X, W, b = rng.normal(size=shape), rng.normal(size=(shape[-1], m)), rng.normal(size=m)
    dout = rng.normal(size=(*shape[:-1], m))
    facts = {"affine_X": X, "affine_W": W, "affine_b": b}
    layer, other = (
        Affine(check.spare(W), check.spare(b)),
        Affine(check.spare(W + 1), check.spare(b)),
    )
    check.backward("Affine", layer, X, dout=dout, f=lambda X: X @ W + b, **facts)
    other.forward(check.spare(X))
    facts = {"other_object": 2 * dout @ (W.T + 1), "previous": dout @ W.T}
    twice = layer.backward(check.spare(2 * dout))
    check.array("Affine.backward called again", twice, 2 * dout @ W.T, **facts)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-dW", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(67)
X, W, b, dout = (rng.normal(size=shape) for shape in [(7, 4), (4, 4), 4, (7, 4)])
layer = Affine(check.spare(W), check.spare(b))
layer.forward(check.spare(X))
layer.backward(check.spare(dout))
facts = {"dW_X": X, "dW_Y": X @ W + b, "dout": dout, "rows": 7}
terms = np.einsum("nd,nm->ndm", X, dout)
dW = check.attribute(layer, "dW")
check.gradient("dW", dW, lambda W: float(np.sum((X @ W + b) * dout)), W, terms=terms, **facts)
### BEGIN HIDDEN TESTS
layer.forward(check.spare(2 * X))
layer.backward(check.spare(dout))
check.array("dW of a second backward", layer.dW, 2 * X.T @ dout, previous=X.T @ dout)
other = Affine(check.spare(W), check.spare(b))
other.forward(check.spare(X + 1))
other.backward(check.spare(dout + 1))
other_object = (X + 1).T @ (dout + 1)
check.array("dW of one of two layers", layer.dW, 2 * X.T @ dout, other_object=other_object)
layer.backward(check.spare(dout + 1))
check.array("dW of one of two layers", layer.dW, 2 * X.T @ (dout + 1), other_object=other_object)
# W is square: no slip in dX raises then.
for shape, m in [((3,), 3), ((7, 5), 5), ((1, 4), 4), ((5, 2), 2), ((3, 1), 1)]:
    X, W, b = rng.normal(size=shape), rng.normal(size=(shape[-1], m)), rng.normal(size=m)
    dout = rng.normal(size=(*shape[:-1], m))
    layer = Affine(check.spare(W), check.spare(b))
    layer.forward(check.spare(X))
    layer.backward(check.spare(dout))
    facts = {"dW_X": X, "dW_Y": X @ W + b, "dout": dout}
    if X.ndim == 1:
        facts = {"single_X": X, "single": dout}
    dW = check.attribute(layer, "dW")
    check.gradient("dW", dW, lambda W: float(np.sum((X @ W + b) * dout)), W, **facts)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "Affine-test-db", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(60)
for dout in [rng.normal(size=(5, 3)), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])]:
    layer = Affine(check.spare(rng.normal(size=(3, 3))), check.spare(np.array([0.1, 0.2, 0.3])))
    layer.forward(check.spare(rng.normal(size=(len(dout), 3))))
    layer.backward(check.spare(dout))
    check.array("db", check.attribute(layer, "db"), dout.sum(axis=0), terms=dout)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(68)
# W is square: no slip in dX raises then.
for shape, m in [((3,), 3), ((7, 5), 5), ((1, 4), 4), ((5, 2), 2), ((3, 1), 1), ((5, 4), 4)]:
    X, W, b = rng.normal(size=shape), rng.normal(size=(shape[-1], m)), rng.normal(size=m)
    dout = rng.normal(size=(*shape[:-1], m))
    layer = Affine(check.spare(W), check.spare(b))
    layer.forward(check.spare(X))
    layer.backward(check.spare(dout))
    facts = {"terms": dout} if dout.ndim == 2 else {"single": dout}
    db = check.attribute(layer, "db")
    check.gradient("db", db, lambda b: float(np.sum((X @ W + b) * dout)), b, **facts)
layer.forward(check.spare(X))
layer.backward(check.spare(2 * dout))
right, previous = 2 * dout.sum(axis=0), dout.sum(axis=0)
check.array("db of a second backward", layer.db, right, previous=previous)
other = Affine(check.spare(W), check.spare(b))
other.forward(check.spare(X))
other.backward(check.spare(dout + 1))
other_object = (dout + 1).sum(axis=0)
check.array("db of one of two layers", layer.db, right, other_object=other_object)
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
# Neither changes its input. The scores may be large, 1000 say; `softmax` and `cross_entropy`, which
# can take that, are imported above.
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


# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-forward", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
t = np.array([1, 0, 2])
p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
expected = -(np.log(p[0, 1]) + np.log(p[1, 0]) + np.log(p[2, 2])) / 3
facts = {"rtol": 1e-5, "N": 3, "swl_scores": scores, "swl_t": t}
check.forward("SoftmaxWithLoss", SoftmaxWithLoss(), scores, t, expected=expected, **facts)
check.forward(
    "SoftmaxWithLoss",
    SoftmaxWithLoss(),
    np.array([[0.0, 0.0]]),
    np.array([1]),
    expected=np.log(2),
    rtol=1e-5,
    swl_scores=np.zeros((1, 2)),
    swl_t=np.array([1]),
)
### BEGIN HIDDEN TESTS
from handgrad.functions import cross_entropy as loss, one_hot, softmax as right

rng = np.random.default_rng(69)
layer = SoftmaxWithLoss()
for n, c in [(5, 5), (7, 3), (1, 4), (3, 2)]:
    scores, t = rng.normal(size=(n, c)), rng.integers(c, size=n)
    expected = loss(right(scores), t)
    facts = {"rtol": 1e-5, "swl_scores": scores, "swl_t": t} | ({"N": n} if n > 1 else {})
    for truth in (t, one_hot(t, c).astype(int), one_hot(t, c)):
        check.forward("SoftmaxWithLoss", layer, scores, truth, expected=expected, **facts)
facts["swl_scores"] = scores + 1000
check.forward("SoftmaxWithLoss", layer, scores + 1000, t, expected=expected, **facts)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SoftmaxWithLoss-test-backward", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

scores = np.array([[2.3, -1.2, 0.5, 0.4], [0.1, 0.2, 0.3, -0.7], [1.5, -0.3, 0.8, 0.2]])
t = np.array([1, 0, 2])
layer = SoftmaxWithLoss()
layer.forward(check.spare(scores), check.spare(t))
right = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
right[0, 1] -= 1
right[1, 0] -= 1
right[2, 2] -= 1
facts = {"swl_scores": scores, "swl_t": t, "dout": 1.0, "rows": 3}
check.array("SoftmaxWithLoss.backward", layer.backward(), right / 3, **facts)
layer = SoftmaxWithLoss()
layer.forward(check.spare(np.array([[0.0, 0.0]])), check.spare(np.array([1])))
facts = {"swl_scores": np.array([[0.0, 0.0]]), "swl_t": np.array([1]), "dout": 1.0}
check.array("SoftmaxWithLoss.backward", layer.backward(), np.array([[0.5, -0.5]]), **facts)
### BEGIN HIDDEN TESTS
from handgrad.functions import cross_entropy as loss, one_hot, softmax

rng = np.random.default_rng(70)
for n, c in [(5, 5), (7, 3), (1, 4), (3, 2)]:
    scores, t = rng.normal(size=(n, c)), rng.integers(c, size=n)
    facts = {"swl_scores": scores, "swl_t": t} | ({"rows": n} if n > 1 else {})
    for truth in (t, one_hot(t, c).astype(int), one_hot(t, c)):
        layer = SoftmaxWithLoss()
        given, labels = check.spare(scores), check.spare(truth)
        layer.forward(given, labels)
        with check.unchanged("SoftmaxWithLoss.backward", given, labels):
            dscores = np.array(layer.backward())
        quantity, facts["dout"] = "SoftmaxWithLoss.backward", 1.0
        check.gradient(quantity, dscores, lambda s: loss(softmax(s), t), scores, **facts)
        for dout in (2.5, -0.5):
            quantity, facts["dout"] = f"SoftmaxWithLoss.backward({dout})", dout
            right = dout * (softmax(scores) - one_hot(t, c)) / n
            check.array(quantity, layer.backward(dout), right, **facts)
first, second = rng.normal(size=(2, 4, 3))
t = np.array([0, 2, 1, 1])
before, after = ((softmax(s) - one_hot(t, 3)) / 4 for s in (first, second))
layer, other = SoftmaxWithLoss(), SoftmaxWithLoss()
other.forward(check.spare(first), check.spare(t))
layer.forward(check.spare(first), check.spare(t))
layer.forward(check.spare(second), check.spare(t))
quantity = "SoftmaxWithLoss.backward after a second forward"
check.array(quantity, layer.backward(), after, previous=before)
check.array("SoftmaxWithLoss.backward", other.backward(), before, other_object=after)
layer.forward(check.spare(second + 1000), check.spare(t))
facts = {"swl_scores": second + 1000, "swl_t": t, "dout": 1.0}
check.array("SoftmaxWithLoss.backward", layer.backward(), after, **facts)
### END HIDDEN TESTS

# %% [markdown]
# **Take away.** A layer keeps what its backward needs and knows nothing of the rest of the network. A
# network is a row of layers, and its gradient a walk back along that row. That is the next chapter.
