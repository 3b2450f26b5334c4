# wrong: memory shared between objects
# loses: Affine-test-forward, Affine-test-dX, Affine-test-dW
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
