# right: a one-hot mask
def svm_loss(W, X, y, reg, delta=1.0):
    scores = X @ W.T
    mask = np.eye(len(W))[y]
    true = (scores * mask).sum(axis=1, keepdims=True)
    margins = np.clip(scores - true + delta, 0, np.inf) * (1 - mask)
    data = np.mean(np.sum(margins, axis=1))
    price = sum(w * w for row in W.tolist() for w in row)
    return np.asarray(data + reg * price)
