# wrong: order ignored
def accuracy(predicted, y):
    return np.mean(np.isin(predicted, y))
