# wrong: an axis too many
def predict_labels(distances, y_train, k):
    return np.array([[np.bincount(y_train[r.argsort()[:k]]).argmax()] for r in distances])
