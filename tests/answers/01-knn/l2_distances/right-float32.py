# right: single precision
def l2_distances(X_test, X_train):
    difference = X_test[:, None].astype(np.float32) - X_train.astype(np.float32)
    return np.sqrt(np.einsum("mnd,mnd->mn", difference, difference))
