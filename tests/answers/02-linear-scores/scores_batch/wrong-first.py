# wrong: first row repeated
def scores_batch(X, W, b):
    return np.array([W @ X[0] + b for _ in X])
