# right: a comprehension made an array
def scores_one(x, W, b):
    return np.array([sum(w * p for w, p in zip(row, x)) + bias for row, bias in zip(W, b)])
