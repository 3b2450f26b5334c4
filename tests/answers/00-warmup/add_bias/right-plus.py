# right: plus
def add_bias(Z, b):
    return b + Z
