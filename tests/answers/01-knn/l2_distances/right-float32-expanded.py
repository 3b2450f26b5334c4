# right: expanded in single precision
def l2_distances(X_test, X_train):
    A, B = np.float32(X_test), np.float32(X_train)
    return np.sqrt(np.maximum((A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T, 0))
