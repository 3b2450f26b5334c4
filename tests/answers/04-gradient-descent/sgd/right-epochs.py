# right: shuffles, and walks through the shuffled rows
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
