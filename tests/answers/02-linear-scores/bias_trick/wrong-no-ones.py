# wrong: no column added
def bias_trick(X, W, b):
    return X, np.column_stack([W, b])
