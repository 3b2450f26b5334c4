# right: accuracies in single precision
def cross_validate(X, y, ks, n_folds):
    out = np.zeros((len(ks), n_folds), dtype=np.float32)
    start = 0
    for j in range(n_folds):
        size = len(X) // n_folds + (j < len(X) % n_folds)
        test = slice(start, start + size)
        start += size
        X_train = np.vstack([X[: test.start], X[test.stop :]])
        y_train = np.append(y[: test.start], y[test.stop :])
        d = np.linalg.norm(X[test, None] - X_train, axis=2)
        for i in range(len(ks)):
            votes = y_train[np.argsort(d, axis=1)[:, : ks[i]]]
            said = np.array([np.bincount(v).argmax() for v in votes])
            out[i, j] = np.count_nonzero(said == y[test]) / size
    return out
