# right: logaddexp for the log of the sum, and einsum
def softmax_loss(W, X, y, reg):
    s = np.einsum("cd,nd->cn", W, X)
    log_sum = np.logaddexp.reduce(s, axis=0)
    return np.asarray((log_sum - s[y, np.arange(s.shape[1])]).mean() + reg * np.trace(W.T @ W))
