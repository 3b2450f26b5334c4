# wrong: cross term not doubled
def l2_distances(X_test, X_train):
    squares = (X_test**2).sum(1)[:, None] - X_test @ X_train.T + (X_train**2).sum(1)
    return np.sqrt(np.maximum(squares, 0))
