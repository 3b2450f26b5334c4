# right: entry by entry with nested lists
def softmax_gradient(W, X, y, reg):
    N, C = len(X), len(W)
    P = softmax(X @ W.T)
    rows = []
    for c in range(C):
        pull = sum((P[i, c] - (y[i] == c)) * X[i] for i in range(N)) / N
        rows.append(pull + 2 * reg * W[c])
    return np.vstack(rows)
