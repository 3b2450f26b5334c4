# %% right: the folds themselves, put together again
# id: concatenate
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

# %% right: ties to the nearest, transposed at the end
# id: counter
from collections import Counter


def cross_validate(X, y, ks, n_folds):
    columns = []
    for fold in np.array_split(np.arange(X.shape[0]), n_folds):
        others = np.setdiff1d(np.arange(X.shape[0]), fold)
        order = [others[np.linalg.norm(X[others] - x, axis=1).argsort()] for x in X[fold]]
        column = []
        for k in ks:
            said = [Counter(y[o[:k]].tolist()).most_common(1)[0][0] for o in order]
            column.append(np.mean(said == y[fold]))
        columns.append(column)
    return np.transpose(columns)

# %% right: accuracies in single precision
# id: float32
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

# %% right: own helpers and a mask
# id: helpers
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

# %% right: plain Python, squared distances
# id: plain-python
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

# %% right: no root, all distances once, a list of rows that are arrays
# id: squares
def cross_validate(X, y, ks, n_folds):
    gram = X @ X.T
    norms = np.diag(gram)
    squares = norms[:, None] + norms - 2 * gram
    folds = [set(f.tolist()) for f in np.array_split(range(len(X)), n_folds)]
    result = []
    for k in ks:
        accuracies = []
        for fold in folds:
            others = [i for i in range(len(X)) if i not in fold]
            hits = []
            for i in sorted(fold):
                votes = [y[o] for o in sorted(others, key=lambda o: squares[i, o])[:k]]
                hits.append(max(sorted(set(votes)), key=votes.count) == y[i])
            accuracies.append(sum(hits) / len(hits))
        result.append(np.array(accuracies))
    return result

# %% wrong: averaged over the folds
# id: averaged
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
    return accuracies.mean(axis=1)

# %% wrong: counted, not divided
# id: counted
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.sum(predicted == y[fold])
    return accuracies

# %% wrong: divided by N
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.sum(predicted == y[fold]) / len(X)
    return accuracies

# %% wrong: error instead of accuracy
# id: errors
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted != y[fold])
    return accuracies

# %% wrong: np.split for np.array_split
# id: even-split
# loses: cross_validate-test-uneven
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: the farthest vote
# id: farthest
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(-distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: n_folds ignored
# id: five-folds
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds := 5))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: tested and trained on the fold
# id: fold-alone
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    for j, (X_fold, y_fold) in enumerate(zip(np.array_split(X, n_folds), np.array_split(y, n_folds))):
        table = np.sqrt(((X_fold[:, None] - X_fold) ** 2).sum(axis=2))
        for i, k in enumerate(ks):
            votes = y_fold[table.argsort(axis=1)[:, :k]]
            accuracies[i, j] = np.mean([np.bincount(v).argmax() for v in votes] == y_fold)
    return accuracies

# %% wrong: flattened
# id: flat
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

# %% wrong: cut to integers
# id: integers
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds), dtype=int)
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: folds interleaved
# id: interleaved
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = [np.arange(len(X))[j::n_folds] for j in range(n_folds)]
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: k ignored
# id: k-always-one
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :1]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: k ignored
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, : ks[0]]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: places instead of ks
# id: kindex
def cross_validate(X, y, ks, n_folds):
    a = np.zeros((len(ks), n_folds))
    for j, f in enumerate(np.array_split(np.arange(len(X)), n_folds)):
        tr = np.delete(np.arange(len(X)), f)
        d = np.linalg.norm(X[f][:, None] - X[tr], axis=2)
        for i in range(len(ks)):
            a[i, j] = np.mean(
                np.array([np.bincount(y[tr][o[: i + 1]]).argmax() for o in d.argsort(1)]) == y[f]
            )
    return a

# %% wrong: L1 instead of L2
# id: l1
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.abs(X[fold][:, None] - X[train]).sum(axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: labels out of step
# id: labels-kept
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: last fold only
# id: last-fold
def cross_validate(X, y, ks, n_folds):
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        accuracies = np.zeros((len(ks), n_folds))
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: list for an array
# id: list
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
    return accuracies.tolist()

# %% wrong: tested on the training set
# id: on-training
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[train][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[train])
    return accuracies

# %% wrong: trained on all folds
# id: overlapping
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.arange(len(X))
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: in percent
# id: percent
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = 100 * np.mean(predicted == y[fold])
    return accuracies

# %% wrong: returned None
# id: printed
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
    print(accuracies)

# %% wrong: folds of other sizes
# id: remainder
# loses: cross_validate-test-uneven
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = [np.arange(len(X))[j * (len(X) // n_folds) : (j + 1) * (len(X) // n_folds)] for j in range(n_folds)]
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: folds of other sizes
# id: remainder-cut-off
# loses: cross_validate-test-uneven
def cross_validate(X, y, ks, n_folds):
    size = len(X) // n_folds
    X, y = X[: size * n_folds], y[: size * n_folds]
    rows = []
    for k in ks:
        row = []
        for start in range(0, len(X), size):
            X_train = np.concatenate([X[:start], X[start + size :]])
            y_train = np.concatenate([y[:start], y[start + size :]])
            hits = 0
            for x, label in zip(X[start : start + size], y[start : start + size]):
                near = np.linalg.norm(X_train - x, axis=1).argsort()[:k]
                hits += np.bincount(y_train[near]).argmax() == label
            row.append(hits / size)
        rows.append(row)
    return np.array(rows)

# %% wrong: folds of other sizes
# id: rest-in-last
# loses: cross_validate-test-uneven
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.split(np.arange(len(X)), [j * (len(X) // n_folds) for j in range(1, n_folds)])
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: first column only
# id: return-inside
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

# %% wrong: folds the wrong way round
# id: roles-swapped
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.arange(len(X)), n_folds)
    for j, train in enumerate(folds):
        fold = np.delete(np.arange(len(X)), train)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: folds shuffled
# id: shuffled
def cross_validate(X, y, ks, n_folds):
    accuracies = np.zeros((len(ks), n_folds))
    folds = np.array_split(np.random.default_rng(0).permutation(len(X)), n_folds)
    for j, fold in enumerate(folds):
        train = np.delete(np.arange(len(X)), fold)
        distances = np.linalg.norm(X[fold][:, None] - X[train], axis=2)
        for i, k in enumerate(ks):
            nearest = np.argsort(distances, axis=1)[:, :k]
            predicted = np.array([np.bincount(y[train][n]).argmax() for n in nearest])
            accuracies[i, j] = np.mean(predicted == y[fold])
    return accuracies

# %% wrong: ks sorted
# id: sortedks
def cross_validate(X, y, ks, n_folds):
    ks = sorted(ks)
    a = np.zeros((len(ks), n_folds))
    for j, f in enumerate(np.array_split(np.arange(len(X)), n_folds)):
        tr = np.delete(np.arange(len(X)), f)
        d = np.linalg.norm(X[f][:, None] - X[tr], axis=2)
        for i, k in enumerate(ks):
            a[i, j] = np.mean(
                np.array([np.bincount(y[tr][o[:k]]).argmax() for o in d.argsort(1)]) == y[f]
            )
    return a

# %% wrong: transposed
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

# %% wrong: folds of other sizes
# id: size-rounded-up
# loses: cross_validate-test-uneven
def cross_validate(X, y, ks, n_folds):
    size = -(-len(X) // n_folds)
    accuracies = np.zeros((len(ks), n_folds))
    for j in range(n_folds):
        fold = np.arange(j * size, min((j + 1) * size, len(X)))
        others = np.setdiff1d(np.arange(len(X)), fold)
        order = np.linalg.norm(X[fold, None] - X[others], axis=2).argsort(axis=1)
        for i, k in enumerate(ks):
            votes = y[others][order[:, :k]]
            accuracies[i, j] = np.mean([np.bincount(v).argmax() for v in votes] == y[fold])
    return accuracies
