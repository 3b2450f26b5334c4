# wrong: argmax over the wrong axis
def predict_classes(scores):
    return scores.argmax(axis=0)
