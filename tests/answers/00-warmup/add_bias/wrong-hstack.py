# wrong: appended, not added
def add_bias(Z, b):
    return np.concatenate([Z, b[None]])
