# right: expanded, np.where
def l2_distances(X_test, X_train):
    s = (X_test**2).sum(1)[:, None] + (X_train**2).sum(1) - 2 * X_test @ X_train.T
    return np.sqrt(np.where(s < 0, 0, s))
