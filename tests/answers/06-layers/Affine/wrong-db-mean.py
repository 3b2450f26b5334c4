# wrong: mean instead of sum
# loses: Affine-test-db
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
