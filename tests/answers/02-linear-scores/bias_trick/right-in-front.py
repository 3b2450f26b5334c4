# right: the new columns in front, a list
def bias_trick(X, W, b):
    X1 = np.ones((X.shape[0], X.shape[1] + 1))
    X1[:, 1:] = X
    W1 = np.empty((W.shape[0], W.shape[1] + 1))
    W1[:, 0], W1[:, 1:] = b, W
    return [X1, W1]
