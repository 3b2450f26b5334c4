# wrong: W not transposed
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W
    rows = np.arange(len(X))
    margins = np.maximum(0, scores - scores[rows, y][:, np.newaxis] + delta)
    margins[rows, y] = 0
    return margins.mean(axis=0).sum() + reg * np.sum(W**2)
