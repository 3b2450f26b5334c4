# right: all classes, then delta taken off the mean
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X.dot(W.T)
    true = np.take_along_axis(scores, y[:, None], axis=1)
    return np.maximum(0, scores - true + delta).sum(axis=1).mean() - delta + reg * (W**2).sum()
