# wrong: row instead of column
def bias_trick(X, W, b):
    return np.vstack([X, np.ones(X.shape[1])]), np.column_stack([W, b])
