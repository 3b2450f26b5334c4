# wrong: slope of the log only
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    d = np.zeros(p.shape)
    d[np.arange(len(X)), y] = -1 / p[np.arange(len(X)), y]
    return d.T @ X / len(X) + 2 * reg * W
