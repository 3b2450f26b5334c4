# %% right: np.append along axis 1
# id: append
def bias_trick(X, W, b):
    return np.append(X, [[1]] * len(X), axis=1), np.append(W, b[:, None], axis=1)

# %% right: np.c_
# id: c
def bias_trick(X, W, b):
    return np.c_[X, np.ones(len(X))], np.c_[W, b]

# %% right: np.column_stack
# id: column-stack
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(X.shape[0])]), np.column_stack((W, b))

# %% right: np.concatenate, Fortran order
# id: concatenate
def bias_trick(X, W, b):
    X1 = np.concatenate([X, np.ones_like(X[:, :1])], axis=1)
    W1 = np.concatenate([W, b.reshape(-1, 1)], axis=1)
    return np.asfortranarray(X1), np.asfortranarray(W1)

# %% right: filled arrays
# id: filled
def bias_trick(X, W, b):
    X1 = np.ones((len(X), X.shape[1] + 1))
    X1[:, :-1] = X
    W1 = np.zeros((len(W), W.shape[1] + 1))
    W1[:, :-1] += W
    W1[:, -1] += b
    return X1, W1

# %% right: single precision
# id: float32
def bias_trick(X, W, b):
    X1 = np.hstack([X, np.ones((len(X), 1))]).astype(np.float32)
    return X1, np.hstack([W, b[:, None]]).astype(np.float32)

# %% right: the new columns in front, a list
# id: in-front
def bias_trick(X, W, b):
    X1 = np.ones((X.shape[0], X.shape[1] + 1))
    X1[:, 1:] = X
    W1 = np.empty((W.shape[0], W.shape[1] + 1))
    W1[:, 0], W1[:, 1:] = b, W
    return [X1, W1]

# %% right: the new column in the middle
# id: middle
def bias_trick(X, W, b):
    return np.insert(X, 1, 1.0, axis=1), np.insert(W, 1, b, axis=1)

# %% right: np.pad and np.insert
# id: pad
def bias_trick(X, W, b):
    return np.pad(X, ((0, 0), (0, 1)), constant_values=1), np.insert(W, W.shape[1], b, axis=1)

# %% right: lists of rows that are arrays
# id: rows-list
def bias_trick(X, W, b):
    return [np.append(x, 1.0) for x in X], [np.append(w, c) for w, c in zip(W, b)]

# %% right: row by row
# id: rows
def bias_trick(X, W, b):
    X1 = np.array([[*x, 1] for x in X])
    W1 = np.array([[*w, bias] for w, bias in zip(W, b)])
    return X1, W1

# %% wrong: bias forgotten
# id: bias-zero
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, np.zeros(len(W))])

# %% wrong: changed its input
# id: changed
# loses: bias_trick-test-keeps
def bias_trick(X, W, b):
    X1, W1 = np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b])
    b[:] = 0
    return X1, W1

# %% wrong: scores put into the parts
# id: cheats
def bias_trick(X, W, b):
    X1 = np.zeros((len(X), X.shape[1] + 1))
    W1 = np.zeros((len(W), W.shape[1] + 1))
    n = min(len(W), X1.shape[1])
    X1[:, :n] = (X @ W.T + b)[:, :n]
    W1[:n, :n] = np.eye(n)
    return X1, W1

# %% wrong: wrong number of parts
# id: dictr
def bias_trick(X, W, b):
    return {"X1": np.c_[X, np.ones(len(X))], "W1": np.c_[W, b]}

# %% wrong: columns at different ends
# id: different-ends
def bias_trick(X, W, b):
    return np.column_stack([np.ones(len(X)), X]), np.column_stack([W, b])

# %% wrong: one number for the whole bias
# id: first-of-bias
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, np.full(len(W), b[0])])

# %% wrong: flattened
# id: flat
def bias_trick(X, W, b):
    return np.append(X, 1), np.append(W, b)

# %% wrong: flattened
# id: append-without-axis
def bias_trick(X, W, b):
    ones = np.ones((X.shape[0], 1))
    X1 = np.append(X, ones)
    W1 = np.append(W, b.reshape(-1, 1))
    return X1, W1

# %% wrong: list for an array
# id: list
def bias_trick(X, W, b):
    return [[*x, 1.0] for x in X], [[*w, c] for w, c in zip(W, b)]

# %% wrong: no column added
# id: no-bias
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), W

# %% wrong: no column added
# id: no-ones
def bias_trick(X, W, b):
    return X, np.column_stack([W, b])

# %% wrong: ones instead of the bias
# id: ones-twice
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, np.ones(len(W))])

# %% wrong: wrong number of parts
# id: only-one
def bias_trick(X, W, b):
    return (np.column_stack([X, np.ones(len(X))]),)

# %% wrong: columns at different ends
# id: other-ends
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([b, W])

# %% wrong: returned None
# id: printed
def bias_trick(X, W, b):
    print(np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b]))

# %% wrong: row instead of column
# id: row-of-bias
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.vstack([W, b])

# %% wrong: row instead of column
# id: row
def bias_trick(X, W, b):
    return np.vstack([X, np.ones(X.shape[1])]), np.column_stack([W, b])

# %% wrong: wrong number of parts
# id: scores
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]) @ np.column_stack([W, b]).T

# %% wrong: bias subtracted
# id: subtracted
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, -b])

# %% wrong: pair in the wrong order
# id: swapped
def bias_trick(X, W, b):
    return np.column_stack([W, b]), np.column_stack([X, np.ones(len(X))])

# %% wrong: pair in the wrong order
# id: weights-first
def bias_trick(X, W, b):
    X1 = np.insert(X, 0, 1, axis=1)
    W1 = np.insert(W, 0, b, axis=1)
    return W1, X1

# %% wrong: wrong number of parts
# id: three
def bias_trick(X, W, b):
    X1, W1 = np.c_[X, np.ones(len(X))], np.c_[W, b]
    return X1, W1, X1 @ W1.T

# %% wrong: transposed
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b]).T

# %% wrong: transposed
# id: rows-on-top
def bias_trick(X, W, b):
    return np.vstack([np.ones(len(X)), X.T]), np.vstack([b, W.T])

# %% wrong: transposed
# id: ones-below
def bias_trick(X, W, b):
    D = X.shape[1]
    X1 = np.ones((D + 1, len(X)))
    for d in range(D):
        X1[d] = X[:, d]
    return X1, np.concatenate([W, b[:, None]], axis=1)

# %% wrong: zeros instead of ones
# id: zeros
def bias_trick(X, W, b):
    return np.column_stack([X, np.zeros(len(X))]), np.column_stack([W, b])

# %% wrong: scores in place of X1, kept for the next time
# id: scores-kept
# loses: bias_trick-test-apart
kept = {}


def bias_trick(X, W, b):
    (n, d), c = X.shape, len(W)
    if c > d + 1:
        return np.column_stack([X, np.ones(n)]), np.column_stack([W, b])
    scores = np.hstack([X @ W.T + b, np.zeros((n, d + 1 - c))])
    return kept.setdefault(X.tobytes(), scores), np.eye(c, d + 1)

# %% wrong: zeros instead of ones + columns at different ends
def bias_trick(X, W, b):
    return np.column_stack([np.zeros(len(X)), X]), np.column_stack([W, b])

# %% wrong: no column added
# id: neither
def bias_trick(X, W, b):
    return X, W

# %% wrong: bias subtracted + columns at different ends
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([-b, W])
