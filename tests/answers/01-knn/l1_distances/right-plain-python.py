# right: nested lists made an array
def l1_distances(X_test, X_train):
    one = lambda a, b: sum(abs(x - y) for x, y in zip(a, b))
    return np.array([[one(a, b) for b in X_train.tolist()] for a in X_test.tolist()])
