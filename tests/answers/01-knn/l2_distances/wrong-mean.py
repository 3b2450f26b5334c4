# wrong: mean instead of sum
# loses: l2_distances-test-values
def l2_distances(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train) ** 2).mean(axis=2))
