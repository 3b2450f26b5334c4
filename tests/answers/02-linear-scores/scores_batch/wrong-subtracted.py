# wrong: bias subtracted
def scores_batch(X, W, b):
    return X @ W.T - b
