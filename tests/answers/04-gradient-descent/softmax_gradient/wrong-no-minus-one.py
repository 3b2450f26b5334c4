# wrong: true class not subtracted
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    return d.T @ X / len(X) + 2 * reg * W
