# %% right: np.apply_along_axis
# id: along-axis
def softmax(scores):
    def one(row):
        weights = np.exp(row - row[np.argmax(row)])
        return weights / (np.sum(weights) + 1e-12)

    return np.apply_along_axis(one, -1, scores)

# %% right: in single precision
# id: float32
def softmax(scores):
    s = np.asarray(scores, dtype=np.float32)
    s = s - s.max(-1, keepdims=True)
    e = np.exp(s)
    e /= e.sum(-1, keepdims=True)
    return e

# %% right: a loop with a list of arrays for a batch
# id: list-of-arrays
import math


def softmax(scores):
    def one(row):
        top = max(row)
        weights = [math.exp(s - top) for s in row]
        return np.array([w / sum(weights) for w in weights])

    return one(scores) if scores.ndim == 1 else [one(row) for row in scores]

# %% right: by way of the logarithm
# id: log-sum
def softmax(scores):
    top = np.max(scores, axis=-1, keepdims=True)
    log_sum = top + np.log(np.sum(np.exp(scores - top), axis=-1, keepdims=True))
    return np.exp(scores - log_sum)

# %% right: the sum of differences, with no maximum at all
# id: pairs
def softmax(scores):
    with np.errstate(over="ignore"):
        differences = scores[..., np.newaxis, :] - scores[..., :, np.newaxis]
        return 1 / np.exp(differences).sum(axis=-1)

# %% right: one row at a time, by calling itself
# id: rows
def softmax(scores):
    if scores.ndim > 1:
        return np.array([softmax(row) for row in scores])
    e = np.exp(scores - np.max(scores))
    return e / np.sum(e)

# %% right: columns, and transposed back
# id: transposed
def softmax(scores):
    x = scores.T - np.max(scores.T, axis=0)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T

# %% right: made two-dimensional and back
# id: two-dimensions
def softmax(scores):
    rows = scores.reshape(1, -1) if scores.ndim == 1 else scores
    rows = np.clip(rows - rows.max(axis=1)[:, None], -700, 0)
    e = np.exp(rows)
    return (e / e.sum(axis=1)[:, None]).reshape(scores.shape)

# %% wrong: softmax over the wrong axis
# id: axis-of-sum
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)

# %% wrong: softmax over the wrong axis
# id: axis
def softmax(scores):
    e = np.exp(scores - scores.max(axis=0))
    return e / e.sum(axis=0)

# %% wrong: softmax over the wrong axis
# id: axis-of-maximum
def softmax(scores):
    shifted = scores - np.max(scores, axis=0)
    exps = np.exp(shifted)
    return exps / np.sum(exps, axis=-1, keepdims=True)

# %% wrong: scores cut
# id: clipped
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(np.clip(scores, -700, 700))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: mean instead of sum
# id: divided-by-mean
def softmax(scores):
    e = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    return e / np.mean(e, axis=-1, keepdims=True)

# %% wrong: softmax over everything
# id: everything
# loses: softmax-test-values, softmax-test-large
def softmax(scores):
    e = np.exp(scores - np.max(scores))
    return e / np.sum(e)

# %% wrong: softmax over everything
# id: one-sum
# loses: softmax-test-values, softmax-test-large
def softmax(scores):
    top = scores.max(axis=-1, keepdims=True)
    e = np.exp(scores - top)
    total = e.sum()
    return e / total

# %% wrong: overflow
# id: first-subtracted
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores[..., :1])
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: largest class gets all
# id: hard
def softmax(scores):
    return (scores == scores.max(axis=-1, keepdims=True)).astype(float)

# %% wrong: changed its input
# id: in-place
# loses: softmax-test-row
def softmax(scores):
    scores -= scores.max(axis=-1, keepdims=True)
    e = np.exp(scores)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: keepdims forgotten
# id: keepdims-of-maximum
# loses: softmax-test-values, softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: keepdims forgotten
# id: keepdims
# loses: softmax-test-values, softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1)

# %% wrong: keepdims forgotten
# id: keepdims-of-both
# loses: softmax-test-values, softmax-test-large
def softmax(scores):
    exponentials = np.exp(scores - np.max(scores, axis=-1))
    return exponentials / np.sum(exponentials, axis=-1)

# %% wrong: list for an array
# id: list
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).tolist()

# %% wrong: log of the probabilities
# id: log
def softmax(scores):
    s = scores - scores.max(axis=-1, keepdims=True)
    return s - np.log(np.exp(s).sum(axis=-1, keepdims=True))

# %% wrong: overflow
# id: mean-subtracted
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores.mean(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: overflow
# id: nan-to-num
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores)
    return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))

# %% wrong: exp forgotten
# id: no-exp
def softmax(scores):
    return scores / scores.sum(axis=-1, keepdims=True)

# %% wrong: exp forgotten
# id: shifted-without-exp
def softmax(scores):
    e = scores - scores.max(axis=-1, keepdims=True)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: overflow
# id: no-maximum
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: overflow
# id: size-subtracted
# loses: softmax-test-large
def softmax(scores):
    largest = np.abs(scores).max(axis=-1, keepdims=True)
    e = np.exp(scores - largest)
    return e / np.sum(e, axis=-1, keepdims=True)

# %% wrong: not normalised
def softmax(scores):
    return np.exp(scores - scores.max(axis=-1, keepdims=True))

# %% wrong: not normalised
# id: only-exp
def softmax(scores):
    return np.exp(scores)

# %% wrong: maximum of the whole batch
# id: one-maximum
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores.max())
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: returned None
# id: prints
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    print(e / e.sum(axis=-1, keepdims=True))

# %% wrong: rounded
def softmax(scores):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.round(e / e.sum(axis=-1, keepdims=True), 2)

# %% wrong: sigmoid for softmax
# id: sigmoid
def softmax(scores):
    return 1 / (1 + np.exp(-scores))

# %% wrong: minus in the exponent
# id: sign
def softmax(scores):
    e = np.exp(scores.max(axis=-1, keepdims=True) - scores)
    return e / e.sum(axis=-1, keepdims=True)

# %% wrong: divided by the largest
# id: scaled-first
def softmax(scores):
    small = scores / np.max(scores, axis=-1, keepdims=True)
    e = np.exp(small)
    return e / np.sum(e, axis=-1, keepdims=True)

# %% wrong: divided by the largest
# id: share-of-the-best
def softmax(scores):
    if scores.ndim == 1:
        return scores / max(scores)
    return np.array([row / max(row) for row in scores])

# %% wrong: log of the probabilities + softmax over everything
# id: log-of-everything
def softmax(scores):
    e = np.exp(scores - scores.max())
    return np.log(e / e.sum())

# %% wrong: minus in the exponent + softmax over everything
# id: minus-everything
def softmax(scores):
    e = np.exp(scores.min() - scores)
    return e / e.sum()

# %% wrong: keepdims forgotten + minus in the exponent
# id: minus-without-keepdims
def softmax(scores):
    e = np.exp(-(scores - scores.max(axis=-1, keepdims=True)))
    return e / e.sum(axis=-1)

# %% wrong: minus in the exponent + not normalised
# id: exp-of-minus
def softmax(scores):
    return np.exp(np.max(scores, axis=-1, keepdims=True) - scores)

# %% wrong: mean instead of sum + minus in the exponent
# id: minus-and-mean
def softmax(scores):
    top = scores.max(axis=-1, keepdims=True)
    e = np.exp(top - scores)
    return e / e.mean(axis=-1, keepdims=True)
