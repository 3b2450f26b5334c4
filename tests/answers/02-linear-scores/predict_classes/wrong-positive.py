# wrong: first score above 0
def predict_classes(scores):
    return (scores > 0).argmax(axis=1)
