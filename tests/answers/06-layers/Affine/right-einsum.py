# right: einsum
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
