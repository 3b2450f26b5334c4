# right: np.add.at over the pairs that pay
def svm_gradient(W, X, y, reg, delta=1.0):
    S = X @ W.T
    i, j = np.nonzero((S - S[np.arange(len(y)), y][:, None] + delta > 0) & (np.arange(len(W)) != y[:, None]))
    dW = 2 * reg * W
    np.add.at(dW, j, X[i] / len(X))
    np.subtract.at(dW, y[i], X[i] / len(X))
    return dW
