# right: one-hot labels, no repeats, losses in an array made beforehand
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
