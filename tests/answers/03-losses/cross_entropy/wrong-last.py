# wrong: only the last example
# loses: cross_entropy-test-values
def cross_entropy(probabilities, y):
    for i in range(len(y)):
        loss = -np.log(probabilities[i, y[i]] + 1e-12)
    return loss
