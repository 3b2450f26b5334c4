# wrong: price divided by N
# loses: softmax_loss-test-reg
def softmax_loss(W, X, y, reg):
    scores = X @ W.T
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.sum(np.log(np.maximum(p[np.arange(len(X)), y], 1e-300)))
    return (loss + reg * np.sum(W**2)) / len(X)
