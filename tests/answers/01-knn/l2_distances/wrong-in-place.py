# wrong: changed its input
def l2_distances(X_test, X_train):
    aa = (X_test**2).sum(1)[:, None]
    X_test *= -2
    return np.sqrt(np.maximum(aa + X_test @ X_train.T + (X_train**2).sum(1), 0))
