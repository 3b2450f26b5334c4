# wrong: passed to one input only
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, 0.0
