# wrong: smallest instead of largest
def predict_classes(scores):
    return scores.argmin(axis=1)
