# wrong: root forgotten
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return ((X_test[:, None] - X_train) ** 2).sum(axis=2)
