# wrong: loss of all examples
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
