# wrong: returned None
def affine_backward_shapes(n, d, m):
    print({'dX': (n, d), 'dW': (d, m), 'db': (m,)})
