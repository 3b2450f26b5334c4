# wrong: bias added twice
def add_bias(Z, b):
    out = Z + b
    out += b
    return out
