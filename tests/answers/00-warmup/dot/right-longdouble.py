# right: a long double
def dot(a, b):
    return np.longdouble(np.sum(a * b))
