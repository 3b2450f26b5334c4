# wrong: price subtracted
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    rows = np.arange(len(X))
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[rows, y][:, None] + delta)
    margins[rows, y] = 0
    return margins.sum() / len(X) - reg * np.sum(W**2)
