# right: filled arrays
def bias_trick(X, W, b):
    X1 = np.ones((len(X), X.shape[1] + 1))
    X1[:, :-1] = X
    W1 = np.zeros((len(W), W.shape[1] + 1))
    W1[:, :-1] += W
    W1[:, -1] += b
    return X1, W1
