# %% right: @
# id: at
def matmul(A, B):
    return A @ B

# %% right: nested lists, made an array at the end
# id: comprehension
def matmul(A, B):
    return np.array([[sum(x * y for x, y in zip(row, col)) for col in B.T] for row in A])

# %% right: einsum, Fortran order
# id: einsum
def matmul(A, B):
    return np.asfortranarray(np.einsum("nd,dm->nm", A, B))

# %% right: single precision, kept in double
# id: float32-rows
def matmul(A, B):
    out = np.zeros((len(A), B.shape[1]))
    for i in range(len(A)):
        out[i] = A[i].astype(np.float32) @ B.astype(np.float32)
    return out

# %% right: single precision
# id: float32
def matmul(A, B):
    return np.dot(A.astype("float32"), B.astype("float32"))

# %% right: np.matrix
def matmul(A, B):
    return np.matrix(A) * np.matrix(B)

# %% right: a sum of outer products
# id: outer
def matmul(A, B):
    total = 0
    for k in range(A.shape[1]):
        total = total + np.outer(A[:, k], B[k])
    return total

# %% right: a list of rows that are arrays
# id: rows
def matmul(A, B):
    return [row @ B for row in A]

# %% right: np.tensordot
# id: tensordot
def matmul(A, B):
    return np.tensordot(A, B, axes=1)

# %% right: a tuple of rows that are arrays
# id: tuple
def matmul(A, B):
    return tuple(r @ B for r in A)

# %% right: two loops and np.dot
# id: two-loops
def matmul(A, B):
    N, M = A.shape[0], B.shape[1]
    C = np.empty((N, M))
    for n in range(N):
        for m in range(M):
            C[n, m] = np.dot(A[n], B[:, m])
    return C

# %% right: a transposed view of a transposed product
# id: view
def matmul(A, B):
    return (B.T @ A.T).T

# %% wrong: column with column
# id: columns
def matmul(A, B):
    return A.T @ B

# %% wrong: entry by entry
def matmul(A, B):
    return A * B

# %% wrong: first column only
# id: first-column
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        result[i, 0] = A[i] @ B[:, 0]
    return result

# %% wrong: first term left out
# id: first-left-out
def matmul(A, B):
    N, D = A.shape
    M = B.shape[1]
    result = np.zeros((N, M))
    for i in range(N):
        for j in range(M):
            for k in range(1, D):
                result[i, j] += A[i, k] * B[k, j]
    return result

# %% wrong: flattened
# id: flat
def matmul(A, B):
    result = []
    for row in A:
        for column in B.T:
            result.append(np.dot(row, column))
    return np.array(result)

# %% wrong: cut to integers
# id: integer-terms
def matmul(A, B):
    def total(row, column):
        return float(sum(int(x * y) for x, y in zip(row, column)))

    return np.array([[total(row, column) for column in B.T] for row in A])

# %% wrong: cut to integers
# id: integers-step
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]), dtype=int)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(len(B)):
                result[i, j] = result[i, j] + A[i, k] * B[k, j]
    return result

# %% wrong: cut to integers
# id: integers
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]), dtype=int)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = np.dot(A[i], B[:, j])
    return result

# %% wrong: largest term only
# id: largest
def matmul(A, B):
    result = np.empty((len(A), B.shape[1]))
    for i, row in enumerate(A):
        for j, column in enumerate(B.T):
            result[i, j] = max(row * column)
    return result

# %% wrong: last column missing
# id: last-column
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1] - 1):
            result[i, j] = A[i] @ B[:, j]
    return result

# %% wrong: last term left out
# id: last-left-out
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                result[i, j] += A[i, k] * B[k, j]
    return result

# %% wrong: last row missing
# id: last-row
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0] - 1):
        for j in range(B.shape[1]):
            result[i, j] = np.dot(A[i], B[:, j])
    return result

# %% wrong: list for an array
# id: list
def matmul(A, B):
    return [[float(A[i] @ B[:, j]) for j in range(B.shape[1])] for i in range(len(A))]

# %% wrong: mean instead of sum
# id: mean
def matmul(A, B):
    return A @ B / A.shape[1]

# %% wrong: not added up
# id: layers
def matmul(A, B):
    layers = []
    for k in range(A.shape[1]):
        layers.append(np.outer(A[:, k], B[k]))
    return np.array(layers)

# %% wrong: off by one
# id: ones
def matmul(A, B):
    result = np.ones((A.shape[0], B.shape[1]))
    result += A @ B
    return result

# %% wrong: overwritten, not added
# id: overwritten
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                result[i, j] = A[i, k] * B[k, j]
    return result

# %% wrong: returned inside the loop
# id: return-in-dot
def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
        return total


def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = dot(A[i], B[:, j])
    return result

# %% wrong: returned inside the loop
# id: return-in-two
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = np.dot(A[i], B[:, j])
            return result

# %% wrong: returned inside the loop
# id: return-inside
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = np.dot(A[i], B[:, j])
        return result

# %% wrong: row with row
# id: rows-with-rows
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = np.dot(A[i], B[j])
    return result

# %% wrong: rows share one list
# id: shared-rows-set
def matmul(A, B):
    result = [[0] * B.shape[1]] * A.shape[0]
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i][j] = np.dot(A[i], B[:, j])
    return np.array(result)

# %% wrong: rows share one list
# id: shared-rows
def matmul(A, B):
    result = [[0] * B.shape[1]] * A.shape[0]
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                result[i][j] += A[i, k] * B[k, j]
    return np.array(result)

# %% wrong: made for squares only
# id: square-only
def matmul(A, B):
    n = len(A)
    result = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(n):
                result[i, j] += A[i, k] * B[k, j]
    return result

# %% wrong: operands swapped
# id: swapped
def matmul(A, B):
    return B @ A

# %% wrong: total not reset
# id: total-of-row
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        total = 0
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                total += A[i, k] * B[k, j]
            result[i, j] = total
    return result

# %% wrong: total not reset
# id: total
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    total = 0
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                total += A[i, k] * B[k, j]
            result[i, j] = total
    return result

# %% wrong: transposed
def matmul(A, B):
    result = np.zeros((B.shape[1], A.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[j, i] = A[i] @ B[:, j]
    return result

# %% wrong: operands swapped + transposed
def matmul(A, B):
    return (B @ A).T

# %% wrong: row with row + last term left out
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                result[i, j] += A[i, k] * B[j, k] if j < B.shape[0] and k < B.shape[1] else 0
    return result

# %% wrong: column with column + overwritten, not added
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(min(A.shape)):
        for j in range(B.shape[1]):
            for k in range(min(A.shape[0], B.shape[0])):
                result[i, j] = A[k, i] * B[k, j]
    return result
