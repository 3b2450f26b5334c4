# wrong: truth value for a number
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return self.w

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)
