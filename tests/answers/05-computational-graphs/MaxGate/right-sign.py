# right: the sign of the difference
class MaxGate:
    def forward(self, x, y):
        self.mask = (np.sign(x - y) + 1) / 2
        return x if x > y else y

    def backward(self, dout):
        return dout * self.mask, dout * (1 - self.mask)
