# wrong: flattened
def cross_validate(X, y, ks, n_folds):
    a = []
    for k in ks:
        for j, f in enumerate(np.array_split(np.arange(len(X)), n_folds)):
            tr = np.delete(np.arange(len(X)), f)
            d = np.linalg.norm(X[f][:, None] - X[tr], axis=2)
            a.append(
                np.mean(
                    np.array([np.bincount(y[tr][o[:k]]).argmax() for o in d.argsort(1)]) == y[f]
                )
            )
    return np.array(a)
