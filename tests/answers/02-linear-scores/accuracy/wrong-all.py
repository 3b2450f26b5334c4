# wrong: all or nothing
def accuracy(predicted, y):
    return float(np.all(predicted == y))
