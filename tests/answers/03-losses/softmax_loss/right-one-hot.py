# right: one-hot labels and nested generators
def softmax_loss(W, X, y, reg):
    t = np.eye(W.shape[0])[y]
    z = X.dot(W.T)
    z = z - z.max(1).reshape(-1, 1)
    log_p = z - np.log(np.exp(z).sum(1)).reshape(-1, 1)
    return -(t * log_p).sum() / X.shape[0] + reg * sum(w**2 for row in W for w in row)
