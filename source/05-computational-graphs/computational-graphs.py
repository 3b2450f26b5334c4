# ---
# jupyter:
#   handgrad:
#     modules:
#     - explorers.base
#     - explorers.graphs
#     - explorers.labels
#     - figures.graphs
#     - figures.style
#     - graph
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 05 Computational graphs: the chain rule, node by node
#
# After this notebook you can
#
# - draw any formula as a graph, run it forward, and walk it backward,
# - compute a gradient from *local gradient times upstream gradient* and nothing else,
# - say what add, max and mul do to a gradient on its way back.
#
# It takes about 90 minutes and needs derivatives of simple functions: sums, products, exp, 1/x.
#
# %% [markdown]
# ## The chain rule
#
# A formula inside a formula: to differentiate it, multiply the derivatives of the parts. Take
#
# $$z = (x + y)^2 \qquad \text{that is} \qquad z = t^2, \quad t = x + y$$
#
# $$\frac{\partial z}{\partial x} = \frac{\partial z}{\partial t}\,\frac{\partial t}{\partial x}
# = 2t \cdot 1 = 2(x + y)$$
#
# %%
import numpy as np

x, y = 3.0, 1.0
t = x + y
z = t**2
dz_dt = 2 * t
dt_dx = 1
print("z =", z, "  dz/dx =", dz_dt * dt_dx, "  and 2 (x + y) =", 2 * (x + y))

# %% [markdown]
# As a graph: a blue box is an operation, a white one an input. Values flow to the right, above the edges. Gradients flow
# back, below them: start with 1 at the end, and multiply by the local gradient of each node you pass.
#
# %% nbgrader={"grade": false, "grade_id": "figure-square", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures
from handgrad.graph import Input

figures.graph_picture((Input("x", 3.0) + Input("y", 1.0)) ** 2, "z")


# %% [markdown]
# ## Why L?
#
# From here on the gradient that comes in from the right is called *upstream*, $\frac{\partial
# L}{\partial z}$. Why L? Our node is one of many in some large computation that ends in a loss $L$.
# The node need not know the rest. It is told how L depends on its output, and passes on how L depends
# on its inputs:
#
# $$\underbrace{\frac{\partial L}{\partial x}}_{\text{passed on}} = \underbrace{\frac{\partial
# z}{\partial x}}_{\text{local}} \cdot \underbrace{\frac{\partial L}{\partial
# z}}_{\text{upstream}}$$
#
# In code, the upstream gradient is `dout`.
#
# %% [markdown]
# ## Exercise 1: the add gate
#
# For $z = x + y$ both local gradients are 1. Write the class `AddGate` with `forward(x, y)`, which
# returns a number, and `backward(dout)`, which returns the pair `(dx, dy)`. A gate is used many times:
# each call gives its own result, whatever came before.
#
# A tiny example: forward of 2 and 5 is 7; backward of 3 is `(3, 3)`.
#
# <details><summary>Hint: local times upstream</summary>
#
# The local gradients are 1 and 1; the upstream gradient is `dout`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "AddGate", "locked": false, "schema_version": 3, "solution": true, "task": false}
class AddGate:
    """z = x + y"""

    def forward(self, x, y):
        """The value, a number."""
        ### BEGIN SOLUTION
        return x + y
        ### END SOLUTION

    def backward(self, dout):
        """(dx, dy), the upstream gradient times the local ones."""
        ### BEGIN SOLUTION
        return dout * 1, dout * 1
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "AddGate-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("AddGate-test-forward") as test:
    test.each(AddGate, (1.7, -0.6, 3.1), (-2.5, 0.4, -1.3), (2.0, 5.0, 3.0))
    ### BEGIN HIDDEN TESTS
    gate = AddGate()
    for x, y in [(-1.5, 0.25), (100.0, -3.0), (0.0, 0.0), (3.0, 3.0)]:
        test(lambda: gate, x, y, 1.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "AddGate-test-backward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("AddGate-test-backward") as test:
    test.each(AddGate, (1.7, -0.6, 3.1), (-2.5, 0.4, -1.3), (2.0, 5.0, 3.0))
    ### BEGIN HIDDEN TESTS
    gate = AddGate()
    for x, y, dout in [(-1.5, 0.25, -2.5), (7.0, -3.0, 0.5), (4.0, 6.0, 1.0)]:
        test(lambda: gate, x, y, dout)
    test.memory(AddGate, (-1.5, 0.25, -2.5), (7.0, -3.0, 0.5))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** An add gate hands on what it gets, unchanged, to both inputs.
#
# %% [markdown]
# ## Exercise 2: the mul gate
#
# For $z = xy$ the local gradients are $\frac{\partial z}{\partial x} = y$ and $\frac{\partial
# z}{\partial y} = x$: each input's gradient needs the *other* input. So forward must remember both.
#
# Write the class `MulGate`, methods as above. One point is for the memory: backward belongs to the last
# forward of the same gate, may be called more than once, and two gates do not disturb each other.
#
# A tiny example: forward of 2 and 5 is 10; then backward of 3 is `(15, 6)`.
#
# <details><summary>Hint: remember</summary>
#
# In forward, `self.x, self.y = x, y`. In backward, dx is `dout` times y.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "MulGate", "locked": false, "schema_version": 3, "solution": true, "task": false}
class MulGate:
    """z = x * y"""

    def forward(self, x, y):
        """The value, a number."""
        ### BEGIN SOLUTION
        self.x, self.y = x, y
        return x * y
        ### END SOLUTION

    def backward(self, dout):
        """(dx, dy) for the inputs of the last forward."""
        ### BEGIN SOLUTION
        return dout * self.y, dout * self.x
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "MulGate-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MulGate-test-forward") as test:
    test.each(MulGate, (1.7, -0.6, 3.1), (-2.5, 0.4, -1.3), (2.0, 5.0, 3.0))
    ### BEGIN HIDDEN TESTS
    gate = MulGate()
    for x, y in [(-1.5, 0.25), (100.0, -3.0), (0.0, 4.0), (3.0, 3.0)]:
        test(lambda: gate, x, y, 1.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "MulGate-test-backward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MulGate-test-backward") as test:
    test.each(MulGate, (1.7, -0.6, 3.1), (-2.5, 0.4, -1.3), (2.0, 5.0, 3.0))
    ### BEGIN HIDDEN TESTS
    for x, y, dout in [(-1.5, 0.25, -2.0), (7.0, -3.0, 0.5), (0.0, 4.0, 3.0)]:
        test(MulGate, x, y, dout)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "MulGate-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MulGate-test-memory") as test:
    gate = MulGate()
    test.each(lambda: gate, (2.0, 5.0, 3.0), (1.7, -0.6, 3.1), (-2.5, 0.4, -1.3))
    ### BEGIN HIDDEN TESTS
    test.memory(MulGate, (11.0, 13.0, 0.5), (2.0, 5.0, 3.0))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** What one input does to a product depends on the other, so forward must remember both.
#
# %% [markdown]
# ## Exercise 3: the max gate
#
# For $z = \max(x, y)$ the larger input gets through. If it grows a little, so does z: its local
# gradient is 1. The other has no influence: 0.
#
# Write the class `MaxGate`, methods as above, and with a memory as above. (For equal inputs either may
# get the gradient; it is not tested.)
#
# A tiny example: forward of 2 and 5 is 5; then backward of 3 is `(0, 3)`.
#
# <details><summary>Hint: remember who won</summary>
#
# forward keeps whether x was the larger, backward sends `dout` there and 0 to the other.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "MaxGate", "locked": false, "schema_version": 3, "solution": true, "task": false}
class MaxGate:
    """z = max(x, y)"""

    def forward(self, x, y):
        """The value, a number."""
        ### BEGIN SOLUTION
        self.x_wins = x >= y
        return max(x, y)
        ### END SOLUTION

    def backward(self, dout):
        """(dx, dy) for the inputs of the last forward."""
        ### BEGIN SOLUTION
        return (dout, 0.0) if self.x_wins else (0.0, dout)
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "MaxGate-test-forward", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MaxGate-test-forward") as test:
    test.each(MaxGate, (1.7, -0.6, 3.1), (2.0, 5.0, 3.0), (-2.5, -0.4, -1.3))
    ### BEGIN HIDDEN TESTS
    gate = MaxGate()
    for x, y in [(-1.5, 0.25), (100.0, -3.0), (-4.0, -7.0), (0.0, -2.0), (3.0, 3.0)]:
        test(lambda: gate, x, y, 1.0)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "MaxGate-test-backward", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MaxGate-test-backward") as test:
    test.each(MaxGate, (1.7, -0.6, 3.1), (2.0, 5.0, 3.0), (-2.5, -0.4, -1.3))
    ### BEGIN HIDDEN TESTS
    for x, y, dout in [(-1.5, 0.25, -2.0), (7.0, -3.0, 0.5), (-2.0, -5.0, 4.0), (-1.0, 0.0, 3.0)]:
        test(MaxGate, x, y, dout)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "MaxGate-test-memory", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("MaxGate-test-memory") as test:
    gate = MaxGate()
    test(MaxGate, 7.0, -3.0, 1.5)
    numbers = [(-4.0, -1.5, 3.1), (3.0, 6.0, 4.2), (5.0, 2.0, 4.2), (-1.0, 1.7, 2.3)]
    test.each(lambda: gate, *numbers)
    ### BEGIN HIDDEN TESTS
    test.memory(MaxGate, (8.0, 1.0, 2.0), (3.0, 6.0, 4.0))
    test.memory(MaxGate, (1.0, 8.0, 2.0), (6.0, 3.0, 4.0))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** A gate knows its local gradients and nothing else. mul and max must remember their
# inputs; add need not.
#
# %% [markdown]
# ## Buying apples
#
# Two apples at 100 each, with a tax of 10 %: the total is price × count × tax = 220. How does the total
# depend on each of the three?
#
# %% nbgrader={"grade": false, "grade_id": "figure-apples", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures
from handgrad.graph import Input

figures.graph_picture(Input("price", 100.0) * Input("count", 2.0) * Input("tax", 1.1), "total")

# %% [markdown]
# Read it: if the price rises by 1, the total rises by 2.2. If the tax rises by 1.0, that is from 1.1 to
# 2.1, the total rises by 200. Check both:
#
# %%
total, dearer, taxed = 100 * 2 * 1.1, 101 * 2 * 1.1, 100 * 2 * 2.1
print(f"price up by 1: 101 x 2 x 1.1 = {dearer:.1f}, that is {dearer - total:.1f} more")
print(f"tax up by 1.0: 100 x 2 x 2.1 = {taxed:.1f}, that is {taxed - total:.1f} more")


# %% [markdown]
# ## Exercise 4: apple shopping
#
# Write `apple_shopping(price, count, tax)`: return `(total, gradients)`, where `gradients` is a dict
# with the keys `"price"`, `"count"`, `"tax"`: the slope of the total with respect to each.
#
# A tiny example: 100, 2, 1.1 gives 220 and 2.2, 110, 200.
#
# <details><summary>Hint: two multiplications</summary>
#
# First price × count, then that × tax. Walking back through the second: the tax gets price × count,
# the product gets tax. Then through the first. Plain arithmetic will do; gates will too.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "apple_shopping", "locked": false, "schema_version": 3, "solution": true, "task": false}
def apple_shopping(price, count, tax):
    """(total, gradients): price * count * tax, and its slopes in a dict price, count, tax."""
    ### BEGIN SOLUTION
    apples = price * count
    return apples * tax, {"price": count * tax, "count": price * tax, "tax": apples}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "apple_shopping-test-total", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("apple_shopping-test-total") as test:
    test.each(apple_shopping, (35.0, 7, 1.3), (100, 2, 1.1))
    ### BEGIN HIDDEN TESTS
    for price, count, tax in [(80.0, 3, 1.2), (12.5, 7, 1.05), (3, 4, 1)]:
        test(apple_shopping, price, count, tax)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "apple_shopping-test-gradients", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("apple_shopping-test-gradients") as test:
    test.each(apple_shopping, (35.0, 7, 1.3), (100, 2, 1.1))
    ### BEGIN HIDDEN TESTS
    for price, count, tax in [(80.0, 3, 1.2), (12.5, 7, 1.05), (3.0, 4.0, 2.0)]:
        test(apple_shopping, price, count, tax)
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A gradient answers a question of everyday life: if this rises by 1, what does it cost in
# the end?
#
# %% [markdown]
# ## Exercise 5: apples and oranges
#
# Now add oranges: total = (apple_price × apple_count + orange_price × orange_count) × tax.
#
# Write `apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax)`: return
# `(total, gradients)`, a dict keyed by the five names.
#
# A tiny example: 100, 2, 150, 3, 1.1 gives 715, and for apple_price 2.2, for orange_price 3.3, for tax
# 650.
#
# <details><summary>Hint 1: walk back in the order of the graph</summary>
#
# Last comes the tax: it gets the sum before tax, and the sum gets the tax. Then an add gate: both
# parts get the same. Then two mul gates.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# What reaches each mul gate is the tax. So the apples' price gets `apple_count * tax`, their count
# `apple_price * tax`, and the oranges likewise.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "apple_orange_shopping", "locked": false, "schema_version": 3, "solution": true, "task": false}
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    """(total, gradients), the gradients a dict keyed by the five names."""
    ### BEGIN SOLUTION
    before_tax = apple_price * apple_count + orange_price * orange_count
    gradients = {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": before_tax,
    }
    return before_tax * tax, gradients
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "apple_orange_shopping-test-total", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("apple_orange_shopping-test-total") as test:
    test.each(apple_orange_shopping, (35.0, 7, 11.0, 9, 1.3), (100, 2, 150, 3, 1.1))
    ### BEGIN HIDDEN TESTS
    for numbers in [(80.0, 3, 30.0, 4, 1.2), (12.5, 7, 1.0, 2, 1.05), (3, 4, 5, 6, 1)]:
        test(apple_orange_shopping, *numbers)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "apple_orange_shopping-test-gradients", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("apple_orange_shopping-test-gradients") as test:
    test.each(apple_orange_shopping, (35.0, 7, 11.0, 9, 1.3), (100, 2, 150, 3, 1.1))
    ### BEGIN HIDDEN TESTS
    for numbers in [(80.0, 3, 30.0, 4, 1.2), (12.5, 7, 1.0, 2, 1.05), (3, 4, 5, 6, 2.0)]:
        test(apple_orange_shopping, *numbers)
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A larger graph needs no new idea: the same gates, one after the other.
#
# %% [markdown]
# ## Exercise 6: a sum, times something
#
# $$f(x, y, z) = (x + y)\,z$$
#
# Write `sum_times(x, y, z)`: return `(f, (dx, dy, dz))`.
#
# A tiny example: at x = -2, y = 5, z = -4 the value is -12 and the gradients are -4, -4, 3.
#
# <details><summary>Hint: name the middle</summary>
#
# With q = x + y: f = q z, so dq = z and dz = q. Then the add gate hands dq to both x and y.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "sum_times", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sum_times(x, y, z):
    """(f, (dx, dy, dz)) for f = (x + y) * z."""
    ### BEGIN SOLUTION
    q = x + y
    return q * z, (z, z, q)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sum_times-test-value", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("sum_times-test-value") as test:
    test.each(sum_times, (1.7, -0.6, 3.1), (-2.0, 5.0, -4.0))
    ### BEGIN HIDDEN TESTS
    for x, y, z in [(1.5, -0.5, 3.0), (2.0, 7.0, -1.0), (2.0, 3.0, 4.0)]:
        test(sum_times, x, y, z)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sum_times-test-gradients", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("sum_times-test-gradients") as test:
    test.each(sum_times, (1.7, -0.6, 3.1), (-2.0, 5.0, -4.0))
    ### BEGIN HIDDEN TESTS
    for x, y, z in [(1.5, -0.5, 3.0), (2.0, 7.0, -1.0), (2.0, 3.0, 4.0)]:
        test(sum_times, x, y, z)
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** Name the parts in the middle. Then every step back is short.
#
# %% [markdown]
# Your numbers in the graph:
#
# %% nbgrader={"grade": false, "grade_id": "figure-sum-times", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures
from handgrad.graph import Input

figures.graph_picture((Input("x", -2.0) + Input("y", 5.0)) * Input("z", -4.0))

# %% [markdown]
# The same graph, one node at a time: press play, or step. Values arrive first, then the gradients walk
# back, and under the picture stands what the lit node does.
#
# **A question.** At the end, move z: which of the three gradients follow it, and which one does not?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-sum-times", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import graphs as explorers

explorers.Stepper()

# %% [markdown]
# ## A longer walk: one neuron
#
# $$f(w, x) = \frac{1}{1 + e^{-(w_0 x_0 + w_1 x_1 + w_2)}}$$
#
# at $w = (2, -3, -3)$ and $x = (-1, -2)$. All you need are four local gradients:
#
# | node | $f(x)$ | $\frac{df}{dx}$ |
# |---|---|---|
# | exp | $e^x$ | $e^x$ |
# | times a | $ax$ | $a$ |
# | 1/x | $\frac{1}{x}$ | $-\frac{1}{x^2}$ |
# | plus c | $c + x$ | $1$ |
#
# %% nbgrader={"grade": false, "grade_id": "figure-neuron", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures
from handgrad.graph import Exp, Input

w0, w1, w2 = Input("w0", 2.0), Input("w1", -3.0), Input("w2", -3.0)
x0, x1 = Input("x0", -1.0), Input("x1", -2.0)
figures.graph_picture(1 / (1 + Exp(-1 * (w0 * x0 + w1 * x1 + w2))))

# %% [markdown]
# Step through it, forward and back.
#
# **A question.** Which node makes the gradient negative, and which one makes it positive again? Then move
# w2 up to 6: what becomes of all gradients when f is near 1?
#
# %% nbgrader={"grade": false, "grade_id": "explorer-neuron", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.explorers import graphs as explorers
from handgrad.graph import Exp, Input

w0, w1, w2 = Input("w0", 2.0), Input("w1", -3.0), Input("w2", -3.0)
x0, x1 = Input("x0", -1.0), Input("x1", -2.0)
explorers.Stepper(1 / (1 + Exp(-1 * (w0 * x0 + w1 * x1 + w2))))

# %% [markdown]
# The walk, from the right, in code. Each line it prints is local gradient times upstream gradient:
#
# %%
w, x = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0])
s = w[0] * x[0] + w[1] * x[1] + w[2]
e = np.exp(-s)
f = 1 / (1 + e)
print(f"f = {f:.2f}")

upstream = 1.0
for node, local in [("1/x", -1 / (1 + e) ** 2), ("+1", 1), ("exp", e), ("x -1", -1)]:
    print(f"{node:4} {local:5.2f} x {upstream:5.2f} = {local * upstream:5.2f}")
    upstream = local * upstream
for name, local in [("x0", w[0]), ("w0", x[0]), ("x1", w[1]), ("w1", x[1])]:
    print(f"{name:4} {local:5.2f} x {upstream:5.2f} = {local * upstream:5.2f}")

# %% [markdown]
# All but the first part of this walk is one function, the *sigmoid* $\sigma(s) = \frac{1}{1 + e^{-s}}$.
# Its derivative is short, because it can be written with its own value:
#
# $$\frac{d\sigma}{ds} = \frac{e^{-s}}{(1 + e^{-s})^2} = \frac{1 + e^{-s} - 1}{1 + e^{-s}} \cdot
# \frac{1}{1 + e^{-s}} = (1 - \sigma)\,\sigma$$
#
# So four nodes become one, and its local gradient is what the four gave together:
#
# %%
print(f"(1 - {f:.2f}) x {f:.2f} = {(1 - f) * f:.2f}, and node by node it was {upstream:.2f}")

# %% [markdown]
# The graph with that one node:
#
# %% nbgrader={"grade": false, "grade_id": "figure-sigmoid-node", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures
from handgrad.graph import Input, Sigmoid

w0, w1, w2 = Input("w0", 2.0), Input("w1", -3.0), Input("w2", -3.0)
x0, x1 = Input("x0", -1.0), Input("x1", -2.0)
figures.graph_picture(Sigmoid(w0 * x0 + w1 * x1 + w2))


# %% [markdown]
# ## Exercise 7: the neuron
#
# Write `sigmoid_neuron(w, x)` for `w` `(3,)` and `x` `(2,)`: return `(f, dw, dx)` with the value, a
# number, and the gradients `(3,)` and `(2,)`. Leave `w` and `x` as they are.
#
# A tiny example: at the numbers above f is 0.73, dw is `[-0.20, -0.39, 0.20]` and dx is
# `[0.39, -0.59]`, rounded.
#
# <details><summary>Hint 1: down to s</summary>
#
# With `f = sigmoid(s)`, the gradient of s is `f * (1 - f)`.
# </details>
#
# <details><summary>Hint 2: from s to the inputs</summary>
#
# s is a sum of products. The add gates hand the gradient of s to every term; each product switches:
# w0 gets x0 times it, x0 gets w0 times it. w2 stands alone.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# With `ds = f * (1 - f)`, dw is `ds` times the array of x0, x1 and 1; dx is `ds` times that of w0 and w1.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "sigmoid_neuron", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid_neuron(w, x):
    """(f, dw (3,), dx (2,)) for f = sigmoid(w0 x0 + w1 x1 + w2)."""
    ### BEGIN SOLUTION
    f = 1 / (1 + np.exp(-(w[0] * x[0] + w[1] * x[1] + w[2])))
    ds = f * (1 - f)
    return f, ds * np.array([x[0], x[1], 1.0]), ds * np.array([w[0], w[1]])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sigmoid_neuron-test-value", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("sigmoid_neuron-test-value") as test:
    w, x = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0])
    test.each(sigmoid_neuron, (np.array([0.7, -1.1, -0.4]), np.array([1.3, 0.6])), (w, x))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(51)
    for _ in range(4):
        test(sigmoid_neuron, rng.normal(size=3), rng.normal(size=2))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sigmoid_neuron-test-dw", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("sigmoid_neuron-test-dw") as test:
    w, x = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0])
    test.each(sigmoid_neuron, (np.array([0.7, -1.1, -0.4]), np.array([1.3, 0.6])), (w, x))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(52)
    for _ in range(4):
        test(sigmoid_neuron, rng.normal(size=3), rng.normal(size=2))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sigmoid_neuron-test-dx", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("sigmoid_neuron-test-dx") as test:
    w, x = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0])
    test.each(sigmoid_neuron, (np.array([0.7, -1.1, -0.4]), np.array([1.3, 0.6])), (w, x))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(53)
    for _ in range(4):
        test(sigmoid_neuron, rng.normal(size=3), rng.normal(size=2))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "sigmoid_neuron-test-keeps", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("sigmoid_neuron-test-keeps") as test:
    test(sigmoid_neuron, np.array([0.7, -1.1, 0.4]), np.array([1.3, 0.6]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(54)
    for _ in range(2):
        test(sigmoid_neuron, rng.normal(size=3), rng.normal(size=2))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** However long the formula, the walk back is one multiplication a node. Nodes may be
# grouped as you like; the sigmoid is a group that is worth a name.
#
# %% [markdown]
# ## Patterns on the way back
#
# Look at what each gate did to the gradient: one gives the same to both inputs, one sends all of it
# down one road, one multiplies each side by the other side's value.
#
# %% nbgrader={"grade": false, "grade_id": "figure-patterns", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad.figures import graphs as figures

figures.patterns()

# %% [markdown]
# Now with an expression of your own. The one below has all three gates; write another in its place, with
# +, -, *, /, ** and the gates that are imported.
#
# **A question.** Step to the end of this one and move y past x. Where does max send the gradient now? And
# x is used twice, so what does it get?
#
# %%
from handgrad.explorers import graphs as explorers
from handgrad.graph import Exp, Input, Max, Sigmoid

x, y, z = Input("x", 3.0), Input("y", 1.0), Input("z", -2.0)
explorers.Stepper(Max(x, y) * z + x)


# %% [markdown]
# ## Exercise 8: name the patterns
#
# Write `gate_patterns()`: return a dict with the keys `"add"`, `"max"`, `"mul"`, each with one of the
# words `"distributor"`, `"router"`, `"switcher"`.
#
# A tiny example, of the form only: a dict that begins `{"add": "distributor", ...}`, which is right so
# far.
#
# <details><summary>Hint: three roads</summary>
#
# A router chooses one road. A switcher swaps the two values. A distributor gives to everybody.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "gate_patterns", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gate_patterns():
    """What each gate is for a gradient: a dict with the keys add, max, mul."""
    ### BEGIN SOLUTION
    return {"add": "distributor", "max": "router", "mul": "switcher"}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gate_patterns-test", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

with check.part("gate_patterns-test") as test:
    patterns = gate_patterns()
    check.mapping("gate_patterns()", patterns, ["add", "max", "mul"])
    for gate in ("add", "max", "mul"):
        words = ("distributor", "router", "switcher")
        check.choice(f"The pattern of {gate}", patterns[gate], words)
    ### BEGIN HIDDEN TESTS
    test(gate_patterns)
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** With a forward and a backward for each kind of node, a computer can differentiate any
# formula it can compute. This is backpropagation. The next chapter does it with whole arrays.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points(
    "AddGate",
    "MulGate",
    "MaxGate",
    "apple_shopping",
    "apple_orange_shopping",
    "sum_times",
    "sigmoid_neuron",
    "gate_patterns",
)
