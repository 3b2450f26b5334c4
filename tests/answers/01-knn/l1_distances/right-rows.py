# right: a list of rows that are arrays
def l1_distances(X_test, X_train):
    return [np.abs(X_train - np.asarray(x, dtype=float)).sum(axis=1) for x in X_test]
