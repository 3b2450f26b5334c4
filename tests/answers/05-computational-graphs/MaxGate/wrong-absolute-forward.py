# wrong: larger absolute value of the inputs
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return max(abs(x), abs(y))

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)
