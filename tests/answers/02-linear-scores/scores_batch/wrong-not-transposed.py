# wrong: weights the wrong way round
def scores_batch(X, W, b):
    return X @ W + b
