# right: float32 inside
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
