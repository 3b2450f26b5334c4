# wrong: rows and columns not paired
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[:, y] -= 1
    return d.T @ X / len(X) + 2 * reg * W
