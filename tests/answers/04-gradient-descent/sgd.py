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
# loses: sgd-test-losses
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

# %% wrong: losses added up
# id: added-up-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    def loss_of(W, x, t):
        return -np.log(softmax(x @ W.T)[np.arange(len(t)), t]).mean() + reg * np.sum(W**2)

    after = []
    for _ in range(steps):
        rows = rng.integers(len(X), size=batch_size)
        x, t = X[rows], y[rows]
        slope = (softmax(x @ W.T) - np.eye(len(W))[t]).T @ x / batch_size
        W = W - learning_rate * (slope + 2 * reg * W)
        after.append(loss_of(W, x, t))
    return W, np.cumsum(after)

# %% wrong: divided by all examples
# id: all-examples
# loses: sgd-test-updates
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
# loses: sgd-test-losses, sgd-test-batches, sgd-test-draws
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

# %% wrong: divided by N twice
# id: divided-twice
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t = X[batch], y[batch]
        p = softmax(x @ W.T)
        losses.append(-np.log(p[np.arange(batch_size), t]).mean() + reg * np.sum(W * W))
        d = (p - np.eye(len(W))[t]) / batch_size
        dW = np.zeros(W.shape)
        for i in range(batch_size):
            dW += np.outer(d[i], x[i])
        dW /= batch_size
        W = W - learning_rate * (dW + 2 * reg * W)
    return W, losses

# %% wrong: drawn once only
# id: drawn-once
# loses: sgd-test-draws
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

# %% wrong: loss of the end only
# id: end-only
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    batches = [rng.choice(len(X), batch_size) for _ in range(steps)]
    for batch in batches:
        p = softmax(X[batch] @ W.T)
        p[np.arange(batch_size), y[batch]] -= 1
        W = W - learning_rate * (p.T @ X[batch] / batch_size + 2 * reg * W)
    losses = []
    for batch in batches:
        p = softmax(X[batch] @ W.T)
        losses.append(-np.log(p[np.arange(batch_size), y[batch]]).mean() + reg * np.sum(W**2))
    return W, losses

# %% wrong: mini-batches not drawn
# id: first-rows
# loses: sgd-test-draws
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

# %% wrong: gradient of the start only
# id: fixed-gradient
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    W0, losses = W.copy(), []

    def gradient(x, t):
        d = softmax(x @ W0.T)
        d[range(len(t)), t] -= 1
        return d.T @ x / len(t) + 2 * reg * W0

    for _ in range(steps):
        i = rng.choice(len(X), batch_size)
        p = softmax(X[i] @ W.T)
        losses.append(np.mean(-np.log(p[range(batch_size), y[i]])) + reg * np.sum(W**2))
        W = W - learning_rate * gradient(X[i], y[i])
    return W, losses

# %% wrong: price halved in the losses
# id: half-price-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    T, losses = np.eye(len(W))[y], np.zeros(steps)
    for step in range(steps):
        rows = rng.choice(len(X), batch_size)
        dW = (softmax(X[rows] @ W.T) - T[rows]).T @ X[rows] / batch_size
        W = W - learning_rate * (dW + 2 * reg * W)
        P = softmax(X[rows] @ W.T)
        losses[step] = -np.sum(T[rows] * np.log(P)) / batch_size
        losses[step] += 0.5 * reg * np.sum(W**2)
    return W, losses

# %% wrong: price halved in the losses
# id: half-price
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.permutation(len(X))[:batch_size]
        x, t, n = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        data_loss = -np.log(p[n, t]).sum() / batch_size
        reg_loss = reg * np.linalg.norm(W) ** 2 / 2
        losses.append(data_loss + reg_loss)
        p[n, t] -= 1
        W = W - learning_rate * (p.T @ x / batch_size + 2 * reg * W)
    return W, losses

# %% wrong: rng ignored
# id: global-random
# loses: sgd-test-draws
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
# loses: sgd-test-updates
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
# loses: sgd-test-draws
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
# loses: sgd-test-losses
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
# id: loss-sum-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        picks = rng.choice(len(X), size=batch_size)
        dW = 2 * reg * W
        for i in picks:
            p = softmax(W @ X[i])
            p[y[i]] -= 1
            dW = dW + np.outer(p, X[i]) / batch_size
        W = W - learning_rate * dW
        loss = reg * np.sum(W**2)
        for i in picks:
            loss -= np.log(softmax(W @ X[i])[y[i]])
        losses.append(loss)
    return W, losses

# %% wrong: losses summed + price left out of the losses
# id: loss-sum-no-price-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        b = rng.choice(len(X), batch_size)
        d = softmax(X[b] @ W.T)
        d[np.arange(batch_size), y[b]] -= 1
        W = W - learning_rate * (d.T @ X[b] / batch_size + 2 * reg * W)
        probabilities = softmax(X[b] @ W.T)
        losses.append(sum(-np.log(q[label]) for q, label in zip(probabilities, y[b])))
    return W, losses

# %% wrong: losses summed + price left out of the losses
# id: loss-sum-no-price
# loses: sgd-test-losses
def cross_entropy(p, t):
    return -np.sum(np.log(p[np.arange(len(t)), t]))


def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        p = softmax(X[batch] @ W.T)
        losses.append(cross_entropy(p, y[batch]))
        error = p - np.eye(len(W))[y[batch]]
        W = W - learning_rate * (error.T @ X[batch] / batch_size + 2 * reg * W)
    return W, losses

# %% wrong: losses summed
# id: loss-sum
# loses: sgd-test-losses
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

# %% wrong: wrong sign
# id: negative-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    onehot, losses = np.eye(len(W))[y], []
    for _ in range(steps):
        i = rng.integers(0, len(X), batch_size)
        p = softmax(X[i] @ W.T)
        W = W - learning_rate * ((p - onehot[i]).T @ X[i] / batch_size + 2 * reg * W)
        q = (softmax(X[i] @ W.T) * onehot[i]).sum(axis=1)
        losses.append(np.log(q).mean() + reg * np.sum(W**2))
    return W, losses

# %% wrong: wrong sign
# id: negative
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t = X[batch], y[batch]
        p = softmax(x @ W.T)
        total = 0.0
        for k in range(batch_size):
            total += np.log(p[k, t[k]])
            p[k, t[k]] -= 1
        losses.append(total / batch_size + reg * np.sum(W**2))
        W = W - learning_rate * (p.T @ x / batch_size + 2 * reg * W)
    return W, losses

# %% wrong: an example never drawn
# id: never-last
# loses: sgd-test-draws
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
# loses: sgd-test-updates
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
# id: no-price-after
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    W, losses = np.copy(W), []
    while len(losses) < steps:
        rows = rng.choice(len(X), batch_size)
        x, truth = X[rows], np.eye(len(W))[y[rows]]
        W -= learning_rate * ((softmax(x @ W.T) - truth).T @ x / batch_size + 2 * reg * W)
        losses.append(-np.mean(np.log(softmax(x @ W.T)[truth == 1])))
    return W, losses

# %% wrong: price left out of the losses
# id: no-price
# loses: sgd-test-losses
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
# loses: sgd-test-updates
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
# loses: sgd-test-updates
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
# loses: sgd-test-updates, sgd-test-batches, sgd-test-draws
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
# loses: sgd-test-batches
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
# loses: sgd-test-updates, sgd-test-losses
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

# %% wrong: one step too few
# id: one-too-few
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for step in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        losses.append(-np.log(p[rows, t]).mean() + reg * np.sum(W**2))
        if step == steps - 1:
            break
        p[rows, t] -= 1
        W = W - learning_rate * (p.T @ x / batch_size + 2 * reg * W)
    return W, losses

# %% wrong: one step too many
# id: one-too-many
# loses: sgd-test-updates, sgd-test-batches
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
# loses: sgd-test-updates, sgd-test-losses
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

# %% wrong: W replaced by its step
# id: only-steps
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t = X[batch], np.eye(len(W))[y[batch]]
        p = softmax(x @ W.T)
        losses.append(-np.sum(t * np.log(p)) / batch_size + reg * np.sum(W**2))
        dW = np.dot((p - t).T, x) / batch_size + 2 * reg * W
        W = -learning_rate * dW
    return W, losses

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

# %% wrong: pull without learning rate
# id: pull-outside
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        losses.append(np.mean(-np.log(p[rows, t])) + reg * np.sum(W**2))
        p[rows, t] -= 1
        slope = p.T @ x / batch_size
        W = W - learning_rate * slope - 2 * reg * W
    return W, losses

# %% wrong: pull subtracted
# id: pull-subtracted
# loses: sgd-test-updates
def loss_and_gradient(W, x, t, reg):
    p = softmax(x @ W.T)
    n = len(t)
    loss = -np.log(p[np.arange(n), t]).mean() + reg * (W**2).sum()
    p[np.arange(n), t] -= 1
    return loss, p.T @ x / n - 2 * reg * W


def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.integers(0, len(X), batch_size)
        loss, gradient = loss_and_gradient(W, X[batch], y[batch], reg)
        losses.append(loss)
        W = W - learning_rate * gradient
    return W, losses

# %% wrong: learning rate twice
# id: rate-twice
# loses: sgd-test-updates
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
# loses: sgd-test-losses
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
# loses: sgd-test-batches
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

# %% wrong: loss of the start only
# id: start-only
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses, w = [], W
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t = X[batch], y[batch]
        loss = reg * np.sum(W**2)
        loss += -np.log(softmax(x @ W.T)[np.arange(batch_size), t]).mean()
        losses.append(loss)
        d = softmax(x @ w.T) - np.eye(len(w))[t]
        w = w - learning_rate * (d.T @ x / batch_size + 2 * reg * w)
    return w, losses

# %% wrong: not divided by N
# id: summed
# loses: sgd-test-updates
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
# loses: sgd-test-updates, sgd-test-losses
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
# loses: sgd-test-updates
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

# %% wrong: mini-batches not drawn
# id: steps-with-all
# loses: sgd-test-batches, sgd-test-draws
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        p = softmax(X @ W.T)
        losses.append(-np.log(p[batch, y[batch]]).mean() + reg * np.sum(W**2))
        p[np.arange(len(X)), y] -= 1
        W = W - learning_rate * (p.T @ X / len(X) + 2 * reg * W)
    return W, losses

# %% wrong: only the last example
# id: overwritten
# loses: sgd-test-batches
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        loss = reg * np.sum(W**2)
        for x, t in zip(X[batch], y[batch]):
            p = softmax(W @ x)
            loss -= np.log(p[t]) / batch_size
            p[t] -= 1
            dW = np.outer(p, x)
        losses.append(loss)
        W = W - learning_rate * (dW + 2 * reg * W)
    return W, losses

# %% wrong: rows and columns not paired
# id: whole-columns
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[:, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: stepped uphill + half the regularisation
# id: uphill-half-reg
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + reg * W
        W = W + learning_rate * grad
    return W, losses

# %% wrong: no learning rate + not divided by N
# id: no-rate-summed
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x + 2 * reg * W
        W = W - grad
    return W, losses

# %% wrong: true class not subtracted + reg not used
# id: no-minus-one-no-reg
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        grad = p.T @ x / len(x)
        W = W - learning_rate * grad
    return W, losses

# %% wrong: not divided by N + reg not used
# id: summed-no-reg
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x
        W = W - learning_rate * grad
    return W, losses

# %% wrong: gradient of the start only + pull subtracted
# id: fixed-gradient-subtracted
# loses: sgd-test-updates
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    start = W
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + reg * np.sum(W**2)
        losses.append(loss)
        grad = (softmax(x @ start.T) - np.eye(len(W))[t]).T @ x / len(x) - 2 * reg * start
        W = W - learning_rate * grad
    return W, losses

# %% wrong: losses added up + price left out of the losses
# id: added-up-no-price
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = -np.log(p[rows, t]).mean() + sum(losses[-1:])
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses

# %% wrong: price halved in the losses + wrong sign
# id: half-price-negative
# loses: sgd-test-losses
def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = []
    for _ in range(steps):
        batch = rng.choice(len(X), batch_size)
        x, t, rows = X[batch], y[batch], np.arange(batch_size)
        p = softmax(x @ W.T)
        loss = np.log(p[rows, t]).mean() + reg * np.sum(W**2) / 2
        losses.append(loss)
        p[rows, t] -= 1
        grad = p.T @ x / len(x) + 2 * reg * W
        W = W - learning_rate * grad
    return W, losses
