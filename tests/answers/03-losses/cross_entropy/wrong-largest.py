# wrong: most probable class
def cross_entropy(probabilities, y):
    return -np.log(probabilities.max(axis=1) + 1e-12).mean()
