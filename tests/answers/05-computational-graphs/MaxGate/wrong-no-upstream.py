# wrong: upstream forgotten
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (1, 0) if self.x > self.y else (0, 1)
