# wrong: divided by N twice
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    d /= len(X)
    return d.T @ X / len(X) + 2 * reg * W
