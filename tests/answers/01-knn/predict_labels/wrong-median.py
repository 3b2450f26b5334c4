# wrong: median of the labels
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.median(y_train[order], axis=1)
