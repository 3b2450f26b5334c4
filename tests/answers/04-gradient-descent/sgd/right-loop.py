# right: an example at a time, recursion over the steps
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
