# wrong: other classes counted too
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    t = np.eye(probabilities.shape[1])[y]
    p = np.clip(probabilities, 1e-12, 1 - 1e-12)
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).sum(axis=1).mean()
