# wrong: transposed
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return X.T @ pays / len(X) + 2 * reg * W.T
