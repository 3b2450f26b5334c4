# wrong: bias subtracted
def add_bias(Z, b):
    return Z - b
