# wrong: root of a negative
# loses: l2_distances-test-never-nan
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - 2 * X_test @ X_train.T + (X_train**2).sum(1)
    return np.maximum(np.sqrt(squares), 0)
