# wrong: array for a number
def dot(a, b):
    return np.outer(a, b)
