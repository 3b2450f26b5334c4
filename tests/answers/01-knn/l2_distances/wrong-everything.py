# wrong: summed over everything
def l2_distances(X_test, X_train):
    return np.linalg.norm(X_test[:, None] - X_train)
