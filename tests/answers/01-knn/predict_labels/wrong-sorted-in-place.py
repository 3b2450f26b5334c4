# wrong: changed its input
# loses: predict_labels-test-majority
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    distances.sort(axis=1)
    return np.array([np.bincount(y_train[o]).argmax() for o in order])
