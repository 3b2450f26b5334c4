# right: columns stacked
def add_bias(Z, b):
    return np.stack([Z[:, j] + b[j] for j in range(len(b))], axis=1)
