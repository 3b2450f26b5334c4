# wrong: wrong sign
# loses: svm_gradient-test-data
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + delta > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return -pays.T @ X / len(X) + 2 * reg * W
