# right: shapes of the products themselves
def affine_backward_shapes(n, d, m):
    X, W = np.ones((n, d)), np.ones((d, m))
    dY = np.ones((n, m))
    result = {}
    result['dX'] = (dY @ W.T).shape
    result['dW'] = (X.T @ dY).shape
    result['db'] = dY.sum(axis=0).shape
    return result
