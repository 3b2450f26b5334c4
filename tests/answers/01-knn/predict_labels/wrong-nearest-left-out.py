# wrong: nearest left out
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, 1 : k + 1]
    return np.array([np.bincount(y_train[o]).argmax() for o in order])
