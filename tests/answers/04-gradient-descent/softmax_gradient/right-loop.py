# right: an example at a time, with np.outer
def softmax_gradient(W, X, y, reg):
    dW = np.zeros_like(W)
    for x, t in zip(X, y):
        p = softmax(W @ x)
        p[t] -= 1
        dW += np.outer(p, x)
    return dW / len(X) + 2 * reg * W
