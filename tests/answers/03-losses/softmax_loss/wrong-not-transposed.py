# wrong: W not transposed
def softmax_loss(W, X, y, reg):
    scores = X @ W
    scores = scores - scores.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(scores).sum(axis=1))
    return np.mean(log_sums - scores[np.arange(len(X)), y]) + reg * np.sum(W**2)
