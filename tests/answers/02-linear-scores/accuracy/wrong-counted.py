# wrong: counted, not divided
def accuracy(predicted, y):
    return np.sum(predicted == y)
