# wrong: changed its input
def bias_trick(X, W, b):
    X1, W1 = np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b])
    b[:] = 0
    return X1, W1
