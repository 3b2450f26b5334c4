# wrong: bias added to the columns
def add_bias(Z, b):
    return (Z.T + b).T
