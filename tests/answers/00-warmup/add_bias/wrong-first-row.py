# wrong: bias in one row only
def add_bias(Z, b):
    out = Z.copy()
    out[0] += b
    return out
