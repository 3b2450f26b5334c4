# wrong: dX and dW swapped
def affine_backward_shapes(n, d, m):
    return {'dX': (d, m), 'dW': (n, d), 'db': (m,)}
