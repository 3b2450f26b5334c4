# wrong: an axis too many
def scores_one(x, W, b):
    return W @ x[:, np.newaxis] + b[:, np.newaxis]
