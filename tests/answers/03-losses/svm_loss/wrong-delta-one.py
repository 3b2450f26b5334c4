# wrong: delta ignored
# loses: svm_loss-test-data
def svm_loss(W, X, y, reg, delta=1.0):
    loss = 0.0
    for x, t in zip(X, y):
        s = W @ x
        for j in range(len(W)):
            if j != t:
                loss += max(0, s[j] - s[t] + 1.0)
    return loss / len(X) + reg * np.sum(W**2)
