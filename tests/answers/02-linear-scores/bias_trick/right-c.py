# right: np.c_
def bias_trick(X, W, b):
    return np.c_[X, np.ones(len(X))], np.c_[W, b]
