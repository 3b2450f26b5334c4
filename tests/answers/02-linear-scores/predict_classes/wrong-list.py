# wrong: list for an array
def predict_classes(scores):
    return [int(np.argmax(row)) for row in scores]
