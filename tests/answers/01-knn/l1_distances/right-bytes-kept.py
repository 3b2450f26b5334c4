# right: the larger minus the smaller
def l1_distances(X_test, X_train):
    a, b = X_test[:, np.newaxis, :], X_train[np.newaxis, :, :]
    return np.sum(np.maximum(a, b) - np.minimum(a, b), axis=2)
