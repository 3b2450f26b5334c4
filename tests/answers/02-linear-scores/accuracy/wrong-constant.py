# wrong: answer of the example
def accuracy(predicted, y):
    return 0.5
