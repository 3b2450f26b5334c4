# wrong: changed its input
def scores_batch(X, W, b):
    for n in range(len(X)):
        X[n] = W @ X[n] + b if W.shape[0] == W.shape[1] else X[n]
    return X
