# wrong: second largest
def predict_classes(scores):
    return np.argsort(scores, axis=1)[:, -2] if scores.shape[1] > 1 else scores.argmax(axis=1)
