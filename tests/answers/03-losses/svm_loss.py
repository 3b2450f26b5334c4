# %% right: one column an example, as in the lecture
# id: columns
def svm_loss(W, X, y, reg, delta=1.0):
    S = W @ X.T
    n = S.shape[1]
    true = S[y, range(n)]
    M = np.where(S - true + delta > 0, S - true + delta, 0)
    M[y, range(n)] = 0
    return M.sum() / n + reg * np.linalg.norm(W) ** 2

# %% right: in single precision, a Python number
# id: float32
def svm_loss(W, X, y, reg, delta=1.0):
    w, x = W.astype("float32"), X.astype("float32")
    s = x @ w.T
    m = np.maximum(0, s - s[np.arange(len(y)), y].reshape(-1, 1) + delta)
    m[np.arange(len(y)), y] = 0
    return float(m.sum() / len(y) + reg * (w**2).sum())

# %% right: a helper for one example, and einsum
# id: helper
def one(s, label, delta):
    rest = np.delete(s, label)
    return np.maximum(0, rest - s[label] + delta).sum()


def svm_loss(W, X, y, reg, delta=1.0):
    scores = np.einsum("nd,cd->nc", X, W)
    return np.mean([one(s, t, delta) for s, t in zip(scores, y)]) + reg * np.vdot(W, W)

# %% right: two loops
# id: loops
def svm_loss(W, X, y, reg, delta=1.0):
    N, C = X.shape[0], W.shape[0]
    loss = 0.0
    for i in range(N):
        s = np.dot(W, X[i])
        for j in range(C):
            if j != y[i]:
                margin = s[j] - s[y[i]] + delta
                if margin > 0:
                    loss += margin
    return loss / N + reg * np.sum(W * W)

# %% right: a one-hot mask
# id: mask
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    mask = np.eye(len(W))[y]
    true = (scores * mask).sum(axis=1, keepdims=True)
    margins = np.clip(scores - true + delta, 0, np.inf) * (1 - mask)
    data = np.mean(np.sum(margins, axis=1))
    price = sum(w * w for row in W.tolist() for w in row)
    return np.asarray(data + reg * price)

# %% right: all classes, then delta taken off the mean
# id: minus-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X.dot(W.T)
    true = np.take_along_axis(scores, y[:, None], axis=1)
    return np.maximum(0, scores - true + delta).sum(axis=1).mean() - delta + reg * (W**2).sum()

# %% wrong: price divided by N
# id: all-divided
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return (margins.sum() + reg * np.sum(W**2)) / len(X)

# %% wrong: rows and columns not paired
# id: clears-rows
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[:, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: rows and columns not paired
# id: rows-cleared
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    S = X @ W.T
    correct = S[np.arange(len(y)), y].reshape(-1, 1)
    M = np.maximum(0, S - correct + delta)
    M[y] = 0
    data_loss = M.sum() / len(y)
    reg_loss = reg * np.sum(W**2)
    return data_loss + reg_loss

# %% wrong: rows and columns not paired
# id: exercise-one-again
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: rows and columns not paired
# id: rows-subtracted
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X.dot(W.T)
    losses = np.clip(scores - scores[y] + delta, 0, None)
    for i, label in enumerate(y):
        losses[i, label] = 0
    return np.sum(losses) / X.shape[0] + reg * np.sum(W * W)

# %% wrong: delta taken off once
# id: delta-off-once
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y][:, None] + delta)
    return (margins.sum() - delta) / len(X) + reg * np.sum(W**2)

# %% wrong: delta ignored
# id: delta-one
# loses: svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for x, t in zip(X, y):
        s = W @ x
        for j in range(len(W)):
            if j != t:
                loss += max(0, s[j] - s[t] + 1.0)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: divided by C, not N
# id: divided-by-classes
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / scores.shape[1] + reg * np.sum(W**2)

# %% wrong: divided by N twice
# id: divided-twice
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        m = np.maximum(0, s - s[y[i]] + delta)
        m[y[i]] = 0
        loss += m.sum() / len(X)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: half of it
# id: half-reg
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + 0.5 * reg * np.sum(W**2)

# %% wrong: only the last example
# id: last-example
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    for i in range(len(X)):
        loss = 0.0
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i]:
                loss += max(0, s[j] - s[y[i]] + delta)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: array for a number
# id: matmul
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + (reg * W**2 if reg else 0)

# %% wrong: averaged over the classes
# id: mean-of-all
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.mean() + reg * np.sum(W**2)

# %% wrong: wrong sign
# id: negative-price
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, None] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) - reg * np.sum(W**2)

# %% wrong: margin without delta
# id: no-delta
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis])
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: reg not used
# id: no-reg
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X)

# %% wrong: root of the squared weights
# id: norm
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.linalg.norm(W)

# %% wrong: not divided by N
# id: not-divided
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() + reg * np.sum(W**2)

# %% wrong: weights not squared
# id: not-squared
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(np.abs(W))

# %% wrong: weights not squared
# id: plain-sum
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    data = 0
    for i in range(len(X)):
        s = X[i] @ W.T
        data += sum(max(0, s[j] - s[y[i]] + delta) for j in range(len(s)) if j != y[i])
    return data / len(X) + reg * W.sum()

# %% wrong: W not transposed
# id: not-transposed
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W
    rows = np.arange(len(X))
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.mean(axis=0).sum() + reg * np.sum(W**2)

# %% wrong: price added for every example
# id: price-in-loop
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    losses = 0.0
    price = 0.0
    for i in range(len(X)):
        s = X[i] @ W.T
        m = np.maximum(0, s - s[y[i]] + delta)
        m[y[i]] = 0
        losses += m.sum()
        price += reg * np.sum(W**2)
    return losses / len(X) + price

# %% wrong: reg not used
# id: price-without-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + np.sum(W**2)

# %% wrong: only the first example
# id: return-in-loop
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i]:
                loss += max(0, s[j] - s[y[i]] + delta)
        return loss / len(X) + reg * np.sum(W**2)

# %% wrong: only the first example
# id: row-of-x
# loses: svm_loss-test-data, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = W @ X[0]
    margins = np.maximum(0, scores - scores[y[0]] + delta)
    margins[y[0]] = 0
    return np.sum(margins) + reg * np.sum(W**2)

# %% wrong: array for a number
# id: row-sums
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum(axis=1) + reg * np.sum(W**2)

# %% wrong: correct class counted
# id: true-class
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y].reshape(-1, 1) + delta)
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: changed its input
# id: weights-squared-in-place
# loses: svm_loss-test-one
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    W **= 2
    return margins.sum() / len(X) + reg * W.sum()

# %% wrong: delta outside the maximum
# id: delta-per-example
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    total = 0.0
    for x, label in zip(X, y):
        s = W @ x
        total += np.maximum(s - s[label], 0).sum() + delta
    return total / len(y) + reg * (W * W).sum()

# %% wrong: softmax loss for SVM loss
# id: softmax
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    scores -= scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(y)), y]).mean() + reg * np.sum(W**2)

# %% wrong: reg squared
# id: reg-twice
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(y))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, None] + delta)
    margins[rows, y] = 0
    penalty = reg * np.sum(W**2)
    return margins.sum(axis=1).mean() + reg * penalty

# %% wrong: a class left out
# id: classes-from-one
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(1, len(W)):
            if j != y[i]:
                loss += max(0, s[j] - s[y[i]] + delta)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: absolute value
# id: absolute
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = abs(scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: cut to integers
# id: integer-table
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    N, C = len(X), len(W)
    terms = np.zeros((N, C), dtype=int)
    for i in range(N):
        s = W @ X[i]
        for j in range(C):
            if j != y[i]:
                terms[i, j] = max(0, s[j] - s[y[i]] + delta)
    return terms.sum() / N + reg * np.sum(W**2)

# %% wrong: delta subtracted
# id: minus-delta-inside
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i]:
                loss += max(0, s[j] - s[y[i]] - delta)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: equal scores left out
# id: compared-by-value
# loses: svm_loss-test-one
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if s[j] != s[y[i]]:
                loss += max(0, s[j] - s[y[i]] + delta)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: label ignored
# id: class-zero
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    losses = []
    for s in X @ W.T:
        losses.append(sum(max(0, other - s[0] + delta) for other in s[1:]))
    return np.mean(losses) + reg * np.sum(W**2)

# %% wrong: largest margin only
# id: crammer-singer
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.max(axis=1).mean() + reg * np.sum(W**2)

# %% wrong: largest score for the true one
# id: own-guess
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    y = scores.argmax(axis=1)
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: margin the wrong way round
# id: true-minus-other
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores[rows, y][:, np.newaxis] - scores + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: maximum of delta and the difference
# id: max-delta
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(delta, scores - scores[rows, y].reshape(-1, 1))
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: mean of the squared weights
# id: mean-of-squares
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * (W**2).mean()

# %% wrong: minimum for maximum
# id: min
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i]:
                loss += min(0, s[j] - s[y[i]] + delta)
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: negative margins counted
# id: no-cut
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = scores - scores[rows, y][:, np.newaxis] + delta
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: negative margins counted
# id: sum-cut
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    total = 0
    for x, label in zip(X, y):
        s = W @ x
        margins = np.delete(s, label) - s[label] + delta
        total += max(0, np.sum(margins))
    return total / len(y) + reg * np.sum(W**2)

# %% wrong: only classes ahead pay
# id: ahead
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] > s[y[i]]:
                loss += s[j] - s[y[i]] + delta
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: square of the sum
# id: sum-squared
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * W.sum() ** 2

# %% wrong: terms squared
# id: squared-hinge
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta) ** 2
    margins[rows, y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: margin without delta + not divided by N
# id: sum-without-delta
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis])
    margins[rows, y] = 0
    return margins.sum() + reg * np.sum(W**2)

# %% wrong: correct class counted + negative margins counted
# id: everything-counted
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = scores - scores[rows, y][:, np.newaxis] + delta
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: margin the wrong way round + correct class counted
# id: reversed-and-all
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores[rows, y][:, np.newaxis] - scores + delta)
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: averaged over the classes + margin without delta
# id: mean-without-delta
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis])
    margins[rows, y] = 0
    return margins.mean() + reg * np.sum(W**2)

# %% wrong: only the last example + terms squared
# id: last-squared
# loses: svm_loss-test-data, svm_loss-test-one, svm_loss-test-delta
def svm_loss(W, X, y, reg, delta=1.0):
    for i in range(len(X)):
        s = X[i] @ W.T
        m = np.maximum(0, s - s[y[i]] + delta) ** 2
        m[y[i]] = 0
        loss = m.sum()
    return loss + reg * np.sum(W**2)

# %% wrong: weights not squared + price divided by N
# id: linear-price-divided
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return (margins.sum() + reg * np.sum(np.abs(W))) / len(X)
