# wrong: 1 subtracted everywhere
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T) - 1
    return d.T @ X / len(X) + 2 * reg * W
