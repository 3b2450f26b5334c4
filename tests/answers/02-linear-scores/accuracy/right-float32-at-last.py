# right: single precision at the end
def accuracy(predicted, y):
    return np.float32((predicted == y).sum() / len(y))
