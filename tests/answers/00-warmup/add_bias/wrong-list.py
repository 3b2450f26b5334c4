# wrong: list for an array
def add_bias(Z, b):
    return [[z + b[j] for j, z in enumerate(row)] for row in Z]
