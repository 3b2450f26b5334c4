# right: expanded, np.abs against a negative
def l2_distances(X_test, X_train):
    aa = np.einsum("md,md->m", X_test, X_test)
    bb = np.einsum("nd,nd->n", X_train, X_train)
    return np.sqrt(np.abs(aa.reshape(-1, 1) + bb - 2 * np.dot(X_test, X_train.T)))
