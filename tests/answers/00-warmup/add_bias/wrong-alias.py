# wrong: first row only
def add_bias(Z, b):
    b = b[None]
    b += 0
    Z = Z.copy()
    Z += b
    return Z[0]
