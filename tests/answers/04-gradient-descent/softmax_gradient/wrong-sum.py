# wrong: weights added up
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * np.sum(W)
