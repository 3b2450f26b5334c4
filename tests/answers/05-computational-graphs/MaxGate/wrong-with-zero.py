# wrong: compared with 0
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return max(0, x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)
