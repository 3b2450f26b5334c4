# wrong: log of zero
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    return -np.mean(np.log(probabilities[np.arange(len(y)), y]) + 1e-12)
