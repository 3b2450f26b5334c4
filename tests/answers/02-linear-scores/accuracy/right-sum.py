# right: sum and len
def accuracy(predicted, y):
    return sum(predicted == y) / len(y)
