# right: two loops
def scores_one(x, W, b):
    scores = np.zeros(len(b))
    for c in range(W.shape[0]):
        scores[c] = b[c]
        for d in range(W.shape[1]):
            scores[c] += W[c, d] * x[d]
    return scores
