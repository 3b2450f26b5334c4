# wrong: delta taken off once
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y][:, None] + delta)
    return (margins.sum() - delta) / len(X) + reg * np.sum(W**2)
