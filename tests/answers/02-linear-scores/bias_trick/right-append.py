# right: np.append along axis 1
def bias_trick(X, W, b):
    return np.append(X, [[1]] * len(X), axis=1), np.append(W, b[:, None], axis=1)
