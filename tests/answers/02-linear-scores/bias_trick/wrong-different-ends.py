# wrong: columns at different ends
def bias_trick(X, W, b):
    return np.column_stack([np.ones(len(X)), X]), np.column_stack([W, b])
