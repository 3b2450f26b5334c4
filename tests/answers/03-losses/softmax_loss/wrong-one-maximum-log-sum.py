# wrong: maximum of the whole batch
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    s = X @ W.T
    s -= s.max()
    data = np.log(np.exp(s).sum(axis=1)) - s[np.arange(len(y)), y]
    return data.mean() + reg * np.sum(W**2)
