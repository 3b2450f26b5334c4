# right: logarithm only where it exists
def cross_entropy(probabilities, y):
    p = probabilities[range(len(y)), y]
    logs = np.full(len(p), -745.0)
    np.log(p, out=logs, where=p > 0)
    return -logs.mean()
