# wrong: key missing
def affine_backward_shapes(n, d, m):
    return {'dx': (n, d), 'dw': (d, m), 'db': (m,)}
