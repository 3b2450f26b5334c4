# %% right: expanded, np.abs against a negative
# id: absolute
def l2_distances(X_test, X_train):
    aa = np.einsum("md,md->m", X_test, X_test)
    bb = np.einsum("nd,nd->n", X_train, X_train)
    return np.sqrt(np.abs(aa.reshape(-1, 1) + bb - 2 * np.dot(X_test, X_train.T)))

# %% right: broadcasting
# id: broadcast
def l2_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train[None]) ** 2).sum(axis=-1))

# %% right: expanded, cut in place
# id: clip
def l2_distances(X_test, X_train):
    squares = -2 * (X_test @ X_train.T)
    squares += np.sum(np.square(X_test), axis=1, keepdims=True)
    squares += np.sum(np.square(X_train), axis=1)
    np.clip(squares, 0, None, out=squares)
    return squares**0.5

# %% right: the plane of complex numbers for the root, real part taken
# id: complex
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(squares.astype(complex)).real

# %% right: expanded, a tiny number added below the root
# id: eps-2
def l2_distances(X_test, X_train):
    s = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(np.maximum(s, 0) + 1e-12)

# %% right: expanded in single precision
# id: float32-expanded
def l2_distances(X_test, X_train):
    A, B = np.float32(X_test), np.float32(X_train)
    return np.sqrt(np.maximum((A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T, 0))

# %% right: single precision, then double
# id: float32-inside
def l2_distances(X_test, X_train):
    A, B = np.float32(X_test), np.float32(X_train)
    return np.sqrt(((A[:, None] - B) ** 2).sum(-1)).astype(float)

# %% right: single precision
# id: float32
def l2_distances(X_test, X_train):
    difference = X_test[:, None].astype(np.float32) - X_train.astype(np.float32)
    return np.sqrt(np.einsum("mnd,mnd->mn", difference, difference))

# %% right: np.hypot, one column at a time
# id: hypot
import functools


def l2_distances(X_test, X_train):
    columns = [np.subtract.outer(a, b) for a, b in zip(X_test.T, X_train.T)]
    return functools.reduce(np.hypot, columns, np.zeros((len(X_test), len(X_train))))

# %% right: two loops
# id: loops-2
def l2_distances(X_test, X_train):
    return np.array([[np.sqrt(sum((a - b) ** 2)) for b in X_train] for a in X_test])

# %% right: expanded, NaN replaced in place
# id: nan-replaced
def l2_distances(X_test, X_train):
    s = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    d = np.sqrt(s)
    d[np.isnan(d)] = 0
    return d

# %% right: expanded, NaN made 0 afterwards
# id: nan-to-num
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1)[None, :] - 2 * X_test @ X_train.T
    return np.nan_to_num(np.sqrt(squares))

# %% right: np.linalg.norm
# id: norm
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_test[:, np.newaxis, :] - X_train, axis=2)

# %% right: expanded, a tiny floor below the root
# id: small-floor
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(np.maximum(squares, 1e-12))

# %% right: expanded, np.where
# id: where-2
def l2_distances(X_test, X_train):
    s = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(np.where(s < 0, 0, s))

# %% wrong: summed over the wrong axis
# id: axis
def l2_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train) ** 2).sum(axis=1))

# %% wrong: summed over the wrong axis
# id: axis-0
def l2_distances(X_test, X_train):
    difference = X_test[:, np.newaxis, :] - X_train[np.newaxis, :, :]
    return np.linalg.norm(difference, axis=0)

# %% wrong: summed over everything
# id: everything
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_test[:, None] - X_train)

# %% wrong: half of it
# id: halved
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_test[:, None] - X_train, axis=2) / 2

# %% wrong: changed its input
# id: in-place
# loses: l2_distances-test-never-nan
def l2_distances(X_test, X_train):
    aa = (X_test**2).sum(1)[:, None]
    X_test *= -2
    return np.sqrt(np.maximum(aa + X_test @ X_train.T + (X_train**2).sum(1), 0))

# %% wrong: L1 instead of L2
# id: l1
def l2_distances(X_test, X_train):
    return np.abs(X_test[:, None] - X_train).sum(axis=2)

# %% wrong: list for an array
# id: list
def l2_distances(X_test, X_train):
    return [list(np.linalg.norm(X_train - x, axis=1)) for x in X_test]

# %% wrong: mean instead of sum
# id: mean
def l2_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train) ** 2).mean(axis=2))

# %% wrong: root of a negative
# id: nan-late
# loses: l2_distances-test-never-nan
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - 2 * X_test @ X_train.T + (X_train**2).sum(1)
    return np.maximum(np.sqrt(squares), 0)

# %% wrong: root of a negative
# id: nan
# loses: l2_distances-test-never-nan
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - 2 * X_test @ X_train.T + (X_train**2).sum(1)
    return np.sqrt(squares)

# %% wrong: square the wrong way
# id: no-column
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(axis=1) - 2 * X_test @ X_train.T + (X_train**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))

# %% wrong: square the wrong way
# id: both-columns
def l2_distances(X_test, X_train):
    a2 = np.sum(X_test**2, axis=1, keepdims=True)
    b2 = np.sum(X_train**2, axis=1, keepdims=True)
    return np.sqrt(np.maximum(0, a2 + b2 - 2 * np.dot(X_test, X_train.T)))

# %% wrong: square the wrong way
# id: column-and-row-swapped
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    row = np.square(X_test).sum(1).reshape(1, -1)
    column = np.square(X_train).sum(1).reshape(-1, 1)
    d2 = row + column - 2 * X_test.dot(X_train.T)
    d2[d2 < 0] = 0
    return np.sqrt(d2)

# %% wrong: cross term not doubled
# id: not-doubled
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - X_test @ X_train.T + (X_train**2).sum(1)
    return np.sqrt(np.maximum(squares, 0))

# %% wrong: cross term added
# id: plus
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] + 2 * X_test @ X_train.T + (X_train**2).sum(1)
    return np.sqrt(np.maximum(squares, 0))

# %% wrong: not added up
# id: not-added
def l2_distances(X_test, X_train):
    return np.sqrt((X_test[:, None] - X_train) ** 2)

# %% wrong: returned None
# id: printed
def l2_distances(X_test, X_train):
    distances = np.linalg.norm(X_test[:, None] - X_train, axis=2)
    print(distances)

# %% wrong: L1 instead of L2
# id: root-inside
def l2_distances(X_test, X_train):
    return np.sum(np.sqrt((X_test[:, None] - X_train) ** 2), axis=2)

# %% wrong: row i with row i
# id: same-rows
def l2_distances(X_test, X_train):
    return np.sqrt(np.sum((X_test - X_train) ** 2, axis=1))

# %% wrong: summed before squaring
# id: square-late
def l2_distances(X_test, X_train):
    return np.sqrt((X_test[:, None] - X_train).sum(axis=2) ** 2)

# %% wrong: root forgotten
# id: squares
def l2_distances(X_test, X_train):
    return ((X_test[:, None] - X_train) ** 2).sum(axis=2)

# %% wrong: square left out
# id: train-square-missing
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - 2 * X_test @ X_train.T
    return np.sqrt(np.maximum(squares, 0))

# %% wrong: square left out
# id: test-square-missing
def l2_distances(X_test, X_train):
    inner = X_test @ X_train.T
    return np.sqrt(np.clip(-2 * inner + np.sum(X_train**2, axis=1), 0, None))

# %% wrong: transposed
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_train[:, None] - X_test, axis=2)
