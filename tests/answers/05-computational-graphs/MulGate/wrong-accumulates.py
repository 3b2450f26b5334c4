# wrong: added to the last call's
# loses: MulGate-test-backward
class MulGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        self.dx += dout * self.y
        self.dy += dout * self.x
        return self.dx, self.dy
