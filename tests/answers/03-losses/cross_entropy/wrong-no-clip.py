# wrong: log of zero
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.log(probabilities[np.arange(len(y)), y]).mean()
