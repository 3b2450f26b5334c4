# right: expanded, cut in place
def l2_distances(X_test, X_train):
    squares = -2 * (X_test @ X_train.T)
    squares += np.sum(np.square(X_test), axis=1, keepdims=True)
    squares += np.sum(np.square(X_train), axis=1)
    np.clip(squares, 0, None, out=squares)
    return squares**0.5
