# wrong: divided by N
def scores_batch(X, W, b):
    return (X @ W.T + b) / len(X)
