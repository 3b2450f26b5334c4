# right: indices shuffled in place
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
