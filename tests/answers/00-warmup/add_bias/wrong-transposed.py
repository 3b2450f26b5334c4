# wrong: transposed
def add_bias(Z, b):
    return (Z + b).T
