# wrong: last row missing
def add_bias(Z, b):
    out = np.zeros_like(Z)
    for i in range(len(Z) - 1):
        out[i] = Z[i] + b
    return out
