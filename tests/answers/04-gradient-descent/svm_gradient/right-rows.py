# right: one row of the result at a time, a list of arrays
def svm_gradient(W, X, y, reg, delta=1.0):
    S = X @ W.T
    T = S[range(len(y)), y]
    mask = [(S[:, c] - T + delta > 0) & (y != c) for c in range(len(W))]
    counts = sum(m.astype(int) for m in mask)
    return [
        (mask[c] @ X - np.where(y == c, counts, 0) @ X) / len(X) + 2 * reg * W[c]
        for c in range(len(W))
    ]
