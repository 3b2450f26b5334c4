# wrong: cut to integers
def scores_batch(X, W, b):
    return (X @ W.T + b).astype(int)
