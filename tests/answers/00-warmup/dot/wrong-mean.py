# wrong: mean instead of sum
def dot(a, b):
    return np.mean(a * b)
