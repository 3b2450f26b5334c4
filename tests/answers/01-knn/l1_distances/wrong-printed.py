# wrong: returned None
def l1_distances(X_test, X_train):
    print(np.abs(X_test[:, None].astype(float) - X_train).sum(axis=2))
