# wrong: wrong number of parts
def bias_trick(X, W, b):
    return {"X1": np.c_[X, np.ones(len(X))], "W1": np.c_[W, b]}
