# wrong: quotient of the inputs
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x / y if y else 0.0

    def backward(self, dout):
        return dout * self.y, dout * self.x
