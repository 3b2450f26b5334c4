# wrong: changed its input
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    W *= 2 * reg
    W += d.T @ X / len(X)
    return W
