# wrong: zero costs nothing
# loses: cross_entropy-test-zero
def cross_entropy(probabilities, y):
    total = 0.0
    for p in probabilities[np.arange(len(y)), y]:
        if p > 0:
            total -= np.log(p)
    return total / len(y)
