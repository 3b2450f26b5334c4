# right: np.pad and np.insert
def bias_trick(X, W, b):
    return np.pad(X, ((0, 0), (0, 1)), constant_values=1), np.insert(W, W.shape[1], b, axis=1)
