# wrong: multiplied by the input
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout * self.x, 0) if self.x > self.y else (0, dout * self.y)
