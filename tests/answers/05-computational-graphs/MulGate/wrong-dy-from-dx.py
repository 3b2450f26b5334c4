# wrong: multiplied by the output
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        dx = dout * self.y
        dy = dx * self.x
        return dx, dy
