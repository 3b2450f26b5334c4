# wrong: off by one
def predict_classes(scores):
    return scores.argmax(axis=1) + 1
