# wrong: no dict
def affine_backward_shapes(n, d, m):
    return (n, d), (d, m), (m,)
