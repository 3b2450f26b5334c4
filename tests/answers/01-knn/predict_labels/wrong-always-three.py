# wrong: k ignored
def predict_labels(distances, y_train, k):
    return np.array([np.bincount(y_train[r.argsort()[:3]]).argmax() for r in distances])
