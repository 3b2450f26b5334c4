# %% right: in single precision
# id: float32
def softmax_loss(W, X, y, reg):
    w = W.astype(np.float32)
    s = X.astype(np.float32) @ w.T
    s -= s.max(axis=1, keepdims=True)
    p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
    p = np.clip(p[np.arange(len(y)), y], 1e-30, 1)
    return -np.log(p).mean() + np.float32(reg) * (w * w).sum()

# %% right: the mean of a generator over examples, sums with math.fsum
# id: generator
from math import exp, fsum, log


def softmax_loss(W, X, y, reg):
    def one(scores, label):
        top = max(scores)
        return log(fsum(exp(s - top) for s in scores)) - (scores[label] - top)

    losses = (one((W @ x).tolist(), int(t)) for x, t in zip(X, y))
    return fsum(losses) / len(y) + reg * fsum(w * w for w in W.ravel())

# %% right: logaddexp for the log of the sum, and einsum
# id: logaddexp
def softmax_loss(W, X, y, reg):
    s = np.einsum("cd,nd->cn", W, X)
    log_sum = np.logaddexp.reduce(s, axis=0)
    return np.asarray((log_sum - s[y, np.arange(s.shape[1])]).mean() + reg * np.trace(W.T @ W))

# %% right: an example at a time
# id: loop
def softmax_loss(W, X, y, reg):
    total = 0
    for x, label in zip(X, y):
        s = W @ x
        s -= max(s)
        total += np.log(sum(np.exp(s))) - s[label]
    return total / len(X) + reg * np.linalg.norm(W) ** 2

# %% right: one-hot labels and nested generators
# id: one-hot
def softmax_loss(W, X, y, reg):
    t = np.eye(W.shape[0])[y]
    z = X.dot(W.T)
    z = z - z.max(1).reshape(-1, 1)
    log_p = z - np.log(np.exp(z).sum(1)).reshape(-1, 1)
    return -(t * log_p).sum() / X.shape[0] + reg * sum(w**2 for row in W for w in row)

# %% right: from softmax and cross_entropy of one's own
# id: pieces
def softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def cross_entropy(p, t):
    return -np.mean(np.log(p[np.arange(len(t)), t] + 1e-7))


def softmax_loss(W, X, y, reg):
    return cross_entropy(softmax(np.dot(X, W.T)), y) + reg * np.sum(W**2)

# %% wrong: every class counted
# id: all-classes
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.log(p + 1e-12).sum(axis=1)) + reg * np.sum(W**2)

# %% wrong: price divided by N
# id: all-divided
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.sum(np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)))
    return (loss + reg * np.sum(W**2)) / len(X)

# %% wrong: softmax over the wrong axis
# id: axis
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=0))
    p = e / e.sum(axis=0)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W**2)

# %% wrong: divided by N twice
# id: divided-twice
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss / len(X) + reg * np.sum(W**2)

# %% wrong: half of it
# id: half-reg
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg / 2 * np.sum(W**2)

# %% wrong: overflow
# id: log-sum
# loses: softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    log_sums = np.log(np.exp(scores).sum(axis=1))
    return np.mean(log_sums - scores[np.arange(len(X)), y]) + reg * np.sum(W**2)

# %% wrong: base-10 log
# id: log10
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log10(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W**2)

# %% wrong: averaged over the classes
# id: matrix-mean
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    t = np.eye(len(W))[y]
    return -np.mean(t * np.log(p + 1e-12)) + reg * np.sum(W**2)

# %% wrong: maximum not put back
# id: maximum-lost
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    top = scores.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(scores - top).sum(axis=1))
    return np.mean(log_sums - scores[np.arange(len(X)), y]) + reg * np.sum(W**2)

# %% wrong: mean of the squared weights
# id: mean-price
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.mean(W**2)

# %% wrong: log of zero
# id: no-clip
# loses: softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(X)), y]).mean() + reg * np.sum(W**2)

# %% wrong: overflow
# id: no-maximum
# loses: softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    e = np.exp(X @ W.T)
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W**2)

# %% wrong: reg not used
# id: no-reg
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss

# %% wrong: W not transposed
# id: not-transposed
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    scores = X @ W
    scores = scores - scores.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(scores).sum(axis=1))
    return np.mean(log_sums - scores[np.arange(len(X)), y]) + reg * np.sum(W**2)

# %% wrong: maximum of the whole batch
# id: one-maximum-log-sum
# loses: softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    s = X @ W.T
    s -= s.max()
    data = np.log(np.exp(s).sum(axis=1)) - s[np.arange(len(y)), y]
    return data.mean() + reg * np.sum(W**2)

# %% wrong: maximum of the whole batch
# id: one-maximum
# loses: softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - np.max(scores))
    p = e / np.sum(e, axis=1, keepdims=True)
    p = np.maximum(p[np.arange(len(y)), y], 1e-300)
    return -np.mean(np.log(p)) + reg * np.sum(W**2)

# %% wrong: reg not used
# id: price-without-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + np.sum(W**2)

# %% wrong: returned None
# id: prints
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    print(loss + reg * np.sum(W**2))

# %% wrong: wrong sign
# id: sign
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return -loss + reg * np.sum(W**2)

# %% wrong: square of the sum
# id: square-of-sum
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W) ** 2

# %% wrong: wrong sign
# id: subtracted
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss - reg * np.sum(W**2)

# %% wrong: not divided by N
# id: sum
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).sum()
    return loss + reg * np.sum(W**2)

# %% wrong: SVM loss for softmax loss
# id: svm
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y][:, np.newaxis] + 1)
    margins[np.arange(len(X)), y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)

# %% wrong: softmax applied twice
# id: twice
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p = np.exp(p) / np.exp(p).sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W**2)

# %% wrong: not normalised
# id: unnormalised
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    return -scores[np.arange(len(X)), y].mean() + reg * np.sum(W**2)

# %% wrong: not normalised
# id: log-of-exp
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    total = 0.0
    for x, label in zip(X, y):
        s = W @ x
        e = np.exp(s - s.max())
        total -= np.log(max(e[label], 1e-300))
    return total / len(X) + reg * np.sum(W**2)

# %% wrong: array for a number
# id: vector
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300))
    return loss + reg * np.sum(W**2)

# %% wrong: answer of the example
# id: zero-weights
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    return np.log(len(W)) + reg * np.sum(W**2)

# %% wrong: softmax over everything
# id: one-sum
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - np.max(scores))
    p = e / np.sum(e)
    losses = -np.log(np.maximum(p[np.arange(len(y)), y], 1e-300))
    return np.mean(losses) + reg * np.sum(W**2)

# %% wrong: true score left out
# id: log-of-sum
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    S = X @ W.T
    m = S.max(axis=1)
    log_sum = m + np.log(np.exp(S - m[:, None]).sum(axis=1))
    return log_sum.mean() + reg * np.sum(W * W)

# %% wrong: true score left out
# id: log-of-shifted-sum
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    data = 0
    for i in range(X.shape[0]):
        s = X[i] @ W.T
        s = s - max(s)
        data += np.log(sum(np.exp(s)))
    return data / X.shape[0] + reg * np.sum(W**2)

# %% wrong: most probable class
# id: largest-probability
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X.dot(W.T)
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    return -np.log(p.max(axis=1)).mean() + reg * (W**2).sum()

# %% wrong: minus in the exponent
# id: exp-of-minus
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    s = -(X @ W.T)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = (e / e.sum(axis=1, keepdims=True))[np.arange(len(y)), y]
    return -np.mean(np.log(p + 1e-300)) + reg * np.sum(W**2)

# %% wrong: base-2 log
# id: log2
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log2(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * np.sum(W**2)

# %% wrong: cut too high
# id: cut-thousandth
# loses: softmax_loss-test-small
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.clip(p[np.arange(len(X)), y], 1e-3, 1)).mean()
    return data + reg * np.sum(W**2)

# %% wrong: label ignored
# id: column-zero
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[:, 0], 1e-300)).mean()
    return data + reg * np.sum(W**2)

# %% wrong: log forgotten
# id: no-log
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.mean(p[np.arange(len(X)), y])
    return data + reg * np.sum(W**2)

# %% wrong: log of the mean
# id: log-of-mean
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(p[np.arange(len(X)), y].mean() + 1e-300)
    return data + reg * np.sum(W**2)

# %% wrong: only the first example
# id: return-in-loop
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    for x, label in zip(X, y):
        s = W @ x
        s = s - s.max()
        loss = np.log(np.exp(s).sum()) - s[label]
        return loss / len(X) + reg * np.sum(W**2)

# %% wrong: only the last example
# id: overwritten
# loses: softmax_loss-test-data, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    for i in range(len(y)):
        s = X[i] @ W.T
        s = s - max(s)
        p = np.exp(s) / sum(np.exp(s))
        loss = -np.log(max(p[y[i]], 1e-12))
    return loss + reg * np.sum(W**2)

# %% wrong: price added for every example
# id: price-in-loop
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    data, price = 0, 0
    for x, label in zip(X, y):
        s = W @ x
        s = s - s.max()
        data += np.log(np.exp(s).sum()) - s[label]
        price += reg * np.sum(W**2)
    return data / len(X) + price

# %% wrong: reg squared
# id: reg-twice
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * (reg * np.sum(W**2))

# %% wrong: root of the squared weights
# id: norm
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * np.linalg.norm(W)

# %% wrong: weights not squared
# id: absolute-weights
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * np.abs(W).sum()

# %% wrong: base-10 log + not divided by N
# id: log10-of-sum
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log10(np.maximum(p[np.arange(len(X)), y], 1e-300)).sum()
    return data + reg * np.sum(W**2)

# %% wrong: minus in the exponent + base-2 log
# id: minus-and-log2
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores.min(axis=1, keepdims=True) - scores)
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log2(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * np.sum(W**2)

# %% wrong: softmax over the wrong axis + log forgotten
# id: axis-without-log
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=0))
    p = e / e.sum(axis=0)
    data = -p[np.arange(len(X)), y].mean()
    return data + reg * np.sum(W**2)

# %% wrong: label ignored + not divided by N
# id: column-zero-sum
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[:, 0], 1e-300)).sum()
    return data + reg * np.sum(W**2)

# %% wrong: weights not squared + price divided by N
# id: linear-price-divided
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return data + reg * np.sum(W) / len(X)

# %% wrong: every class counted + averaged over the classes
# id: mean-of-all
# loses: softmax_loss-test-data, softmax_loss-test-small, softmax_loss-test-large
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.mean(np.log(np.maximum(p, 1e-300)))
    return data + reg * np.sum(W**2)
