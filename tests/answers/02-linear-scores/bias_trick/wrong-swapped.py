# wrong: pair in the wrong order
def bias_trick(X, W, b):
    return np.column_stack([W, b]), np.column_stack([X, np.ones(len(X))])
