# wrong: only the first example
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i]:
                loss += max(0, s[j] - s[y[i]] + delta)
        return loss / len(X) + reg * np.sum(W**2)
