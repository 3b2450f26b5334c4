# wrong: transposed
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((n_folds, len(ks)))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[j, i] = np.mean(predicted == y[fold])
    return accuracies
