# wrong: rows and columns not paired
def softmax_gradient(W, X, y, reg):
    p = softmax(X @ W.T)
    p[y] -= 1
    return p.T @ X / len(X) + 2 * reg * W
