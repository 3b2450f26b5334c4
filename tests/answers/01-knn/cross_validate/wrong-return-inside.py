# wrong: first column only
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
        return accuracies
