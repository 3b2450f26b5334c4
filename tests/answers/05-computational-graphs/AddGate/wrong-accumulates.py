# wrong: added to the last call's
# loses: AddGate-test-backward
class AddGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        self.dx += dout
        self.dy += dout
        return self.dx, self.dy
