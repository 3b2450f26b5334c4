# wrong: bytes wrapped around
# loses: l1_distances-test-bytes
def l1_distances(X_test, X_train):
    return np.array([np.abs(X_train - x).sum(axis=1) for x in X_test])
