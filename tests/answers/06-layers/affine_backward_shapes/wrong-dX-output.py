# wrong: shape of the output
def affine_backward_shapes(n, d, m):
    return {'dX': (n, m), 'dW': (d, m), 'db': (m,)}
