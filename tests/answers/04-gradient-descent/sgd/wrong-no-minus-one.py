# wrong: true class not subtracted
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
