# wrong: not divided by N
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.sum(np.log(probabilities[np.arange(len(y)), y] + 1e-12))
