# right: einsum, a 0-d array
def dot(a, b):
    return np.asarray(np.einsum("i,i->", a, b))
