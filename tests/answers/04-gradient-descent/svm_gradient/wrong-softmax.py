# wrong: softmax gradient for SVM gradient
# loses: svm_gradient-test-data
def svm_gradient(W, X, y, reg, delta=1.0):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    return d.T @ X / len(X) + 2 * reg * W
