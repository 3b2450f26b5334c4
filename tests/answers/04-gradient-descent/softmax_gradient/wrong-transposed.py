# wrong: transposed
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return X.T @ d / len(X) + 2 * reg * W.T
