# right: two loops
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(np.abs(X_test[i].astype(float) - X_train[j]))
    return out
