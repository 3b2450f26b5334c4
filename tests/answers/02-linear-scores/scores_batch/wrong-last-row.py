# wrong: last row missing
def scores_batch(X, W, b):
    scores = np.zeros((len(X), len(W)))
    for n in range(len(X) - 1):
        scores[n] = W @ X[n] + b
    return scores
