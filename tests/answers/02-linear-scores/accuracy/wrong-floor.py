# wrong: cut to integers
def accuracy(predicted, y):
    return np.sum(predicted == y) // len(y)
