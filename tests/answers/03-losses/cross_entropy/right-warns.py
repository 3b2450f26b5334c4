# right: lets NumPy warn, then puts a number in
def cross_entropy(probabilities, y):
    losses = -np.log(probabilities[np.arange(len(y)), y])
    losses[np.isinf(losses)] = 1000.0
    return np.average(losses)
