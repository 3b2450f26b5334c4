# wrong: an axis too many
def predict_classes(scores):
    return scores.argmax(axis=1, keepdims=True)
