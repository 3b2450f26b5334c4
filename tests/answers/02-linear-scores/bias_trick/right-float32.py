# right: single precision
def bias_trick(X, W, b):
    X1 = np.hstack([X, np.ones((len(X), 1))]).astype(np.float32)
    return X1, np.hstack([W, b[:, None]]).astype(np.float32)
