# %% right: broadcasting, all at once
# id: broadcast
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train[None].astype(float)).sum(-1)

# %% right: the larger minus the smaller
# id: bytes-kept
def l1_distances(X_test, X_train):
    a, b = X_test[:, np.newaxis, :], X_train[np.newaxis, :, :]
    return np.sum(np.maximum(a, b) - np.minimum(a, b), axis=2)

# %% right: a loop over the D numbers
# id: features
def l1_distances(X_test, X_train):
    total = np.zeros((X_test.shape[0], X_train.shape[0]))
    for d in range(X_test.shape[1]):
        total += abs(np.subtract.outer(X_test[:, d].astype(float), X_train[:, d].astype(float)))
    return total

# %% right: single precision, kept in double
# id: float32-rows
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i, x in enumerate(X_test):
        out[i] = np.abs(X_train.astype(np.float32) - x.astype(np.float32)).sum(1)
    return out

# %% right: single precision
# id: float32
def l1_distances(X_test, X_train):
    A, B = np.float32(X_test), np.float32(X_train)
    return np.einsum("mnd->mn", np.abs(A[:, None] - B))

# %% right: columns stacked, Fortran order
# id: fortran
def l1_distances(X_test, X_train):
    columns = [np.linalg.norm(X_test.astype(float) - t, ord=1, axis=1) for t in X_train]
    return np.stack(columns, axis=1)

# %% right: nested lists made an array
# id: plain-python
def l1_distances(X_test, X_train):
    one = lambda a, b: sum(abs(x - y) for x, y in zip(a, b))
    return np.array([[one(a, b) for b in X_train.tolist()] for a in X_test.tolist()])

# %% right: a list of rows that are arrays
# id: rows
def l1_distances(X_test, X_train):
    return [np.abs(X_train - np.asarray(x, dtype=float)).sum(axis=1) for x in X_test]

# %% right: two loops
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(np.abs(X_test[i].astype(float) - X_train[j]))
    return out

# %% wrong: absolute value of the sum
# id: abs-late
def l1_distances(X_test, X_train):
    return np.abs((X_test[:, None].astype(float) - X_train).sum(axis=2))

# %% wrong: summed over the wrong axis
# id: axis
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train).sum(axis=1)

# %% wrong: summed over the wrong axis
# id: axis-0
def l1_distances(X_test, X_train):
    differences = X_test[:, np.newaxis].astype("f8") - X_train[np.newaxis].astype("f8")
    return sum(abs(differences))

# %% wrong: summed over everything
# id: everything
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train).sum()

# %% wrong: returned inside the loop
# id: first-row
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            out[i, j] = np.abs(X_test[i].astype(float) - X_train[j]).sum()
        return out

# %% wrong: returned inside the loop
# id: first-number
def l1_distances(X_test, X_train):
    total = np.zeros((len(X_test), len(X_train)))
    for d in range(X_test.shape[1]):
        test, train = X_test[:, d].astype(float), X_train[:, d].astype(float)
        total += np.abs(test[:, None] - train)
        return total

# %% wrong: flattened
# id: flat
def l1_distances(X_test, X_train):
    return np.array([np.abs(a.astype(float) - b).sum() for a in X_test for b in X_train])

# %% wrong: cut to integers
# id: integer-table
# loses: l1_distances-test-values
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)), dtype=int)
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            out[i, j] = np.abs(X_test[i].astype(float) - X_train[j]).sum()
    return out

# %% wrong: cut to integers
# id: integer-total
# loses: l1_distances-test-values
def l1_distances(X_test, X_train):
    (m, d), n = X_test.shape, X_train.shape[0]
    table = np.zeros((m, n), int)
    for i in range(m):
        for j in range(n):
            for p in range(d):
                table[i, j] += abs(float(X_test[i, p]) - float(X_train[j, p]))
    return table

# %% wrong: cut to integers
# id: integer-terms
# loses: l1_distances-test-values
def l1_distances(X_test, X_train):
    A, B = X_test.astype(float), X_train.astype(float)
    return np.abs(A[:, None] - B).astype(int).sum(axis=2)

# %% wrong: cut to integers
# id: integers-first
# loses: l1_distances-test-values
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(int) - X_train.astype(int)).sum(axis=2)

# %% wrong: L2 instead of L1
# id: l2
def l1_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None].astype(float) - X_train) ** 2).sum(axis=2))

# %% wrong: last term left out
# id: last-number-missing
def l1_distances(X_test, X_train):
    X_test, X_train = X_test * 1.0, X_train * 1.0
    table = np.zeros((len(X_test), len(X_train)))
    for p in range(X_test.shape[1] - 1):
        table += np.abs(np.subtract.outer(X_test[:, p], X_train[:, p]))
    return table

# %% wrong: list for an array
# id: list
def l1_distances(X_test, X_train):
    return [[np.abs(a.astype(float) - b).sum() for b in X_train] for a in X_test]

# %% wrong: largest term only
# id: maxd
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train).max(-1)

# %% wrong: mean instead of sum
# id: mean
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train).mean(axis=2)

# %% wrong: absolute value forgotten
# id: no-abs
def l1_distances(X_test, X_train):
    return (X_test[:, None].astype(float) - X_train).sum(axis=2)

# %% wrong: absolute value forgotten
# id: no-abs-reversed
def l1_distances(X_test, X_train):
    rows = []
    for x in X_test.astype(float):
        rows.append((X_train.astype(float) - x).sum(axis=1))
    return np.array(rows)

# %% wrong: not added up
# id: not-added-columns
def l1_distances(X_test, X_train):
    columns = zip(X_test.T.astype(float), X_train.T.astype(float))
    return np.array([abs(a[:, np.newaxis] - b) for a, b in columns])

# %% wrong: not added up
# id: not-added
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, np.newaxis, :].astype(float) - X_train.astype(float))

# %% wrong: first row only
# id: one-row
def l1_distances(X_test, X_train):
    for x in X_test:
        return np.abs(X_train - x.astype(float)).sum(axis=1)

# %% wrong: overwritten, not added
# id: overwritten
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            for d in range(X_test.shape[1]):
                out[i, j] = abs(float(X_test[i, d]) - float(X_train[j, d]))
    return out

# %% wrong: negative differences dropped
# id: pos
def l1_distances(X_test, X_train):
    return np.maximum(X_test[:, None].astype(float) - X_train, 0).sum(-1)

# %% wrong: returned None
# id: printed
def l1_distances(X_test, X_train):
    print(np.abs(X_test[:, None].astype(float) - X_train).sum(axis=2))

# %% wrong: row i with row i
# id: same-rows
def l1_distances(X_test, X_train):
    return np.abs(X_test.astype(float) - X_train).sum(axis=1)

# %% wrong: rows share one list
# id: shared-rows
def l1_distances(X_test, X_train):
    out = [[0] * len(X_train)] * len(X_test)
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            out[i][j] = np.abs(X_test[i].astype(float) - X_train[j]).sum()
    return np.array(out)

# %% wrong: squares instead of absolute values
# id: squares
def l1_distances(X_test, X_train):
    return ((X_test[:, None].astype(float) - X_train) ** 2).sum(axis=2)

# %% wrong: total not reset
# id: total
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    t = 0
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            t += np.abs(X_test[i].astype(float) - X_train[j]).sum()
            out[i, j] = t
    return out

# %% wrong: transposed
def l1_distances(X_test, X_train):
    return np.abs(X_train[:, None].astype(float) - X_test).sum(axis=2)

# %% wrong: bytes wrapped around
# id: wrapped-loop
# loses: l1_distances-test-bytes
def l1_distances(X_test, X_train):
    return np.array([np.abs(X_train - x).sum(axis=1) for x in X_test])

# %% wrong: bytes wrapped around
# id: wrapped
# loses: l1_distances-test-bytes
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None] - X_train).sum(axis=2)

# %% wrong: bytes wrapped around
# id: wrapped-int8
# loses: l1_distances-test-bytes
def l1_distances(X_test, X_train):
    if X_test.dtype == np.uint8:
        X_test, X_train = X_test.astype("int8"), X_train.astype("int8")
    out = np.empty((len(X_test), len(X_train)))
    for i, a in enumerate(X_test):
        for j, b in enumerate(X_train):
            out[i, j] = np.abs(a - b).sum()
    return out
