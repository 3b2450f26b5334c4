# wrong: appended, not added
def add_bias(Z, b):
    return np.vstack([Z, b])
