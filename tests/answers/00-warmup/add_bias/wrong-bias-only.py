# wrong: only the bias
def add_bias(Z, b):
    out = np.zeros(Z.shape)
    out += b
    return out
