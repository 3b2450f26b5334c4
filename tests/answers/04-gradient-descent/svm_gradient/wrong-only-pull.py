# wrong: all zeros
# loses: svm_gradient-test-data
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for i in range(len(X)):
        s = W @ X[i]
        for j in range(len(W)):
            if j != y[i] and s[j] - s[y[i]] + delta > 0:
                dW[j] + X[i]
                dW[y[i]] - X[i]
    return dW / len(X) + 2 * reg * W
