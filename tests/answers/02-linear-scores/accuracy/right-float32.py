# right: single precision
def accuracy(predicted, y):
    return np.equal(predicted, y).astype(np.float32).mean()
