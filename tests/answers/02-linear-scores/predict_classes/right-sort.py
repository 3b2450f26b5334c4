# right: the last of argsort, a view
def predict_classes(scores):
    return np.argsort(scores, axis=1)[:, -1]
