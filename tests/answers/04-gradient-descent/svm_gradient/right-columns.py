# right: scores in columns, einsum
def svm_gradient(W, X, y, reg, delta=1.0):
    S = W @ X.T
    n = len(y)
    hit = (S - S[y, np.arange(n)] + delta > 0) * 1
    hit[y, np.arange(n)] = 0
    hit[y, np.arange(n)] = -hit.sum(0)
    return np.einsum("cn,nd->cd", hit, X) / n + reg * (W + W)
