# right: reshapes to a table and back
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
