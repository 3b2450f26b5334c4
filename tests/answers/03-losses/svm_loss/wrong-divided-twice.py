# wrong: divided by N twice
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        m = np.maximum(0, s - s[y[i]] + delta)
        m[y[i]] = 0
        loss += m.sum() / len(X)
    return loss / len(X) + reg * np.sum(W**2)
