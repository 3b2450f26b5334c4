# wrong: bias added for each pixel
def scores_one(x, W, b):
    scores = np.zeros(len(W))
    for c in range(W.shape[0]):
        for d in range(W.shape[1]):
            scores[c] += W[c, d] * x[d] + b[c]
    return scores
