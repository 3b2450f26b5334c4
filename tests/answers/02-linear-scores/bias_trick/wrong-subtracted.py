# wrong: bias subtracted
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(len(X))]), np.column_stack([W, -b])
