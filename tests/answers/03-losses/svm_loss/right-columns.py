# right: one column an example, as in the lecture
def svm_loss(W, X, y, reg, delta=1.0):
    S = W @ X.T
    n = S.shape[1]
    true = S[y, range(n)]
    M = np.where(S - true + delta > 0, S - true + delta, 0)
    M[y, range(n)] = 0
    return M.sum() / n + reg * np.linalg.norm(W) ** 2
