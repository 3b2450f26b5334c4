# wrong: cut to integers
# loses: l1_distances-test-values
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(int) - X_train.astype(int)).sum(axis=2)
