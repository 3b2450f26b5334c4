# wrong: shape of the output
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (n, m)}
