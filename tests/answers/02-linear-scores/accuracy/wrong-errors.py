# wrong: share of wrong answers
def accuracy(predicted, y):
    return np.mean(predicted != y)
