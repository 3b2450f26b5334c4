# right: np.average
def accuracy(predicted, y):
    return np.average([1.0 if p == t else 0.0 for p, t in zip(predicted, y)])
