# wrong: largest margin only
# loses: svm_gradient-test-data
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        s = W @ x - W[t] @ x + delta
        s[t] = 0
        j = s.argmax()
        if s[j] > 0:
            dW[j] += x
            dW[t] -= x
    return dW / len(X) + 2 * reg * W
