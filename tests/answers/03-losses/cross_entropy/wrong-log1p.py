# wrong: 1 inside the log
def cross_entropy(probabilities, y):
    return -np.log(probabilities[np.arange(len(y)), y] + 1).mean()
