# right: three loops
def scores_batch(X, W, b):
    N, C = X.shape[0], W.shape[0]
    scores = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            total = b[c]
            for d in range(X.shape[1]):
                total = total + X[n, d] * W[c, d]
            scores[n, c] = total
    return scores
