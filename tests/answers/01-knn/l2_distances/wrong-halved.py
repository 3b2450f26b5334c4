# wrong: half of it
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_test[:, None] - X_train, axis=2) / 2
