# wrong: wrong sign
def accuracy(predicted, y):
    return -np.mean(predicted == y)
