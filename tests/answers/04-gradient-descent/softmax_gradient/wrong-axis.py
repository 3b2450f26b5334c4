# wrong: softmax over the wrong axis
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    e = np.exp(X @ W.T)
    d = e / e.sum(axis=0)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W
