# right: in single precision
def softmax_loss(W, X, y, reg):
    w = W.astype(np.float32)
    s = X.astype(np.float32) @ w.T
    s -= s.max(axis=1, keepdims=True)
    p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
    p = np.clip(p[np.arange(len(y)), y], 1e-30, 1)
    return -np.log(p).mean() + np.float32(reg) * (w * w).sum()
