# right: in single precision, a Python number
def svm_loss(W, X, y, reg, delta=1.0):
    w, x = W.astype("float32"), X.astype("float32")
    s = x @ w.T
    m = np.maximum(0, s - s[np.arange(len(y)), y].reshape(-1, 1) + delta)
    m[np.arange(len(y)), y] = 0
    return float(m.sum() / len(y) + reg * (w**2).sum())
