# wrong: overwritten, not added
def l1_distances(X_test, X_train):
    out = np.zeros((len(X_test), len(X_train)))
    for i in range(len(X_test)):
        for j in range(len(X_train)):
            for d in range(X_test.shape[1]):
                out[i, j] = abs(float(X_test[i, d]) - float(X_train[j, d]))
    return out
