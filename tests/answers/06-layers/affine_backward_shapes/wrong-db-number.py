# wrong: number for a tuple
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (m)}
