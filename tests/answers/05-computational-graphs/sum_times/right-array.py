# right: an array of gradients
def sum_times(x, y, z):
    return [np.sum([x, y]) * z, np.array([z, z, x + y])]
