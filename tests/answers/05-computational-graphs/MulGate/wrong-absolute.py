# wrong: absolute value
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return abs(x * y)

    def backward(self, dout):
        return dout * self.y, dout * self.x
