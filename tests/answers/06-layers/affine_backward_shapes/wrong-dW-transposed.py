# wrong: shape transposed
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (m, d), 'db': (m,)}
