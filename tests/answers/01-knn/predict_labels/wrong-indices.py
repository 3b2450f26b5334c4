# wrong: indices instead of labels
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.array([np.bincount(o).argmax() for o in order])
