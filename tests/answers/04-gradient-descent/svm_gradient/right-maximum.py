# right: the mask from np.maximum, dot products
def svm_gradient(W, X, y, reg, delta=1.0):
    n = X.shape[0]
    scores = X.dot(W.T)
    true = scores[np.arange(n), y].reshape(n, 1)
    margins = np.maximum(0, scores - true + delta)
    margins[np.arange(n), y] = 0
    margins[margins > 0] = 1
    margins[np.arange(n), y] -= np.sum(margins, axis=1)
    dW = margins.T.dot(X)
    dW /= n
    dW += 2 * reg * W
    return dW
