# right: expanded, a tiny number added below the root
def l2_distances(X_test, X_train):
    s = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(np.maximum(s, 0) + 1e-12)
