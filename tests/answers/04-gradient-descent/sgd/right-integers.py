# right: rng.integers, helpers, a tuple of 0-d arrays
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
