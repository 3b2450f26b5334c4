# wrong: log of the mean
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.log(np.maximum(probabilities[np.arange(len(y)), y].mean(), 1e-300))
