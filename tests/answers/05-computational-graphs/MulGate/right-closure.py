# right: a function kept
class MulGate:
    def forward(self, x, y):
        self.back = lambda dout: (y * dout, x * dout)
        return x * y

    def backward(self, dout):
        return self.back(dout)
