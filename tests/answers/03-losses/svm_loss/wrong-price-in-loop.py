# wrong: price added for every example
# loses: svm_loss-test-reg
def svm_loss(W, X, y, reg, delta=1.0):
    losses = 0.0
    price = 0.0
    for i in range(len(X)):
        s = X[i] @ W.T
        m = np.maximum(0, s - s[y[i]] + delta)
        m[y[i]] = 0
        losses += m.sum()
        price += reg * np.sum(W**2)
    return losses / len(X) + price
