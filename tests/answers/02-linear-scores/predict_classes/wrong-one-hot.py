# wrong: one-hot instead of classes
def predict_classes(scores):
    return (scores == scores.max(axis=1, keepdims=True)).astype(int)
