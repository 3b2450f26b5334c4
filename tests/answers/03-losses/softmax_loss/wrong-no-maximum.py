# wrong: overflow
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    e = np.exp(X @ W.T)
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)).mean()
    return loss + reg * np.sum(W**2)
