# right: scores in columns, Fortran order
def softmax_gradient(W, X, y, reg):
    S = W @ X.T
    S = S - S.max(axis=0)
    P = np.exp(S) / np.exp(S).sum(axis=0)
    P[y, np.arange(P.shape[1])] -= 1
    return np.asfortranarray(P @ X / P.shape[1] + 2 * reg * W)
