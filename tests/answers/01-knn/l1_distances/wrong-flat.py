# wrong: flattened
def l1_distances(X_test, X_train):
    return np.array([np.abs(a.astype(float) - b).sum() for a in X_test for b in X_train])
