# wrong: total not reset
def scores_batch(X, W, b):
    s = np.zeros((len(X), len(W)))
    t = 0
    for i in range(len(X)):
        t = t + W @ X[i] + b
        s[i] = t
    return s
