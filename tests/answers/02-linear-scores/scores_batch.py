# %% right: the bias trick
# id: bias-trick
def scores_batch(X, W, b):
    return np.c_[X, np.ones(len(X))] @ np.c_[W, b].T

# %% right: einsum
def scores_batch(X, W, b):
    return np.einsum("nd,cd->nc", X, W) + b[None]

# %% right: single precision, Fortran order
# id: float32
def scores_batch(X, W, b):
    return np.asfortranarray((X.dot(W.T) + b).astype(np.float32))

# %% right: np.inner, the bias tiled
# id: inner
def scores_batch(X, W, b):
    return np.inner(X, W) + np.tile(b, (X.shape[0], 1))

# %% right: one example at a time, into a new array
# id: loop
def scores_batch(X, W, b):
    out = np.empty((len(X), len(W)))
    for i, x in enumerate(X):
        out[i] = W @ x + b
    return out

# %% right: a list of rows that are arrays
# id: rows
def scores_batch(X, W, b):
    return [np.matmul(W, x) + b for x in X]

# %% right: three loops
def scores_batch(X, W, b):
    N, C = X.shape[0], W.shape[0]
    scores = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            total = b[c]
            for d in range(X.shape[1]):
                total = total + X[n, d] * W[c, d]
            scores[n, c] = total
    return scores

# %% right: classes first, a transposed view
# id: transposed
def scores_batch(X, W, b):
    return (W @ X.T + b[:, np.newaxis]).T

# %% wrong: mean instead of sum
# id: averaged
def scores_batch(X, W, b):
    return X @ W.T / X.shape[1] + b

# %% wrong: transposed
# id: classes-as-rows
def scores_batch(X, W, b):
    return W @ X.T + b

# %% wrong: total not reset
# id: cum
def scores_batch(X, W, b):
    s = np.zeros((len(X), len(W)))
    t = 0
    for i in range(len(X)):
        t = t + W @ X[i] + b
        s[i] = t
    return s

# %% wrong: divided by N
def scores_batch(X, W, b):
    return (X @ W.T + b) / len(X)

# %% wrong: bias added to the columns
# id: down-columns
def scores_batch(X, W, b):
    return X @ W.T + b.reshape(-1, 1)

# %% wrong: one number for the whole bias
# id: first-of-bias
def scores_batch(X, W, b):
    return X @ W.T + b[0]

# %% wrong: returned inside the loop
# id: first-row
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X)):
        scores[n] = W @ X[n] + b
        return scores

# %% wrong: first row repeated
# id: first
def scores_batch(X, W, b):
    return np.array([W @ X[0] + b for _ in X])

# %% wrong: bias forgotten
# id: forgotten
def scores_batch(X, W, b):
    return X @ W.T

# %% wrong: bias added for each pixel
# id: in-inner-loop
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X)):
        for c in range(len(W)):
            for d in range(X.shape[1]):
                scores[n, c] += X[n, d] * W[c, d] + b[c]
    return scores

# %% wrong: cut to integers
# id: integers
def scores_batch(X, W, b):
    return (X @ W.T + b).astype(int)

# %% wrong: last term left out
# id: last-left-out
def scores_batch(X, W, b):
    return X[:, :-1] @ W[:, :-1].T + b

# %% wrong: last row missing
# id: last-row
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X) - 1):
        scores[n] = W @ X[n] + b
    return scores

# %% wrong: list for an array
# id: list
def scores_batch(X, W, b):
    return [[float(w @ x) + bias for w, bias in zip(W, b)] for x in X]

# %% wrong: summed over the examples
# id: mean
def scores_batch(X, W, b):
    return (X @ W.T + b).mean(0)

# %% wrong: weights the wrong way round
# id: not-transposed
def scores_batch(X, W, b):
    return X @ W + b

# %% wrong: first row only
# id: one-row
def scores_batch(X, W, b):
    for x in X:
        return W @ x + b

# %% wrong: overwritten, not added
# id: overwritten
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X)):
        for c in range(len(W)):
            for d in range(X.shape[1]):
                scores[n, c] = X[n, d] * W[c, d] + b[c]
    return scores

# %% wrong: returned None
# id: printed
def scores_batch(X, W, b):
    print(X @ W.T + b)

# %% wrong: negative scores cut
# id: relu
def scores_batch(X, W, b):
    return np.maximum(X @ W.T + b, 0)

# %% wrong: bias subtracted
# id: subtracted
def scores_batch(X, W, b):
    return X @ W.T - b

# %% wrong: one number for the whole bias
# id: sum-of-bias
def scores_batch(X, W, b):
    return X @ W.T + sum(b)

# %% wrong: summed over the examples
# id: sum
def scores_batch(X, W, b):
    return (X @ W.T + b).sum(0)

# %% wrong: transposed
def scores_batch(X, W, b):
    return W @ X.T + b[:, np.newaxis]

# %% wrong: only the bias
# id: bias-overwrites
def scores_batch(X, W, b):
    N, C = len(X), len(W)
    out = np.zeros((N, C))
    for i in range(N):
        for c in range(C):
            out[i, c] = np.dot(X[i], W[c])
            out[i, c] = b[c]
    return out

# %% wrong: largest term only
# id: best-product
def scores_batch(X, W, b):
    products = X[:, np.newaxis, :] * W
    return products.max(axis=2) + b

# %% wrong: first term left out
# id: from-one
def scores_batch(X, W, b):
    scores = np.tile(b, (len(X), 1))
    d = 1
    while d < X.shape[1]:
        scores += np.outer(X[:, d], W[:, d])
        d += 1
    return scores

# %% wrong: bias multiplied
def scores_batch(X, W, b):
    return X @ W.T * b

# %% wrong: bias added twice
def scores_batch(X, W, b):
    return X @ W.T + b + b

# %% wrong: bias forgotten + transposed
def scores_batch(X, W, b):
    return W @ X.T

# %% wrong: wrong sign
# id: minus-products
def scores_batch(X, W, b):
    return b - X @ W.T

# %% wrong: bias forgotten + weights the wrong way round
def scores_batch(X, W, b):
    return X @ W

# %% wrong: bias forgotten + last term left out
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X)):
        for c in range(len(W)):
            for d in range(X.shape[1] - 1):
                scores[n, c] += X[n, d] * W[c, d]
    return scores

# %% wrong: overwritten, not added + bias subtracted
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for d in range(X.shape[1]):
        scores = np.outer(X[:, d], W[:, d])
    return scores - b
