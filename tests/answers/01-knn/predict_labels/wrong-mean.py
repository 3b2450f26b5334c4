# wrong: mean of the labels
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.round(y_train[order].mean(axis=1)).astype(int)
