# wrong: shape transposed
def affine_backward_shapes(n, d, m):
    return {'dX': (d, n), 'dW': (d, m), 'db': (m,)}
