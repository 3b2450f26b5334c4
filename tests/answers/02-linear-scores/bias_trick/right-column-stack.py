# right: np.column_stack
def bias_trick(X, W, b):
    return np.column_stack([X, np.ones(X.shape[0])]), np.column_stack((W, b))
