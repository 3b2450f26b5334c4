# right: float32 inside
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x.astype(np.float32))
        return self.y

    def backward(self, dout):
        return (dout * self.y * (1 - self.y)).astype(np.float32)
