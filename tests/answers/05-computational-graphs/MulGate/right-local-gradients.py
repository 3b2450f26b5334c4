# right: keeps the local gradients
class MulGate:
    def forward(self, x, y):
        self.dz_dx = y
        self.dz_dy = x
        return np.multiply(x, y)

    def backward(self, dout):
        dx = self.dz_dx * dout
        dy = self.dz_dy * dout
        return dx, dy
