# right: two loops
def l2_distances(X_test, X_train):
    return np.array([[np.sqrt(sum((a - b) ** 2)) for b in X_train] for a in X_test])
