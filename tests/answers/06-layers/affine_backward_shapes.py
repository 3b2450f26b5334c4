# %% right: arrays of the numbers
# id: arrays
def affine_backward_shapes(n, d, m):
    return {'dX': np.array([n, d]), 'dW': np.array([d, m]), 'db': np.array([m])}

# %% right: shapes of arrays, and a key more
# id: from-arrays
def affine_backward_shapes(n, d, m):
    X, W, b = np.zeros((n, d)), np.zeros((d, m)), np.zeros(m)
    return {'dX': X.shape, 'dW': W.shape, 'db': b.shape, 'dY': (X @ W + b).shape}

# %% right: shapes of the products themselves
# id: from-the-formulas
def affine_backward_shapes(n, d, m):
    X, W = np.ones((n, d)), np.ones((d, m))
    dY = np.ones((n, m))
    result = {}
    result['dX'] = (dY @ W.T).shape
    result['dW'] = (X.T @ dY).shape
    result['db'] = dY.sum(axis=0).shape
    return result

# %% right: lists for tuples, dict()
# id: lists
def affine_backward_shapes(n, d, m):
    return dict(dX=[n, d], dW=[d, m], db=[m])

# %% right: tuples of NumPy integers
# id: numpy-integers
def affine_backward_shapes(n, d, m):
    n, d, m = np.int64(n), np.int64(d), np.int64(m)
    return {'db': (m,), 'dW': (d, m), 'dX': (n, d)}

# %% wrong: shape transposed
# id: dW-transposed
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (m, d), 'db': (m,)}

# %% wrong: shape of the output
# id: dX-output
def affine_backward_shapes(n, d, m):
    return {'dX': (n, m), 'dW': (d, m), 'db': (m,)}

# %% wrong: shape transposed
# id: dX-transposed
def affine_backward_shapes(n, d, m):
    return {'dX': (d, n), 'dW': (d, m), 'db': (m,)}

# %% wrong: shape of the output
# id: db-batch
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (n, m)}

# %% wrong: an axis too many
# id: db-column
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (m, 1)}

# %% wrong: bias of the wrong length
# id: db-d
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (d,)}

# %% wrong: bias of the wrong length
# id: db-n
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (n,)}

# %% wrong: number for a tuple
# id: db-number
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (m)}

# %% wrong: an axis too many
# id: db-row
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (d, m), 'db': (1, m)}

# %% wrong: answer of the example
# id: example-only
def affine_backward_shapes(n, d, m):
    return {'dX': (1, 2), 'dW': (2, 3), 'db': (3,)}

# %% wrong: key misspelt
# id: keys
def affine_backward_shapes(n, d, m):
    return {'dx': (n, d), 'dw': (d, m), 'db': (m,)}

# %% wrong: returned None
# id: prints
def affine_backward_shapes(n, d, m):
    print({'dX': (n, d), 'dW': (d, m), 'db': (m,)})

# %% wrong: dX and dW swapped
# id: swapped
def affine_backward_shapes(n, d, m):
    return {'dX': (d, m), 'dW': (n, d), 'db': (m,)}

# %% wrong: no dict
# id: tuple
def affine_backward_shapes(n, d, m):
    return (n, d), (d, m), (m,)

# %% wrong: shape transposed + number for a tuple
def affine_backward_shapes(n, d, m):
    return {'dX': (n, d), 'dW': (m, d), 'db': m}

# %% wrong: dX and dW swapped + an axis too many
def affine_backward_shapes(n, d, m):
    return {'dX': (d, m), 'dW': (n, d), 'db': (1, m)}

# %% wrong: shape of the output + shape transposed
def affine_backward_shapes(n, d, m):
    return {'dX': (n, m), 'dW': (m, d), 'db': (m,)}

# %% wrong: shape transposed + bias of the wrong length
def affine_backward_shapes(n, d, m):
    return {'dX': (d, n), 'dW': (d, m), 'db': (d,)}

# %% wrong: shape of the output + number for a tuple
def affine_backward_shapes(n, d, m):
    return {'dX': (n, m), 'dW': (d, m), 'db': m}
