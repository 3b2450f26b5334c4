# wrong: ones instead of the bias
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, np.ones(len(W))])
