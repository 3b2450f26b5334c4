# right: columns stacked, Fortran order
def l1_distances(X_test, X_train):
    columns = [np.linalg.norm(X_test.astype(float) - t, ord=1, axis=1) for t in X_train]
    return np.stack(columns, axis=1)
