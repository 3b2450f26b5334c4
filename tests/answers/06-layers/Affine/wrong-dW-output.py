# wrong: output instead of input
# loses: Affine-test-dW
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
