# wrong: rows and columns not paired
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    return -np.log(probabilities[:, y] + 1e-12).mean()
