# wrong: rounded
def accuracy(predicted, y):
    return round(float(np.mean(predicted == y)), 2)
