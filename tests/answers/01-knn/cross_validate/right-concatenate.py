# right: the folds themselves, put together again
def cross_validate(X, y, ks, n_folds):
    X_folds, y_folds = np.array_split(X, n_folds), np.array_split(y, n_folds)
    rows = []
    for k in ks:
        row = []
        for j in range(n_folds):
            X_train = np.concatenate(X_folds[:j] + X_folds[j + 1 :])
            y_train = np.concatenate(y_folds[:j] + y_folds[j + 1 :])
            right = 0
            for x, label in zip(X_folds[j], y_folds[j]):
                near = np.argsort(((X_train - x) ** 2).sum(axis=1))[:k]
                labels, counts = np.unique(y_train[near], return_counts=True)
                right += labels[counts.argmax()] == label
            row.append(right / len(X_folds[j]))
        rows.append(row)
    return np.array(rows)
