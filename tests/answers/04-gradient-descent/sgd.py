# %% right: shuffles, and walks through the shuffled rows
# id: epochs
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses, order = [], np.array([], dtype=int)
    for _ in range(steps):
        while len(order) < batch_size:
            order = np.concatenate([order, rng.permutation(len(X))])
        rows, order = order[:batch_size], order[batch_size:]
        x, t = X[rows], y[rows]
        p = softmax(x @ W.T)
        d = (p - np.eye(len(W))[t]) / batch_size
        W = W - learning_rate * (d.T @ x + 2 * reg * W)
        after = softmax(x @ W.T)[np.arange(batch_size), t]
        losses.append(-np.mean(np.log(after + 1e-12)) + reg * np.sum(W**2))
    return [W, losses]

# %% right: rng.integers, helpers, a tuple of 0-d arrays
# id: integers
def loss_and_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    n = len(y)
    loss = -np.log(p[np.arange(n), y]).sum() / n + reg * (W * W).sum()
    p[np.arange(n), y] -= 1
    return loss, p.T @ X / n + 2 * reg * W


def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = ()
    for _ in range(steps):
        i = rng.integers(0, len(X), size=batch_size)
        loss, slope = loss_and_gradient(W, X[i], y[i], reg)
        W = W - learning_rate * slope
        losses += (np.asarray(loss),)
    return W, losses

# %% right: an example at a time, recursion over the steps
# id: loop
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    if steps == 0:
        return W, []
    loss, slope = reg * np.sum(W**2), 2 * reg * W
    for i in [int(rng.random() * len(X)) for _ in range(batch_size)]:
        p = softmax(W @ X[i])
        loss += -np.log(p[y[i]]) / batch_size
        p[y[i]] -= 1
        slope = slope + np.outer(p, X[i]) / batch_size
    last, rest = sgd(W - learning_rate * slope, X, y, reg, learning_rate, batch_size, steps - 1, rng)
    return last, [loss, *rest]

# %% right: one-hot labels, no repeats, losses in an array made beforehand
# id: no-repeats
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    T = np.eye(len(W))[y]
    losses = np.zeros(steps)
    for i in range(steps):
        batch = rng.choice(len(X), size=batch_size, replace=False)
        x, t = X[batch], T[batch]
        P = softmax(np.dot(x, W.T))
        losses[i] = -np.sum(t * np.log(P)) / batch_size + reg * np.sum(W * W)
        dW = np.dot((P - t).T, x) / batch_size
        dW += 2 * reg * W
        W = W - learning_rate * dW
    return W, losses

# %% right: batches without repeats, in place on a copy
# id: permutation
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    W = W.copy()
    for _ in range(steps):
        batch = rng.permutation(len(X))[:batch_size]
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W -= learning_rate * grad
    return W, np.array(losses)

# %% right: indices shuffled in place
# id: shuffled-indices
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses, order = [], np.arange(len(X))
    w = np.array(W, dtype=float)
    for step in range(steps):
        rng.shuffle(order)
        batch = order[:batch_size].tolist()
        p = softmax(X[batch] @ w.T)
        w -= learning_rate * ((p - np.eye(len(W))[y[batch]]).T @ X[batch] / batch_size + 2 * reg * w)
        p = softmax(X[batch] @ w.T)
        losses.append(float(np.mean([-np.log(q[t]) for q, t in zip(p, y[batch])]) + reg * (w**2).sum()))
    return w, tuple(losses)

# %% wrong: losses added up
# id: added-up
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    total = 0.0
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        total += loss; losses.append(total)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: divided by all examples
# id: all-examples
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(X) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: mini-batches not drawn
# id: all-rows
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = np.arange(len(X))
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: drawn once only
# id: drawn-once
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    drawn = rng.choice(len(X), batch_size)
    for _ in range(steps):
        batch = drawn
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: mini-batches not drawn
# id: first-rows
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = np.arange(min(batch_size, len(X)))
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: rng ignored
# id: global-random
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = np.random.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: half the regularisation
# id: half-reg
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: changed its input
# id: in-place
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W -= learning_rate * grad
    return W, losses

# %% wrong: loss of all examples
# id: loss-of-all
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        p = softmax(X @ W.T)
        losses.append(-np.log(p[np.arange(len(X)), y]).mean() + reg * np.sum(W**2))
        q = softmax(X[batch] @ W.T)
        q[np.arange(batch_size), y[batch]] -= 1
        W = W - learning_rate * (q.T @ X[batch] / batch_size + 2 * reg * W)
    return W, losses

# %% wrong: losses summed
# id: loss-sum
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).sum() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: an example never drawn
# id: never-last
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.integers(0, max(len(X) - 1, 1), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: true class not subtracted
# id: no-minus-one
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 0
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: price left out of the losses
# id: no-price
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + 0
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: no learning rate
# id: no-rate
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - grad
    return W, losses

# %% wrong: reg not used
# id: no-reg
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x)
        W = W - learning_rate * grad
    return W, losses

# %% wrong: no step
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W - learning_rate * grad
    return W, losses

# %% wrong: examples and labels not paired
# id: not-paired
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[rng.choice(len(X), batch_size)], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: one step only
# id: one-step
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    start = W
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ start.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * start
        W = start - learning_rate * grad
    return W, losses

# %% wrong: one step too many
# id: one-too-many
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps + 1):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses[:steps]

# %% wrong: wrong number of parts
# id: only-W
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W

# %% wrong: returned None
# id: prints
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    print(W, losses)

# %% wrong: learning rate twice
# id: rate-twice
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = learning_rate * (p.T @ x / len(x) + 2 * reg * W)
        W = W - learning_rate * grad
    return W, losses

# %% wrong: no list of losses
# id: return-in-loop
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        last = loss
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, last

# %% wrong: batch_size ignored
# id: single
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), 1)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: not divided by N
# id: summed
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: parts swapped
# id: swapped
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return losses, W

# %% wrong: stepped uphill
# id: uphill
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(len(batch))
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W + learning_rate * grad
    return W, losses
