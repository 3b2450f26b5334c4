# right: in single precision
def softmax_gradient(W, X, y, reg):
    x, w = X.astype(np.float32), W.astype(np.float32)
    p = softmax(x @ w.T)
    np.subtract.at(p, (np.arange(len(y)), y), 1)
    return p.T @ x / np.float32(len(y)) + np.float32(2 * reg) * w
