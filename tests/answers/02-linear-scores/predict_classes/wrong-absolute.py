# wrong: sign ignored
def predict_classes(scores):
    return np.abs(scores).argmax(axis=1)
