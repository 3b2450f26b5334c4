# wrong: bias of the wrong length
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (n,)}
