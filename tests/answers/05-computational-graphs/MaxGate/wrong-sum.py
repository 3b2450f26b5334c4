# wrong: sum of the inputs
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return (dout, 0) if self.x > self.y else (0, dout)
