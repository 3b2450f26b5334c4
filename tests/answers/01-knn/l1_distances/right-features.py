# right: a loop over the D numbers
def l1_distances(X_test, X_train):
    total = np.zeros((X_test.shape[0], X_train.shape[0]))
    for d in range(X_test.shape[1]):
        total += abs(np.subtract.outer(X_test[:, d].astype(float), X_train[:, d].astype(float)))
    return total
