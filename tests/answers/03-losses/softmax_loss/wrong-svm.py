# wrong: SVM loss for softmax loss
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    margins = np.maximum(0, scores - scores[np.arange(len(X)), y][:, np.newaxis] + 1)
    margins[np.arange(len(X)), y] = 0
    return margins.sum() / len(X) + reg * np.sum(W**2)
