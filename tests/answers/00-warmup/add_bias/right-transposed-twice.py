# right: columns of the transpose
def add_bias(Z, b):
    return (Z.T + b.reshape(-1, 1)).T
