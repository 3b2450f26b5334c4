# right: arrays of the numbers
def affine_backward_shapes(n, d, m):
    return {'dX': np.array([n, d]), 'dW': np.array([d, m]), 'db': np.array([m])}
