# wrong: square the wrong way
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(axis=1) - 2 * X_test @ X_train.T + (X_train**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
