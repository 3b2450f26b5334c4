# right: single precision, then double
def l2_distances(X_test, X_train):
    A, B = np.float32(X_test), np.float32(X_train)
    return np.sqrt(((A[:, None] - B) ** 2).sum(-1)).astype(float)
