# right: np.concatenate, Fortran order
def bias_trick(X, W, b):
    X1 = np.concatenate([X, np.ones_like(X[:, :1])], axis=1)
    W1 = np.concatenate([W, b.reshape(-1, 1)], axis=1)
    return np.asfortranarray(X1), np.asfortranarray(W1)
