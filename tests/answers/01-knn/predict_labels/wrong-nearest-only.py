# wrong: k ignored
def predict_labels(distances, y_train, k):
    return y_train[distances.argmin(axis=1)]
