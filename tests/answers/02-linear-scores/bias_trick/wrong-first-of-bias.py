# wrong: one number for the whole bias
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, np.full(len(W), b[0])])
