# right: a list of rows that are arrays
def add_bias(Z, b):
    return [row + b for row in Z]
