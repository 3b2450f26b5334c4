# wrong: zeros instead of ones
def bias_trick(X, W, b):
    return np.column_stack([X, np.zeros(len(X))]), np.column_stack([W, b])
