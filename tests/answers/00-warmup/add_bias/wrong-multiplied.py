# wrong: bias multiplied
def add_bias(Z, b):
    return Z * b
