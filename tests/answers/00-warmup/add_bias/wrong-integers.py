# wrong: cut to integers
def add_bias(Z, b):
    out = np.zeros(Z.shape, dtype=int)
    for i in range(len(Z)):
        out[i] = Z[i] + b
    return out
