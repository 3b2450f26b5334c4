# wrong: divided by the wrong number
def accuracy(predicted, y):
    return np.sum(predicted == y) / max(len(y) - 1, 1)
