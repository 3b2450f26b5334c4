# %% right: the loss is cut, not the probability
# id: clip-of-loss
def cross_entropy(probabilities, y):
    return (-np.log(probabilities[np.arange(len(y)), y])).clip(max=700).mean()

# %% right: clipped on both sides, a 0-d array
# id: clip
def cross_entropy(probabilities, y):
    p = np.clip(np.choose(y, probabilities.T), 1e-12, 1 - 1e-12)
    return np.asarray(np.mean(-np.log(p)))

# %% right: in single precision
# id: float32
def cross_entropy(probabilities, y):
    p = probabilities.astype(np.float32)[np.arange(y.size), y]
    return -np.mean(np.log(p + np.float32(1e-10)))

# %% right: a loop with math.log
# id: loop
import math


def cross_entropy(probabilities, y):
    total = 0.0
    for row, label in zip(probabilities, y):
        total -= math.log(max(row[label], 1e-15))
    return total / len(y)

# %% right: infinities replaced
# id: nan-to-num
def cross_entropy(probabilities, y):
    with np.errstate(divide="ignore"):
        losses = [-np.log(row[t]) for row, t in zip(probabilities, y)]
    return sum(np.nan_to_num(losses, posinf=1e3)) / len(losses)

# %% right: a one-hot mask and a tiny number added
# id: one-hot
def cross_entropy(probabilities, y):
    t = np.zeros_like(probabilities)
    t[np.arange(len(y)), y] = 1
    return -np.sum(t * np.log(probabilities + 1e-7)) / len(y)

# %% right: the log of the product of all
# id: product
def cross_entropy(probabilities, y):
    p = np.take_along_axis(probabilities, y.reshape(-1, 1), 1)
    p = np.where(p == 0, 1e-30, p)
    return float(np.log(1 / p).mean())

# %% right: lets NumPy warn, then puts a number in
# id: warns
def cross_entropy(probabilities, y):
    losses = -np.log(probabilities[np.arange(len(y)), y])
    losses[np.isinf(losses)] = 1000.0
    return np.average(losses)

# %% right: logarithm only where it exists
# id: where
def cross_entropy(probabilities, y):
    p = probabilities[range(len(y)), y]
    logs = np.full(len(p), -745.0)
    np.log(p, out=logs, where=p > 0)
    return -logs.mean()

# %% wrong: every class counted
# id: all-classes
def cross_entropy(probabilities, y):
    return -np.log(probabilities + 1e-12).sum() / len(y)

# %% wrong: averaged over the classes + every class counted
# id: mean-of-all
def cross_entropy(probabilities, y):
    logs = np.log(np.clip(probabilities, 1e-12, None))
    return -logs.mean()

# %% wrong: other classes counted too
# id: binary
def cross_entropy(probabilities, y):
    t = np.eye(probabilities.shape[1])[y]
    p = np.clip(probabilities, 1e-12, 1 - 1e-12)
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).sum(axis=1).mean()

# %% wrong: cut too high
# id: cut-high
# loses: cross_entropy-test-small
def cross_entropy(probabilities, y):
    return -np.log(np.clip(probabilities[np.arange(len(y)), y], 1e-3, 1)).mean()

# %% wrong: cut too high
# id: tenth
def cross_entropy(probabilities, y):
    p = probabilities[np.arange(len(y)), y]
    p[p < 0.1] = 0.1
    return -np.mean(np.log(p))

# %% wrong: cut too high
# id: away-from-both-ends
# loses: cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    safe = np.clip(probabilities, 0.05, 0.95)
    losses = [-np.log(row[t]) for row, t in zip(safe, y)]
    return np.mean(losses)

# %% wrong: cut too high
# id: hundredth
# loses: cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    loss = 0
    for i in range(len(y)):
        loss -= np.log(max(probabilities[i][y[i]], 0.01))
    return loss / len(y)

# %% wrong: cut too high
# id: tenth-added
def cross_entropy(probabilities, y):
    return -np.log(0.1 + probabilities[np.arange(len(y)), y]).mean()

# %% wrong: cut too high
# id: eps-hundredth
def cross_entropy(probabilities, y):
    eps = 1e-2
    logs = np.log(probabilities + eps)
    return -logs[np.arange(len(y)), y].sum() / len(y)

# %% wrong: cut too high
# id: one-hot-thousandth
def cross_entropy(probabilities, y):
    target = np.eye(probabilities.shape[1])[y]
    return -np.sum(target * np.log(probabilities + 0.001)) / len(target)

# %% wrong: cut too high
# id: four-zeros
# loses: cross_entropy-test-values, cross_entropy-test-small
import math


def cross_entropy(probabilities, y):
    values = [math.log(p[k] + 0.0001) for p, k in zip(probabilities, y)]
    return -sum(values) / len(values)

# %% wrong: divided by C, not N
# id: divided-by-classes
def cross_entropy(probabilities, y):
    p = probabilities[np.arange(len(y)), y]
    return -np.log(np.maximum(p, 1e-300)).sum() / probabilities.shape[1]

# %% wrong: weighted by p
# id: entropy
def cross_entropy(probabilities, y):
    p = probabilities + 1e-12
    return -np.sum(p * np.log(p), axis=1).mean()

# %% wrong: weighted by p
# id: p-log-p
def cross_entropy(probabilities, y):
    total = 0
    for i, c in enumerate(y):
        p = max(probabilities[i, c], 1e-15)
        total -= p * np.log(p)
    return total / len(y)

# %% wrong: zero costs nothing
# id: free-zero
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    total = 0.0
    for p in probabilities[np.arange(len(y)), y]:
        if p > 0:
            total -= np.log(p)
    return total / len(y)

# %% wrong: changed its input
# id: in-place
# loses: cross_entropy-test-small
def cross_entropy(probabilities, y):
    probabilities += 1e-12
    return -np.log(probabilities[np.arange(len(y)), y]).mean()

# %% wrong: most probable class
# id: largest
def cross_entropy(probabilities, y):
    return -np.log(probabilities.max(axis=1) + 1e-12).mean()

# %% wrong: only the last example
# id: last
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    for i in range(len(y)):
        loss = -np.log(probabilities[i, y[i]] + 1e-12)
    return loss

# %% wrong: log of the mean
# id: log-of-mean
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log(np.maximum(probabilities[np.arange(len(y)), y].mean(), 1e-300))

# %% wrong: base-10 log
# id: log10
def cross_entropy(probabilities, y):
    return -np.log10(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean()

# %% wrong: 1 inside the log
# id: log1p
def cross_entropy(probabilities, y):
    return -np.log(probabilities[np.arange(len(y)), y] + 1).mean()

# %% wrong: base-2 log
# id: log2
def cross_entropy(probabilities, y):
    return -np.log2(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean()

# %% wrong: averaged over the classes
# id: mean-of-matrix
def cross_entropy(probabilities, y):
    t = np.eye(probabilities.shape[1])[y]
    return -(t * np.log(probabilities + 1e-12)).mean()

# %% wrong: log of zero
# id: no-clip
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log(probabilities[np.arange(len(y)), y]).mean()

# %% wrong: log forgotten
# id: no-log
def cross_entropy(probabilities, y):
    return 1 - probabilities[np.arange(len(y)), y].mean()

# %% wrong: log forgotten
# id: minus-p
def cross_entropy(probabilities, y):
    true = probabilities[range(len(y)), y]
    return -np.mean(true)

# %% wrong: array for a number
# id: not-averaged
def cross_entropy(probabilities, y):
    return -np.log(np.maximum(probabilities[np.arange(len(y)), y], 1e-300))

# %% wrong: rows and columns not paired
# id: not-paired
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log(probabilities[:, y] + 1e-12).mean()

# %% wrong: rows and columns not paired
# id: not-paired-sum
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    N = len(y)
    correct = np.maximum(probabilities[:, y], 1e-300)
    return np.sum(-np.log(correct)) / N

# %% wrong: returned None
# id: prints
def cross_entropy(probabilities, y):
    print(-np.log(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean())

# %% wrong: wrong sign
# id: sign
def cross_entropy(probabilities, y):
    return np.log(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean()

# %% wrong: not divided by N
# id: sum
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.sum(np.log(probabilities[np.arange(len(y)), y] + 1e-12))

# %% wrong: log of zero
# id: tiny-outside
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.mean(np.log(probabilities[np.arange(len(y)), y]) + 1e-12)

# %% wrong: label ignored
# id: column-0
def cross_entropy(probabilities, y):
    loss = 0.0
    for row in probabilities:
        loss += -np.log(row[0] + 1e-12)
    return loss / len(probabilities)

# %% wrong: log of 1 - p
# id: complement
def cross_entropy(probabilities, y):
    missing = 1 - probabilities[np.arange(len(y)), y]
    return -np.log(np.maximum(missing, 1e-12)).mean()

# %% wrong: labels as numbers
# id: y-times-log
def cross_entropy(probabilities, y):
    n = probabilities.shape[0]
    return -np.sum(y.reshape(n, 1) * np.log(probabilities + 1e-12)) / n

# %% wrong: only the first example
# id: return-in-loop
# loses: cross_entropy-test-values, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    for row, label in zip(probabilities, y):
        return -np.log(row[label] + 1e-12)

# %% wrong: not divided by N + wrong sign
# id: plus-sum
# loses: cross_entropy-test-values, cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    p = probabilities[np.arange(len(y)), y]
    return np.log(np.maximum(p, 1e-300)).sum()

# %% wrong: base-10 log + not divided by N
# id: log10-sum
# loses: cross_entropy-test-values, cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    p = probabilities[np.arange(len(y)), y]
    return -np.log10(np.maximum(p, 1e-300)).sum()

# %% wrong: label ignored + not divided by N
# id: column-zero-sum
# loses: cross_entropy-test-values, cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log(probabilities[:, 0] + 1e-12).sum()

# %% wrong: only the first example + base-2 log
# id: first-log2
# loses: cross_entropy-test-values, cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    for i in range(len(y)):
        return -np.log2(max(probabilities[i, y[i]], 1e-12))

# %% wrong: most probable class + base-10 log
# id: largest-log10
# loses: cross_entropy-test-values, cross_entropy-test-small, cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log10(probabilities.max(axis=1)).mean()
