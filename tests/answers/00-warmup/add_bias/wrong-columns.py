# wrong: bias added to the columns
def add_bias(Z, b):
    return Z + b[:, np.newaxis]
