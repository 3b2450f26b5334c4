# right: shapes of arrays, and a key more
def affine_backward_shapes(n, d, m):
    X, W, b = np.zeros((n, d)), np.zeros((d, m)), np.zeros(m)
    return {'dX': X.shape, 'dW': W.shape, 'db': b.shape, 'dY': (X @ W + b).shape}
