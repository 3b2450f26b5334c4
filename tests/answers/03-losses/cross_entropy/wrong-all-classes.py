# wrong: every class counted
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.log(probabilities + 1e-12).sum() / len(y)
