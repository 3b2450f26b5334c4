# right: the log of the product of all
def cross_entropy(probabilities, y):
    p = np.take_along_axis(probabilities, y.reshape(-1, 1), 1)
    p = np.where(p == 0, 1e-30, p)
    return float(np.log(1 / p).mean())
