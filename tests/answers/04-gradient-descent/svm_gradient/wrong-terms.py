# wrong: terms for ones
# loses: svm_gradient-test-data
def svm_gradient(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    margins[rows, y] = -margins.sum(axis=1)
    return margins.T @ X / len(X) + 2 * reg * W
