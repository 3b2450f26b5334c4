# %% right: scores in columns, Fortran order
# id: columns
def softmax_gradient(W, X, y, reg):
    S = W @ X.T
    S = S - S.max(axis=0)
    P = np.exp(S) / np.exp(S).sum(axis=0)
    P[y, np.arange(P.shape[1])] -= 1
    return np.asfortranarray(P @ X / P.shape[1] + 2 * reg * W)

# %% right: in single precision
# id: float32
def softmax_gradient(W, X, y, reg):
    x, w = X.astype(np.float32), W.astype(np.float32)
    p = softmax(x @ w.T)
    np.subtract.at(p, (np.arange(len(y)), y), 1)
    return p.T @ x / np.float32(len(y)) + np.float32(2 * reg) * w

# %% right: an example at a time, with np.outer
# id: loop
def softmax_gradient(W, X, y, reg):
    dW = np.zeros_like(W)
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW += np.outer(p, x)
    return dW / len(X) + 2 * reg * W

# %% right: one-hot labels, divided early
# id: one-hot
def softmax_gradient(W, X, y, reg):
    t = np.eye(W.shape[0])[y]
    dy = (softmax(np.dot(X, W.T)) - t) / X.shape[0]
    return np.dot(X.T, dy).T + 2 * reg * W

# %% right: its own softmax, einsum
# id: own-softmax
import math


def probabilities(s):
    top = max(s)
    e = [math.exp(v - top) for v in s]
    return [v / sum(e) for v in e]


def softmax_gradient(W, X, y, reg):
    P = np.array([probabilities(row) for row in X @ W.T])
    P[range(len(y)), y] -= 1.0
    return np.einsum("nc,nd->cd", P, X) * (1 / len(y)) + reg * 2.0 * W

# %% right: entry by entry with nested lists
# id: rows
def softmax_gradient(W, X, y, reg):
    N, C = len(X), len(W)
    P = softmax(X @ W.T)
    rows = []
    for c in range(C):
        pull = sum((P[i, c] - (y[i] == c)) * X[i] for i in range(N)) / N
        rows.append(pull + 2 * reg * W[c])
    return np.vstack(rows)

# %% wrong: pull divided by N
# id: all-divided
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    dW = d.T @ X + 2 * reg * W
    return dW / len(X)

# %% wrong: softmax over the wrong axis
# id: axis
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    e = np.exp(X @ W.T)
    d = e / e.sum(axis=0)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: divided by C, not N
# id: by-classes
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(W) + 2 * reg * W

# %% wrong: changed its input
# id: changes-labels
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    W *= 2 * reg
    W += d.T @ X / len(X)
    return W

# %% wrong: rows and columns not paired
# id: columns
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[:, y] -= 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: divided by N twice
# id: divided-twice
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    d /= len(X)
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: 1 subtracted everywhere
# id: everywhere
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T) - 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: half the regularisation
# id: half-reg
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + reg * W

# %% wrong: labels as numbers
# id: labels
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T) - y.reshape(-1, 1)
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: only the last example
# id: last
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW = np.outer(p, x)
    return dW + 2 * reg * W

# %% wrong: slope of the log only
# id: log-slope
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    d = np.zeros(p.shape)
    d[np.arange(len(X)), y] = -1 / p[np.arange(len(X)), y]
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: averaged over the classes
# id: mean-of-all
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / d.size + 2 * reg * W

# %% wrong: true class not subtracted
# id: no-minus-one
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: reg not used
# id: no-reg
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X)

# %% wrong: not divided by N
# id: not-divided
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X + 2 * reg * W

# %% wrong: not normalised
# id: not-normalised
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    dW = 2 * reg * W
    for x, t in zip(X, y):
        e = np.exp(W.dot(x))
        e[t] -= 1
        dW = dW + np.outer(e, x) / len(X)
    return dW

# %% wrong: 1 added at the true class
# id: plus-one
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] += 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: returned None
# id: prints
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    print(d.T @ X / len(X) + 2 * reg * W)

# %% wrong: reg not used
# id: pull-without-reg
def softmax_gradient(W, X, y, reg):
    onehot = np.zeros((len(X), len(W)))
    onehot[np.arange(len(X)), y] = 1
    error = softmax(X @ W.T) - onehot
    data_term = error.T @ X / len(X)
    return data_term + W

# %% wrong: rows and columns not paired
# id: rows
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    p[y] -= 1
    return p.T @ X / len(X) + 2 * reg * W

# %% wrong: softmax forgotten
# id: scores
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = X @ W.T
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: slope of the sigmoid
# id: sigmoid-slope
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    d = (p - np.eye(len(W))[y]) * p * (1 - p)
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: wrong sign
# id: sign
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    t = np.eye(len(W))[y]
    d = t - softmax(X @ W.T)
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: loss in place of its slope
# id: squares
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + reg * W**2

# %% wrong: pull subtracted
# id: subtracted
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) - 2 * reg * W

# %% wrong: weights added up
# id: sum
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * np.sum(W)

# %% wrong: SVM gradient for softmax gradient
# id: svm
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + 1 > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W

# %% wrong: transposed
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return X.T @ d / len(X) + 2 * reg * W.T

# %% wrong: only the row of the true class
# id: true-only
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        dW[t] += (softmax(W @ x)[t] - 1) * x
    return dW / len(X) + 2 * reg * W

# %% wrong: overflow
# id: overflow
# loses: softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    e = np.exp(X @ W.T)
    d = e / e.sum(axis=1, keepdims=True)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W

# %% wrong: overflow
# id: overflow-in-a-loop
# loses: softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    dW = 2 * reg * W
    for x, label in zip(X, y):
        e = np.exp([w @ x for w in W])
        for c in range(len(W)):
            dW[c] += (e[c] / e.sum() - (c == label)) * x / len(X)
    return dW

# %% wrong: true class not subtracted + not divided by N
# id: no-minus-one-not-divided
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    return d.T @ X + 2 * reg * W

# %% wrong: softmax forgotten + not divided by N
# id: scores-not-divided
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = X @ W.T
    d[np.arange(len(X)), y] -= 1
    return d.T @ X + 2 * reg * W

# %% wrong: 1 added at the true class + divided by N twice
# id: plus-one-divided-twice
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] += 1
    return d.T @ X / len(X) / len(X) + 2 * reg * W

# %% wrong: 1 subtracted everywhere + divided by C, not N
# id: everywhere-by-classes
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d -= 1
    return d.T @ X / len(W) + 2 * reg * W

# %% wrong: softmax over the wrong axis + not divided by N
# id: axis-not-divided
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    d = softmax((X @ W.T).T).T
    d[np.arange(len(X)), y] -= 1
    return d.T @ X + 2 * reg * W

# %% wrong: half the regularisation + pull subtracted
# id: half-subtracted
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) - reg * W

# %% wrong: reg without W
# id: plus-reg
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg

# %% wrong: signs for weights
# id: signs
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + reg * np.sign(W)

# %% wrong: pull added for every example
# id: pull-in-loop
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW += np.outer(p, x) / len(X) + 2 * reg * W
    return dW

# %% wrong: only the first example
# id: first
# loses: softmax_gradient-test-data, softmax_gradient-test-edges
def softmax_gradient(W, X, y, reg):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW += np.outer(p, x)
        return dW / len(X) + 2 * reg * W
