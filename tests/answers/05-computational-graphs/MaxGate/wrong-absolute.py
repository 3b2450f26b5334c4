# wrong: absolute values compared
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if abs(self.x) > abs(self.y) else (0, dout)
