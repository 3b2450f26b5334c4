# wrong: only the last example
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW = np.outer(p, x)
    return dW + 2 * reg * W
