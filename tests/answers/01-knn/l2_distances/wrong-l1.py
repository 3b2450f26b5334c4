# wrong: L1 instead of L2
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return np.abs(X_test[:, None] - X_train).sum(axis=2)
