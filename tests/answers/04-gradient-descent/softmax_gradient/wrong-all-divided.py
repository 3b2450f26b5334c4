# wrong: pull divided by N
# loses: softmax_gradient-test-reg
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    dW = d.T @ X + 2 * reg * W
    return dW / len(X)
