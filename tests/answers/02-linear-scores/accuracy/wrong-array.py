# wrong: array for a number
def accuracy(predicted, y):
    return (predicted == y) / len(y)
