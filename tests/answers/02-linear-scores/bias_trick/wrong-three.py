# wrong: wrong number of parts
def bias_trick(X, W, b):
    X1, W1 = np.c_[X, np.ones(len(X))], np.c_[W, b]
    return X1, W1, X1 @ W1.T
