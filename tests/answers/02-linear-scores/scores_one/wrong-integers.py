# wrong: cut to integers
def scores_one(x, W, b):
    scores = np.zeros(len(W), dtype=int)
    for c in range(W.shape[0]):
        scores[c] = W[c] @ x + b[c]
    return scores
