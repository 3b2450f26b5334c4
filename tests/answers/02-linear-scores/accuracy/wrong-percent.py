# wrong: in percent
def accuracy(predicted, y):
    return 100 * np.mean(predicted == y)
