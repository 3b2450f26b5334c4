# right: broadcasting
def l2_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train[None]) ** 2).sum(axis=-1))
