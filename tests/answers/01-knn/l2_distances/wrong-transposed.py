# wrong: transposed
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_train[:, None] - X_test, axis=2)
