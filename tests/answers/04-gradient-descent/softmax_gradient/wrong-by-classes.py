# wrong: divided by C, not N
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(W) + 2 * reg * W
