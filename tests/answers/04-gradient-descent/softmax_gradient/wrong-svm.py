# wrong: SVM gradient for softmax gradient
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    rows = np.arange(len(X))
    scores = X @ W.T
    pays = (scores - scores[rows, y][:, np.newaxis] + 1 > 0).astype(float)
    pays[rows, y] = 0
    pays[rows, y] = -pays.sum(axis=1)
    return pays.T @ X / len(X) + 2 * reg * W
