# %% right: a column, flattened again
# id: column
def scores_one(x, W, b):
    return (W @ x.reshape(-1, 1) + b.reshape(-1, 1)).ravel()

# %% right: einsum, in place on its own result
# id: einsum
def scores_one(x, W, b):
    out = np.einsum("cd,d", W, x)
    out += b
    return out

# %% right: products in single precision
# id: float32-inside
def scores_one(x, W, b):
    return np.array([float(np.float32(w) @ np.float32(x)) + c for w, c in zip(W, b)])

# %% right: single precision
# id: float32
def scores_one(x, W, b):
    return W.astype(np.float32) @ x.astype(np.float32) + b.astype(np.float32)

# %% right: two loops
# id: loops
def scores_one(x, W, b):
    scores = np.zeros(len(b))
    for c in range(W.shape[0]):
        scores[c] = b[c]
        for d in range(W.shape[1]):
            scores[c] += W[c, d] * x[d]
    return scores

# %% right: entry by entry, then summed
# id: sum
def scores_one(x, W, b):
    return (W * x).sum(axis=1) + b

# %% right: the vector first
# id: vector-first
def scores_one(x, W, b):
    return np.dot(x, W.T) + b

# %% right: a list of 0-d arrays
# id: zero-d-list
def scores_one(x, W, b):
    return [np.array(row @ x + bias) for row, bias in zip(W, b)]

# %% right: a comprehension made an array
# id: zip
def scores_one(x, W, b):
    return np.array([sum(w * p for w, p in zip(row, x)) + bias for row, bias in zip(W, b)])

# %% wrong: summed over the wrong axis
# id: axis
def scores_one(x, W, b):
    return (W * x).sum(axis=0) + b

# %% right: added to b in place
# id: changes-b
def scores_one(x, W, b):
    b += W @ x
    return b

# %% wrong: column plus row
def scores_one(x, W, b):
    return W @ x.reshape(-1, 1) + b

# %% wrong: an axis too many
# id: column
def scores_one(x, W, b):
    return W @ x[:, np.newaxis] + b[:, np.newaxis]

# %% wrong: summed over everything
# id: everything
def scores_one(x, W, b):
    return np.sum(W * x) + b

# %% wrong: answer of the example
# id: example-only
def scores_one(x, W, b):
    return np.array([1.0, 2.0, -2.0])

# %% wrong: bias forgotten
# id: forgotten
def scores_one(x, W, b):
    return W @ x

# %% wrong: bias added for each pixel
# id: in-inner-loop
def scores_one(x, W, b):
    scores = np.zeros(len(W))
    for c in range(W.shape[0]):
        for d in range(W.shape[1]):
            scores[c] += W[c, d] * x[d] + b[c]
    return scores

# %% wrong: cut to integers
# id: integers
def scores_one(x, W, b):
    scores = np.zeros(len(W), dtype=int)
    for c in range(W.shape[0]):
        scores[c] = W[c] @ x + b[c]
    return scores

# %% wrong: list for an array
# id: list
def scores_one(x, W, b):
    return [sum(row * x) + bias for row, bias in zip(W, b)]

# %% wrong: not added up
# id: not-summed
def scores_one(x, W, b):
    return W * x + b[:, np.newaxis]

# %% wrong: not added up
# id: pixel-by-pixel
def scores_one(x, W, b):
    parts = []
    for pixel, weights in zip(x, W.T):
        parts.append(pixel * weights)
    return np.array(parts) + b

# %% wrong: not added up
# id: elementwise
def scores_one(x, W, b):
    scores = np.multiply(W, x)
    return scores

# %% wrong: overwritten, not added
# id: overwritten
def scores_one(x, W, b):
    scores = np.zeros(len(W))
    for c in range(W.shape[0]):
        for d in range(W.shape[1]):
            scores[c] = W[c, d] * x[d]
    return scores + b

# %% wrong: returned None
# id: printed
def scores_one(x, W, b):
    print(W @ x + b)

# %% wrong: negative scores cut
# id: relu
def scores_one(x, W, b):
    return np.maximum(W @ x + b, 0)

# %% wrong: returned inside the loop
# id: return-inside
def scores_one(x, W, b):
    scores = np.zeros(len(W))
    for c in range(len(W)):
        scores[c] = W[c] @ x + b[c]
        return scores

# %% wrong: returned inside the loop
# id: return-in-dot
def dot(w, x):
    total = 0
    for i in range(len(x)):
        total += w[i] * x[i]
        return total


def scores_one(x, W, b):
    return np.array([dot(row, x) for row in W]) + b

# %% wrong: an axis too many
# id: row
def scores_one(x, W, b):
    return x[None] @ W.T + b

# %% wrong: probabilities
# id: softmax
def scores_one(x, W, b):
    s = W @ x + b
    e = np.exp(s - s.max())
    return e / e.sum()

# %% wrong: bias subtracted
# id: subtracted
def scores_one(x, W, b):
    return W @ x - b

# %% wrong: one number for the whole bias
# id: sum-of-bias
def scores_one(x, W, b):
    return W @ x + b.sum()

# %% wrong: weights the wrong way round
# id: transposed
def scores_one(x, W, b):
    return W.T @ x + b

# %% wrong: bias added twice
# id: twice
def scores_one(x, W, b):
    scores = b.copy()
    for c in range(len(W)):
        scores[c] += W[c] @ x + b[c]
    return scores

# %% wrong: weights the wrong way round
# id: x-first
def scores_one(x, W, b):
    return x @ W + b

# %% wrong: bias forgotten + weights the wrong way round
# id: x-first-no-bias
def scores_one(x, W, b):
    return np.dot(x, W)

# %% wrong: first term left out
# id: pixels-from-one
def scores_one(x, W, b):
    C, D = W.shape
    s = np.copy(b)
    for c in range(C):
        for d in range(1, D):
            s[c] += W[c, d] * x[d]
    return s

# %% wrong: largest term only
# id: max-for-sum
def scores_one(x, W, b):
    return np.max(W * x, axis=1) + b

# %% wrong: bias multiplied
# id: times-b
def scores_one(x, W, b):
    scores = []
    for c, row in enumerate(W):
        scores.append(np.dot(row, x) * b[c])
    return np.array(scores)

# %% wrong: last term left out
def scores_one(x, W, b):
    scores = b.astype(float)
    for d in range(len(x) - 1):
        scores = scores + W[:, d] * x[d]
    return scores

# %% wrong: mean instead of sum
def scores_one(x, W, b):
    return np.mean(W * x, axis=1) + b

# %% wrong: bias subtracted + weights the wrong way round
def scores_one(x, W, b):
    return x @ W - b

# %% wrong: bias forgotten + mean instead of sum
def scores_one(x, W, b):
    return (W * x).mean(axis=1)

# %% wrong: wrong sign
# id: minus-products
def scores_one(x, W, b):
    return b - W @ x

# %% wrong: one number for the whole bias + negative scores cut
def scores_one(x, W, b):
    return np.maximum(0, W @ x + b[0])
