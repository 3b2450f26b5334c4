# wrong: averaged over the classes
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    t = np.eye(probabilities.shape[1])[y]
    return -(t * np.log(probabilities + 1e-12)).mean()
