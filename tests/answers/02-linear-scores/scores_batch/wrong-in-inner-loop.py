# wrong: bias added for each pixel
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X)):
        for c in range(len(W)):
            for d in range(X.shape[1]):
                scores[n, c] += X[n, d] * W[c, d] + b[c]
    return scores
