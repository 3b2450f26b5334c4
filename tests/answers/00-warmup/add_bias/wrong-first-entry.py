# wrong: one number for the whole bias
def add_bias(Z, b):
    return Z + b[0]
