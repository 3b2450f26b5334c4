# wrong: drawn once only
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
