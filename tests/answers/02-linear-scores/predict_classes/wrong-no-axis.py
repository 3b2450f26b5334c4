# wrong: one class for all
def predict_classes(scores):
    return np.argmax(scores)
