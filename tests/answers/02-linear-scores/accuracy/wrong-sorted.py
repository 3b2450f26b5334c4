# wrong: order ignored
def accuracy(predicted, y):
    return np.mean(np.sort(predicted) == np.sort(y))
