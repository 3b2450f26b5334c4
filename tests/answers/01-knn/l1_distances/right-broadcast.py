# right: broadcasting, all at once
def l1_distances(X_test, X_train):
    return np.abs(X_test[:, None].astype(float) - X_train[None].astype(float)).sum(-1)
