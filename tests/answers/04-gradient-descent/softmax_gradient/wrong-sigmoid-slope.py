# wrong: slope of the sigmoid
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    d = (p - np.eye(len(W))[y]) * p * (1 - p)
    return d.T @ X / len(X) + 2 * reg * W
