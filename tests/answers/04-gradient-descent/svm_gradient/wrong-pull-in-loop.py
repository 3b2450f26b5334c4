# wrong: pull added for every example
# loses: svm_gradient-test-reg
def svm_gradient(W, X, y, reg, delta=1.0):
    dW = np.zeros(W.shape)
    for x, t in zip(X, y):
        s = W @ x
        for j in range(len(W)):
            if j != t and s[j] - s[t] + delta > 0:
                dW[j] += x / len(X)
                dW[t] -= x / len(X)
        dW += 2 * reg * W
    return dW
