# wrong: answer of the example
def predict_classes(scores):
    return np.array([1, 0])
