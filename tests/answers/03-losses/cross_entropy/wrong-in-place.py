# wrong: changed its input
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    probabilities += 1e-12
    return -np.log(probabilities[np.arange(len(y)), y]).mean()
