# wrong: classes subtracted
def accuracy(predicted, y):
    return 1 - np.mean(np.abs(predicted - y))
