# wrong: flattened
def bias_trick(X, W, b):
    return np.append(X, 1), np.append(W, b)
