# right: np.where on the maximum
def predict_classes(scores):
    return np.where(scores == scores.max(axis=1, keepdims=True))[1]
