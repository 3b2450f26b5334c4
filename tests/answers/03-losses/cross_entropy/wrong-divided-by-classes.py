# wrong: divided by C, not N
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    p = probabilities[np.arange(len(y)), y]
    return -np.log(np.maximum(p, 1e-300)).sum() / probabilities.shape[1]
