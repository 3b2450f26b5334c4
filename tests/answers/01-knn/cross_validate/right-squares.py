# right: no root, all distances once, a list of rows that are arrays
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
