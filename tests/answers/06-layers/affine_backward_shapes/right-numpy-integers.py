# right: tuples of NumPy integers
def affine_backward_shapes(n, d, m):
    n, d, m = np.int64(n), np.int64(d), np.int64(m)
    return {'db': (m,), 'dW': (d, m), 'dX': (n, d)}
