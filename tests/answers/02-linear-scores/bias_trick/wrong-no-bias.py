# wrong: no column added
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), W
