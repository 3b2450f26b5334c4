# wrong: log forgotten
def cross_entropy(probabilities, y):
    return 1 - probabilities[np.arange(len(y)), y].mean()
