# wrong: not divided by N
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).sum()
    return loss + reg * np.sum(W**2)
