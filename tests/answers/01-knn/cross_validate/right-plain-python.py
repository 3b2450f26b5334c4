# right: plain Python, squared distances
def cross_validate(X, y, ks, n_folds):
    res = []
    idx = list(range(len(X)))
    folds = [list(f) for f in np.array_split(idx, n_folds)]
    for k in ks:
        row = []
        for f in folds:
            tr = [i for i in idx if i not in f]
            ok = 0
            for i in f:
                near = sorted(tr, key=lambda t: float(np.sum((X[t] - X[i]) ** 2)))[:k]
                lab = [y[t] for t in near]
                ok += max(set(lab), key=lab.count) == y[i]
            row.append(ok / len(f))
        res.append(row)
    return np.array(res, dtype=np.float64)
