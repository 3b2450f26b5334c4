# wrong: correct class counted
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y].reshape(-1, 1) + delta)
    return margins.sum() / len(X) + reg * np.sum(W**2)
