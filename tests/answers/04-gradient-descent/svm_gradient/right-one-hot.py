# right: true class counted, then taken off by a one-hot matrix
def svm_gradient(W, X, y, reg, delta=1.0):
    T = np.eye(len(W), dtype=int)[y]
    S = X @ W.T
    M = (S > (S * T).sum(axis=1, keepdims=True) - delta) & (T == 0)
    return ((M - T * M.sum(axis=1, keepdims=True)) / len(X)).T @ X + 2 * reg * W
