# right: the length of a list
def accuracy(predicted, y):
    return len([1 for p, t in zip(predicted, y) if p == t]) / len(predicted)
