# right: two loops into a new array
def add_bias(Z, b):
    n, m = Z.shape
    out = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            out[i, j] = Z[i, j] + b[j]
    return out
