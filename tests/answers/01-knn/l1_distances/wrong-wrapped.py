# wrong: bytes wrapped around
# loses: l1_distances-test-bytes
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None] - X_train).sum(axis=2)
