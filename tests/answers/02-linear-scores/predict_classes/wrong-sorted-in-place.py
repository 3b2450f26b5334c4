# wrong: changed its input
def predict_classes(scores):
    order = scores.argsort(axis=1)
    scores.sort(axis=1)
    return order[:, -1]
