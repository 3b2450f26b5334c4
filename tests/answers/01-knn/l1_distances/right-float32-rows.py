# right: single precision, kept in double
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i, x in enumerate(X_test):
        out[i] = np.abs(X_train.astype(np.float32) - x.astype(np.float32)).sum(1)
    return out
