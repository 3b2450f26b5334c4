# wrong: truth value for a number
def accuracy(predicted, y):
    return np.array_equal(predicted, y)
