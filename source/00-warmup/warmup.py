# ---
# jupyter:
#   handgrad:
#     modules: []
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 00 Warm-up: tools and shapes
#
# After this notebook you can
#
# - run, restart, check and hand in a notebook,
# - keep every version of your work with five commands of Git,
# - say what shape a product of two arrays has, before you compute it,
# - write a dot product, a matrix product and a bias with your own hands.
#
# It takes about 45 minutes and needs a little Python: functions, loops, lists.
#
# %% [markdown]
# ## How a notebook works
#
# A notebook is a row of cells. Click into a cell and press **Shift+Enter** to run it. What it
# prints appears below it, and the cursor moves on.
#
# Cells share one memory, in the order in which you *run* them, not in which they stand. If things
# look odd, choose **Kernel > Restart Kernel and Run All Cells**: it forgets everything and starts
# from the top. A cell that fails stops nothing: those below it still run.
#
# %%
steps = 3
print("steps is", steps)

# %% [markdown]
# Exercises look like this: a text that says what to write, a cell with the line
# `# Write your codes`, and locked cells that check what you wrote, folded up; a click on the bar or
# the dots opens them. Replace that line and the one below it (`raise NotImplementedError()`) by your
# answer. A check that passes says so, with its points. One that fails shows what you returned, what
# it expected and, if it can, what went wrong; where your code raised an error, it names the line.
#
# - **Check:** run the cells below your answer, or press **Validate** in the toolbar to run all.
# - **Hand in:** save the notebook (Ctrl+S) and give the file to your instructor under its own name,
#   in the way your course has agreed on. More checks, with other numbers, run when it is graded.
#
# %% [markdown]
# ## Git in five commands
#
# Git remembers every version of your files, so that you can try things without fear.
#
# | command | what it does |
# |---|---|
# | `git clone ADDRESS` | copies a project to your machine |
# | `git status` | shows what you have changed |
# | `git add FILE` | picks a change for the next version |
# | `git commit -m "why"` | saves a version, with a line that says why |
# | `git push` | sends your versions to the others |
#
# You clone once. After that a day's work ends with the other four, from top to bottom.
#
# %% [markdown]
# ## Where to ask
#
# Most courses have a chat channel. Ask there: somebody else has the same question. Say what you
# tried, what you expected and what you got; paste the message, not a photograph of it.
#
# %% [markdown]
# ## Vectors, matrices, shapes
#
# A *vector* is a row of numbers, shape `(D,)`. A *matrix* is a table of numbers, shape `(N, D)`: N
# rows, D columns. In this course a batch of examples is such a table with one example a row.
#
# %%
import numpy as np

vector = np.array([1.0, 2.0, 3.0])
matrix = np.array([[1, 2, 3], [4, 5, 6]])
print("vector", vector.shape, "  matrix", matrix.shape)

# %% [markdown]
# The *transpose* `matrix.T` swaps rows and columns: what stood at row i, column j now stands at row
# j, column i.
#
# %%
print(matrix.T)
print("shape", matrix.T.shape)


# %% [markdown]
# ## Exercise 1: the dot product
#
# The dot product multiplies two vectors entry by entry and adds up:
#
# $$a \cdot b = \sum_{i} a_i b_i$$
#
# Write `dot(a, b)` with a loop, for two vectors of shape `(D,)`; return a number.
#
# A tiny example: `dot([1, 2, 3], [4, 5, 6])` is 1·4 + 2·5 + 3·6 = 32.
#
# <details><summary>Hint 1: the shape of the loop</summary>
#
# Start with a total of 0. Go through the positions 0, 1, ..., D - 1 and add something each time.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# In the loop: `total += a[i] * b[i]`. After the loop, not in it: `return total`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "dot", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dot(a, b):
    """The dot product of a (D,) and b (D,), a number."""
    ### BEGIN SOLUTION
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dot-test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

with check.part("dot-test") as test:
    a, b = np.array([1.5, -2.25, 3.8, 1.1]), np.array([0.5, 3.0, -1.25, 2.0])
    test.each(dot, (a, b), (a + 1, b), (np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(1)
    for size in (7, 4, 1, 2, 50):
        test(dot, *rng.normal(size=(2, size)))
    test(dot, np.array([2, -3, 5]), np.array([7, 1, 4]))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** A dot product says how much two vectors point the same way. Everything that follows
# is made of it.
#
# %% [markdown]
# ## Exercise 2: the matrix product
#
# Entry (i, j) of $AB$ is the dot product of row i of $A$ with column j of $B$:
#
# $$(AB)_{ij} = \sum_k A_{ik} B_{kj}$$
#
# Write `matmul(A, B)` for `A` `(N, D)` and `B` `(D, M)`; return an array `(N, M)`. Do it with
# loops once; from then on you may use `@`. (`dot` from above is not needed, but welcome.)
#
# A tiny example: `[[1, 2], [3, 4]]` times `[[10], [100]]` is `[[210], [430]]`.
#
# <details><summary>Hint 1: how many loops?</summary>
#
# One over the rows of A, one over the columns of B, and inside a dot product.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# Start with `result = np.zeros((N, M))`, where N and M come from `A.shape` and `B.shape`. In the
# two loops, `result[i, j] = ` the dot product of `A[i]` and `B[:, j]`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "matmul", "locked": false, "schema_version": 3, "solution": true, "task": false}
def matmul(A, B):
    """The matrix product of A (N, D) and B (D, M), an array (N, M)."""
    ### BEGIN SOLUTION
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                result[i, j] += A[i, k] * B[k, j]
    return result
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "matmul-test", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

A = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, 0.5], [0.0, -2.5, 6.0]])
with check.part("matmul-test") as test:
    test(matmul, A, np.array([[5.0, 0.5, 1.0], [7.0, -8.0, 2.0], [2.0, 3.0, -4.0]]))
    test(matmul, np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[10.0], [100.0]]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(2)
    for n, d, m in [(2, 3, 4), (5, 2, 3), (1, 4, 2), (3, 1, 5), (4, 4, 4)]:
        test(matmul, rng.normal(size=(n, d)), rng.normal(size=(d, m)))
    test(matmul, np.eye(2, dtype=int), np.array([[2, 3], [4, 5]]))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** The inner sizes must agree and vanish: `(N, D)` times `(D, M)` is `(N, M)`.
#
# %% [markdown]
# ## Broadcasting
#
# Where shapes do not agree, NumPy stretches a missing or single row or column, if it can. So a row
# `(M,)` can be added to every row of a table `(N, M)`:
#
# %%
table = np.array([[0, 0, 0], [10, 10, 10]])
row = np.array([1, 2, 3])
print(table + row)


# %% [markdown]
# ## Exercise 3: add a bias
#
# Write `add_bias(Z, b)`: add the row `b` `(M,)` to every row of `Z` `(N, M)`; return the sum,
# an array `(N, M)`, and leave `Z` as it was.
#
# A tiny example: `[[0, 0, 0], [10, 10, 10]]` and `[1, 2, 3]` give
# `[[1, 2, 3], [11, 12, 13]]`.
#
# <details><summary>Hint 1: leave Z as it was</summary>
#
# `Z += b` writes into the caller's array. What makes a new one?
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `Z + b` is a new array, and broadcasting gives b to every row.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "add_bias", "locked": false, "schema_version": 3, "solution": true, "task": false}
def add_bias(Z, b):
    """Z (N, M) with b (M,) added to each row, a new array (N, M)."""
    ### BEGIN SOLUTION
    return Z + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "add_bias-test-sum", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

Z = np.array([[0.5, 1.0, 3.0], [2.0, 4.0, 0.0], [7.0, 5.0, -1.0]])
with check.part("add_bias-test-sum") as test:
    test(add_bias, Z, np.array([10.0, 20.0, 40.0]))
    ### BEGIN HIDDEN TESTS
    rng = np.random.default_rng(3)
    for n, m in [(4, 2), (1, 5), (3, 3), (3, 1)]:
        test(add_bias, rng.normal(size=(n, m)), rng.normal(size=m))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "add_bias-test-keeps", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

Z = np.array([[0.5, 1.0, 3.0], [2.0, 4.0, 0.0], [7.0, 5.0, -1.0]])
with check.part("add_bias-test-keeps") as test:
    test(add_bias, Z, np.array([10.0, 20.0, 40.0]))
    ### BEGIN HIDDEN TESTS
    test(add_bias, Z[:2], np.array([-3.0, 0.5, 2.0]))
    ### END HIDDEN TESTS


# %% [markdown]
# **Take away.** Broadcasting saves a loop. It also hides mistakes: look at the shapes.
#
# %% [markdown]
# ## Exercise 4: what shape will it have?
#
# Write `predict_shape(shape_a, shape_b)`: given the shapes of two matrices as tuples, return the
# shape of their product A @ B as a tuple, or `None` where the product does not exist.
#
# Tiny examples: `(2, 3)` and `(3, 4)` give `(2, 4)`; `(2, 3)` and `(2, 3)` give `None`.
#
# <details><summary>Hint 1: when does it exist?</summary>
#
# Compare the number of columns of A with the number of rows of B.
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# If `shape_a[1]` and `shape_b[0]` differ, return `None`. If not, they vanish: what is left are
# `shape_a[0]` and `shape_b[1]`.
# </details>
#
# %% nbgrader={"grade": false, "grade_id": "predict_shape", "locked": false, "schema_version": 3, "solution": true, "task": false}
def predict_shape(shape_a, shape_b):
    """The shape of A @ B for matrices of these shapes, a tuple; None where there is none."""
    ### BEGIN SOLUTION
    if shape_a[1] != shape_b[0]:
        return None
    return (shape_a[0], shape_b[1])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "predict_shape-test-exists", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

pairs = [((2, 3), (3, 4)), ((5, 5), (5, 5)), ((2, 4), (4, 2)), ((3, 3), (3, 7)), ((6, 2), (2, 2))]
with check.part("predict_shape-test-exists") as test:
    test.each(predict_shape, *pairs)
    ### BEGIN HIDDEN TESTS
    for a, b in [((1, 64), (64, 10)), ((5, 1), (1, 7)), ((4, 4), (4, 4)), ((100, 3), (3, 2))]:
        test(predict_shape, a, b)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "predict_shape-test-none", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

pairs = [((2, 3), (4, 5)), ((2, 3), (2, 3)), ((4, 3), (2, 3)), ((2, 7), (3, 2)), ((2, 3), (3, 5))]
with check.part("predict_shape-test-none") as test:
    test.each(predict_shape, *pairs)  # the last of these products exists
    ### BEGIN HIDDEN TESTS
    for a, b in [((3, 4), (3, 4)), ((1, 2), (1, 2)), ((5, 6), (7, 5)), ((2, 2), (3, 2))]:
        test(predict_shape, a, b)
    test(predict_shape, (4, 1), (4, 4))
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** Write the shapes down first. In this course they find most mistakes before a
# computer does.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("dot", "matmul", "add_bias", "predict_shape")
