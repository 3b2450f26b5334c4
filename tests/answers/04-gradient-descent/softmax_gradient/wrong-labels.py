# wrong: labels as numbers
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T) - y.reshape(-1, 1)
    return d.T @ X / len(X) + 2 * reg * W
