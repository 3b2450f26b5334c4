# wrong: not sorted
def predict_labels(distances, y_train, k):
    return np.array([np.bincount(y_train[:k]).argmax() for _ in distances])
