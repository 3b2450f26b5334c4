# right: row by row
def bias_trick(X, W, b):
    X1 = np.array([[*x, 1] for x in X])
    W1 = np.array([[*w, bias] for w, bias in zip(W, b)])
    return X1, W1
