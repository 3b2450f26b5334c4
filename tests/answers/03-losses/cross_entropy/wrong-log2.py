# wrong: base-2 log
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.log2(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean()
