# wrong: cut too high
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.log(np.clip(probabilities[np.arange(len(y)), y], 1e-3, 1)).mean()
