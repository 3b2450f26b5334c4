# right: loops over examples and entries
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
