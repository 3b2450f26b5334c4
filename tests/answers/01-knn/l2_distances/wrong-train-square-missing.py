# wrong: square left out
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - 2 * X_test @ X_train.T
    return np.sqrt(np.maximum(squares, 0))
