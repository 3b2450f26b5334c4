# right: one-hot labels, divided early
def softmax_gradient(W, X, y, reg):
    t = np.eye(W.shape[0])[y]
    dy = (softmax(np.dot(X, W.T)) - t) / X.shape[0]
    return np.dot(X.T, dy).T + 2 * reg * W
