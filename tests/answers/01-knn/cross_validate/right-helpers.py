# right: own helpers and a mask
def l2(A, B):
    return np.sqrt(np.maximum((A**2).sum(1)[:, None] - 2 * A @ B.T + (B**2).sum(1), 0))


def vote(distances, labels, k):
    return np.array([np.bincount(labels[d.argsort()[:k]]).argmax() for d in distances])


def cross_validate(X, y, ks, n_folds):
    out = np.empty((len(ks), n_folds))
    for j, fold in enumerate(np.array_split(np.arange(len(y)), n_folds)):
        mask = np.ones(len(y), dtype=bool)
        mask[fold] = False
        table = l2(X[~mask], X[mask])
        for i, k in enumerate(ks):
            out[i, j] = (vote(table, y[mask], k) == y[~mask]).sum() / len(fold)
    return out
