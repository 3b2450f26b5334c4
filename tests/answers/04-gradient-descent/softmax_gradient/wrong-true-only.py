# wrong: only the row of the true class
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        dW[t] += (softmax(W @ x)[t] - 1) * x
    return dW / len(X) + 2 * reg * W
