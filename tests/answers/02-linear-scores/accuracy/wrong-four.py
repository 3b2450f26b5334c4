# wrong: divided by the wrong number
def accuracy(predicted, y):
    return np.sum(predicted == y) / 4
