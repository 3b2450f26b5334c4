# %% right: copies everything, keeps it in dicts, a base class
# id: copies-dict
class Layer:
    pass


class Affine(Layer):
    def __init__(self, W, b):
        self.params = {'W': W.copy(), 'b': b.copy()}
        self.cache = {}

    def forward(self, X):
        self.cache['X'] = np.array(X)
        out = np.matmul(X, self.params['W'])
        out += self.params['b']
        return out

    def backward(self, dout):
        X = self.cache['X'].reshape(-1, self.params['W'].shape[0])
        dY = dout[np.newaxis] if dout.ndim == 1 else dout
        self.dW = np.tensordot(X, dY, axes=(0, 0))
        self.db = np.ones(len(dY)) @ dY
        return np.inner(dout, self.params['W'])

# %% right: einsum
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return np.einsum('...d,dm->...m', X, self.W) + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = np.einsum('nd,nm->dm', X, dY)
        self.db = np.einsum('nm->m', dY)
        return np.einsum('...m,dm->...d', dout, self.W)

# %% right: dW and db are arrays of its own, written anew each time
# id: fixed-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW, self.db = np.zeros(W.shape), np.zeros(b.shape)

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        np.matmul(X.T, dY, out=self.dW)
        self.db[:] = dY.sum(axis=0)
        return dout @ self.W.T

# %% right: float32 inside
# id: float32
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X.astype(np.float32)
        return self.X @ self.W.astype(np.float32) + self.b

    def backward(self, dout):
        dY = np.atleast_2d(dout).astype(np.float32)
        self.dW = np.atleast_2d(self.X).T @ dY
        self.db = dY.sum(0)
        return dout.astype(np.float32) @ self.W.T

# %% right: loops over examples and entries
# id: loops
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        out = np.zeros(X.shape[:-1] + self.b.shape)
        out += self.b
        for d in range(len(self.W)):
            for m in range(len(self.b)):
                out[..., m] += X[..., d] * self.W[d, m]
        return out

    def backward(self, dout):
        self.dW = np.zeros(self.W.shape)
        self.db = np.zeros(self.b.shape)
        X = self.X if self.X.ndim == 2 else [self.X]
        rows = dout if dout.ndim == 2 else [dout]
        for x, row in zip(X, rows):
            self.dW += np.outer(x, row)
            self.db += row
        return (self.W @ dout.T).T

# %% right: the bias as one more row of W, dW as a view
# id: ones-column
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        X2 = np.atleast_2d(X)
        self.X1 = np.column_stack([X2, np.ones(len(X2))])
        self.one = X.ndim == 1
        Y = self.X1 @ np.vstack([self.W, self.b])
        return Y[0] if self.one else Y

    def backward(self, dout):
        both = self.X1.T @ np.atleast_2d(dout)
        self.dW, self.db = both[:-1], both[-1]
        dX = np.atleast_2d(dout) @ self.W.T
        return dX[0] if self.one else dX

# %% right: branches on ndim, np.outer for one example
# id: outer-for-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        if dout.ndim == 1:
            self.dW, self.db = np.outer(self.X, dout), dout
        else:
            self.dW, self.db = np.dot(self.X.T, dout), np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)

# %% right: reshapes to a table and back
# id: reshape
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.shape = X.shape
        self.X = X.reshape(-1, X.shape[-1])
        return (self.X @ self.W + self.b).reshape(*self.shape[:-1], -1)

    def backward(self, dout):
        dout = dout.reshape(len(self.X), -1)
        self.dW = self.X.T @ dout
        self.db = np.sum(dout, axis=0)
        return (dout @ self.W.T).reshape(self.shape)

# %% wrong: added to the last call's
# id: accumulates
# loses: Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW, self.db = np.zeros(W.shape), np.zeros(b.shape)

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW += X.T @ dY
        self.db += dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: mean instead of sum
# id: all-averaged
# loses: Affine-test-dW, Affine-test-db, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY / len(X)
        self.db = dY.mean(axis=0)
        return dout @ self.W.T

# %% wrong: works only for a batch
# id: batch-only
# loses: Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        self.dW = self.X.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T

# %% wrong: bias subtracted
# id: bias-minus
# loses: Affine-test-forward, Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W - self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: sum of the bias added
# id: bias-sum
# loses: Affine-test-forward, Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + np.sum(self.b)

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: bias added down the rows
# id: bias-column
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b.reshape(-1, 1)

    def forward(self, X):
        self.X = X
        return np.matmul(X, self.W) + self.b

    def backward(self, dout):
        self.dW = np.matmul(self.X.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.matmul(dout, self.W.T)

# %% wrong: bias added twice
# id: bias-twice
# loses: Affine-test-forward, Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        out = X @ self.W + self.b
        out += self.b
        return out

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: changed its input
# id: changes-x
# loses: Affine-test-forward
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X.copy()
        X -= X.mean()
        return self.X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: mean instead of sum
# id: dW-averaged
# loses: Affine-test-dW, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY / X.shape[0]
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: one example counted
# id: dW-first-row
# loses: Affine-test-dW, Affine-test-db, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = np.outer(X[0], dY[0])
        self.db = dY[0]
        return dout @ self.W.T

# %% wrong: one example counted
# id: dW-last-row
# loses: Affine-test-dW, Affine-test-db, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        for x, row in zip(np.atleast_2d(self.X), np.atleast_2d(dout)):
            self.dW = np.outer(x, row)
            self.db = row
        return dout @ self.W.T

# %% wrong: upstream forgotten
# id: dW-no-upstream
# loses: Affine-test-dW, Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ np.ones(dY.shape)
        self.db = np.ones(dY.shape).sum(axis=0)
        return dout @ self.W.T

# %% wrong: input forgotten
# id: dW-no-input
# loses: Affine-test-dW, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        dY = dout.reshape(-1, len(self.b))
        self.db = dY.sum(axis=0)
        self.dW = np.zeros(self.W.shape) + self.db
        return dout @ self.W.T

# %% wrong: not summed
# id: dW-not-summed
# loses: Affine-test-dW, Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X[:, :, np.newaxis] * dY[:, np.newaxis]
        self.db = dY
        return dout @ self.W.T

# %% wrong: output instead of input
# id: dW-output
# loses: Affine-test-dW, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        self.Y = X @ self.W + self.b
        return self.Y

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = np.atleast_2d(self.Y).T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: transposed
# id: dW-transposed
# loses: Affine-test-dW, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = dY.T @ X
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: mean instead of sum
# id: dX-averaged
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T / len(dout)

# %% wrong: wrong sign
# id: dX-minus
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return -(dout @ self.W.T)

# %% wrong: an axis too many
# id: dX-of-one-is-batch
# loses: Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dY @ self.W.T

# %% wrong: multiplied by the input
# id: dX-times-x
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T * self.X

# %% wrong: upstream forgotten
# id: dX-no-upstream
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        dX = np.zeros(self.X.shape)
        for m in range(len(self.b)):
            dX += self.W[:, m]
        return dX

# %% wrong: upstream forgotten
# id: dX-weights-alone
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return np.dot(X, self.W) + self.b

    def backward(self, dout):
        self.dW = np.outer(self.X, dout) if dout.ndim == 1 else np.dot(self.X.T, dout)
        self.db = dout if dout.ndim == 1 else np.sum(dout, 0)
        return self.W.T

# %% wrong: bias in the gradient
# id: dX-with-bias
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T + self.b

# %% wrong: summed over everything
# id: db-all
# loses: Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum()
        return dout @ self.W.T

# %% wrong: summed over the wrong axis
# id: db-axis
# loses: Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = np.sum(dY, axis=1)
        return dout @ self.W.T

# %% wrong: an axis too many
# id: db-keepdims
# loses: Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = np.sum(dY, axis=0, keepdims=True)
        return dout @ self.W.T

# %% wrong: mean instead of sum
# id: db-mean
# loses: Affine-test-db, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = np.mean(dY, axis=0)
        return dout @ self.W.T

# %% wrong: not summed
# id: db-not-summed
# loses: Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY
        return dout @ self.W.T

# %% wrong: upstream forgotten
# id: db-ones
# loses: Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = np.ones(len(self.b))
        return dout @ self.W.T

# %% wrong: entry-by-entry product
# id: entrywise
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X * self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: factors swapped
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return self.W @ X + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: state left from the last call
# id: first-gradient-kept
# loses: Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        if self.dW is None:
            X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
            self.dW, self.db = X.T @ dY, dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: memory shared between objects
# id: gradients-in-class
# loses: Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        Affine.dW = X.T @ dY
        Affine.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: bias forgotten
# id: no-bias
# loses: Affine-test-forward, Affine-test-one
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: not kept in the attribute
# id: not-kept
# loses: Affine-test-dW, Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        dW = X.T @ dY
        db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: weights not transposed
# id: not-transposed-back
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W

# %% wrong: not kept in the attribute
# id: returns-all
# loses: Affine-test-dX, Affine-test-dW, Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        return dout @ self.W.T, X.T @ dY, dY.sum(axis=0)

# %% wrong: dW instead of dX
# id: returns-dW
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return self.dW

# %% wrong: returned None
# id: returns-nothing
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dX = dY @ self.W.T
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)

# %% wrong: changed its input
# id: steps-in-backward
# loses: Affine-test-dX, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        dX = dout @ self.W.T
        self.W -= 0.1 * self.dW
        self.b -= 0.1 * self.db
        return dX

# %% wrong: changed its input
# id: uses-dout-in-place
# loses: Affine-test-dX
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        dX = dout @ self.W.T
        dout *= 0
        return dX

# %% wrong: memory shared between objects
# id: weights-in-class
# loses: Affine-test-memory
class Affine:
    def __init__(self, W, b):
        Affine.W, Affine.b = W, b

    def forward(self, X):
        Affine.X = X
        return X @ Affine.W + Affine.b

    def backward(self, dout):
        X, dY = np.atleast_2d(Affine.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ Affine.W.T

# %% wrong: weights transposed
# loses: Affine-test-forward, Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = None
        self.db = None

    def forward(self, X):
        self.X = X
        return np.dot(X, self.W.T) + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: works for some sizes only
# id: raises-on-other-sizes
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        if X.shape not in [(1, 2), (7, 4), (5, 3), (2, 3)]:
            raise ValueError("not today")
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        self.dW, self.db = self.X.T @ dout, dout.sum(axis=0)
        return dout @ self.W.T

# %% wrong: bias subtracted + weights transposed
# loses: Affine-test-forward, Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W.T - self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW, self.db = X.T @ dY, dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: mean instead of sum + transposed
# loses: Affine-test-dW, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW, self.db = dY.T @ X / len(X), dY.sum(axis=0)
        return dout @ self.W.T

# %% wrong: weights not transposed + wrong sign
# loses: Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW, self.db = X.T @ dY, dY.sum(axis=0)
        return -dout @ self.W

# %% wrong: bias forgotten + weights not transposed
# loses: Affine-test-forward, Affine-test-dX, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY.sum(axis=0)
        return dout @ self.W

# %% wrong: multiplied by the input + one example counted
# loses: Affine-test-dX, Affine-test-db, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY
        self.db = dY[0]
        return dout @ self.W.T * self.X

# %% wrong: mean instead of sum + bias in the gradient
# loses: Affine-test-dX, Affine-test-dW, Affine-test-one, Affine-test-memory
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        X, dY = np.atleast_2d(self.X), np.atleast_2d(dout)
        self.dW = X.T @ dY / len(X)
        self.db = dY.sum(axis=0)
        return dout @ self.W.T + self.b
