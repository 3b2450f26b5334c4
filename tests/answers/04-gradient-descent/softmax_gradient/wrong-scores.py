# wrong: softmax forgotten
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = X @ W.T
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W
