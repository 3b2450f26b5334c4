# %% right: np.add.at over the pairs that pay
# id: add-at
def svm_gradient(W, X, y, reg, delta=1.0):
    S = X @ W.T
    i, j = np.nonzero((S - S[np.arange(len(y)), y][:, None] + delta > 0) & (np.arange(len(W)) != y[:, None]))
    dW = 2 * reg * W
    np.add.at(dW, j, X[i] / len(X))
    np.subtract.at(dW, y[i], X[i] / len(X))
    return dW

# %% right: scores in columns, einsum
# id: columns
def svm_gradient(W, X, y, reg, delta=1.0):
    S = W @ X.T
    n = len(y)
    hit = (S - S[y, np.arange(n)] + delta > 0) * 1
    hit[y, np.arange(n)] = 0
    hit[y, np.arange(n)] = -hit.sum(0)
    return np.einsum("cn,nd->cd", hit, X) / n + reg * (W + W)

# %% right: two loops
# id: loops
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% right: the mask from np.maximum, dot products
# id: maximum
def svm_gradient(W, X, y, reg, delta=1.0):
    n = X.shape[0]
    scores = X.dot(W.T)
    true = scores[np.arange(n), y].reshape(n, 1)
    margins = np.maximum(0, scores - true + delta)
    margins[np.arange(n), y] = 0
    margins[margins > 0] = 1
    margins[np.arange(n), y] -= np.sum(margins, axis=1)
    dW = margins.T.dot(X)
    dW /= n
    dW += 2 * reg * W
    return dW

# %% right: true class counted, then taken off by a one-hot matrix
# id: one-hot
def svm_gradient(W, X, y, reg, delta=1.0):
    T = np.eye(len(W), dtype=int)[y]
    S = X @ W.T
    M = (S > (S * T).sum(axis=1, keepdims=True) - delta) & (T == 0)
    return ((M - T * M.sum(axis=1, keepdims=True)) / len(X)).T @ X + 2 * reg * W

# %% right: a helper with np.outer, float32 inside
# id: outer
def one(W, x, label, delta):
    s = W @ x
    pays = (s - s[label] + delta > 0).astype(np.float32)
    pays[label] = 0
    pays[label] = -np.sum(pays)
    return np.outer(pays, x)


def svm_gradient(W, X, y, reg, delta=1.0):
    return sum(one(W, x, t, delta) for x, t in zip(X, y)) / len(y) + 2 * reg * W

# %% right: one row of the result at a time, a list of arrays
# id: rows
def svm_gradient(W, X, y, reg, delta=1.0):
    S = X @ W.T
    T = S[range(len(y)), y]
    mask = [(S[:, c] - T + delta > 0) & (y != c) for c in range(len(W))]
    counts = sum(m.astype(int) for m in mask)
    return [
        (mask[c] @ X - np.where(y == c, counts, 0) @ X) / len(X) + 2 * reg * W[c]
        for c in range(len(W))
    ]

# %% wrong: pull divided by N
# id: all-divided
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return (pays.T @ X + 2 * reg * W) / len(X)

# %% wrong: term at 0 counted
# id: at-zero
# loses: svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta >= 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: mask of booleans
# id: boolean
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = scores - scores[rows, y][:, np.newaxis] + delta > 0
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W

# %% wrong: divided by C, not N
# id: by-classes
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    N, C = X.shape[0], W.shape[0]
    t = np.eye(C)[y]
    scores = X @ W.T
    hit = (scores - (scores * t).sum(axis=1, keepdims=True) + delta > 0) * (1 - t)
    dscores = hit - t * hit.sum(axis=1, keepdims=True)
    return dscores.T @ X / C + 2 * reg * W

# %% wrong: changed its input
# id: changes-W
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    W *= 2 * reg
    return pays.T @ X / len(X) + W

# %% wrong: delta ignored
# id: delta-one
# loses: svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + 1 > 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: delta subtracted
# id: delta-minus
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    N = len(X)
    scores = X.dot(W.T)
    correct = scores[np.arange(N), y].reshape(-1, 1)
    margin = scores - correct - delta
    mask = np.where(margin > 0, 1.0, 0.0)
    mask[np.arange(N), y] = 0
    mask[np.arange(N), y] = -np.sum(mask, axis=1)
    return mask.T.dot(X) / N + 2 * reg * W

# %% wrong: divided by N twice
# id: divided-twice
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i] / len(X)
                dW[y[i]] -= X[i] / len(X)
    return dW / len(X) + 2 * reg * W

# %% wrong: every class pulls
# id: every-class
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        for j in range(len(W)):
            if j == t:
                continue
            dW[j] += x
            dW[t] -= x
    return dW / len(X) + 2 * reg * W

# %% wrong: only the first example
# id: first-example
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
        return dW / len(X) + 2 * reg * W

# %% wrong: half the regularisation
# id: half-reg
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + reg * W

# %% wrong: true class pulled by every class
# id: indentation
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j == y[i]:
                continue
            if s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i]
            dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: largest margin only
# id: largest
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        s = W @ x - W[t] @ x + delta
        s[t] = 0
        j = s.argmax()
        if s[j] > 0:
            dW[j] += x
            dW[t] -= x
    return dW / len(X) + 2 * reg * W

# %% wrong: only the last example
# id: last-example
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    for x, label in zip(X, y):
        dW = np.zeros_like(W)
        scores = W @ x
        for c, score in enumerate(scores):
            if c == label:
                continue
            if score > scores[label] - delta:
                dW[c] += x
                dW[label] -= x
    return dW + 2 * reg * W

# %% wrong: list for an array
# id: list
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return (pays.T @ X / len(X) + 2 * reg * W).tolist()

# %% wrong: averaged over the classes
# id: mean-of-all
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, None] + delta > 0).astype(int)
    pays[rows, y] = 0
    pays[rows, y] -= pays.sum(1)
    dscores = pays / pays.size
    return np.einsum("ic,id->cd", dscores, X) + 2 * reg * W

# %% wrong: margin without delta
# id: no-delta
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] > 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: reg not used
# id: no-reg
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X)

# %% wrong: row of the true class forgotten
# id: no-true-row
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: not divided by N
# id: not-divided
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X + 2 * reg * W

# %% wrong: all zeros
# id: only-pull
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] + X[i]
                dW[y[i]] - X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: only the row of the true class
# id: only-true-row
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: overwritten, not added up
# id: overwrites
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] = X[i]
                dW[y[i]] = -X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: reg without W
# id: plus-reg
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i, x in enumerate(X):
        for j, w in enumerate(W):
            if j != y[i] and (w - W[y[i]]) @ x + delta > 0:
                dW[j] += x / len(X)
                dW[y[i]] -= x / len(X)
    dW += 2 * reg
    return dW

# %% wrong: loss in place of its slope
# id: price
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + reg * np.sum(W**2)

# %% wrong: returned None
# id: prints
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    print(pays.T @ X / len(X) + 2 * reg * W)

# %% wrong: pull added for every example
# id: pull-in-loop
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        s = W @ x
        for j in range(len(W)):
            if j != t and s[j] - s[t] + delta > 0:
                dW[j] += x / len(X)
                dW[t] -= x / len(X)
        dW += 2 * reg * W
    return dW

# %% wrong: reg not used
# id: pull-without-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * W

# %% wrong: margin the wrong way round
# id: reversed
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[y[i]] - s[j] + delta > 0:
                dW[j] += X[i]
                dW[y[i]] -= X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: wrong sign
# id: sign
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return -pays.T @ X / len(X) + 2 * reg * W

# %% wrong: signs for weights
# id: signs
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    N = len(y)
    S = W @ X.T
    M = (S - S[y, range(N)] + delta > 0).astype(float)
    M[y, range(N)] = 0
    M[y, range(N)] = -M.sum(axis=0)
    return M @ X / N + reg * np.where(W > 0, 1, -1)

# %% wrong: loss in place of its slope
# id: squares-doubled
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = np.heaviside(scores - scores[rows, y][:, np.newaxis] + delta, 0)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    dW = pays.T @ X / len(X)
    for c in range(len(W)):
        dW[c] += 2 * reg * W[c] * W[c]
    return dW

# %% wrong: softmax gradient for SVM gradient
# id: softmax
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: terms for ones
# id: terms
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    margins[rows, y] = -margins.sum(axis=1)
    return margins.T @ X / len(X) + 2 * reg * W

# %% wrong: transposed
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return X.T @ pays / len(X) + 2 * reg * W.T

# %% wrong: row of the true class added
# id: true-added
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] += X[i]
                dW[y[i]] += X[i]
    return dW / len(X) + 2 * reg * W

# %% wrong: correct class counted
# id: true-counted
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W

# %% wrong: correct class counted
# id: true-counted-at-last
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    n = np.arange(len(X))
    S = X @ W.T
    mask = (S + delta > S[n, y].reshape(-1, 1)).astype(float)
    wrong_ones = mask.sum(axis=1) - 1
    mask[n, y] -= wrong_ones
    return mask.T @ X / len(X) + 2 * reg * W

# %% wrong: correct class counted + row of the true class forgotten
# id: true-pulled-up
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    margins = np.maximum(0, X @ W.T - np.sum(X * W[y], axis=1, keepdims=True) + delta)
    margins[margins > 0] = 1
    return margins.T @ X / len(X) + 2 * reg * W

# %% wrong: true class subtracted once
# id: true-once
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = -1
    return pays.T @ X / len(X) + 2 * reg * W

# %% wrong: true class subtracted once
# id: true-once-if-any
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, label in zip(X, y):
        scores = W @ x
        wrong = [j for j in range(len(W)) if j != label and scores[j] + delta > scores[label]]
        for j in wrong:
            dW[j] += x
        if wrong:
            dW[label] -= x
    return dW / len(X) + 2 * reg * W

# %% wrong: correct class counted + not divided by N
# id: counted-not-divided
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X + 2 * reg * W

# %% wrong: margin without delta + not divided by N
# id: no-delta-not-divided
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores > scores[rows, y][:, np.newaxis]).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X + 2 * reg * W

# %% wrong: row of the true class forgotten + divided by C, not N
# id: no-true-row-by-classes
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    return pays.T @ X / len(W) + 2 * reg * W

# %% wrong: delta subtracted + row of the true class added
# id: delta-minus-true-added
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] - delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W

# %% wrong: margin the wrong way round + averaged over the classes
# id: reversed-mean-of-all
# loses: svm_gradient-test-data, svm_gradient-test-edges
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores[rows, y][:, np.newaxis] - scores + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / pays.size + 2 * reg * W

# %% wrong: half the regularisation + pull divided by N
# id: half-divided-reg
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return (pays.T @ X + reg * W) / len(X)

# %% wrong: pull subtracted
# id: subtracted
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) - 2 * reg * W

# %% wrong: weights added up
# id: sum
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * np.sum(W)
