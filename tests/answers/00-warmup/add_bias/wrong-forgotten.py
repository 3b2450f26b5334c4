# wrong: bias forgotten
def add_bias(Z, b):
    out = Z.copy()
    for row in out:
        row = row + b
    return out
