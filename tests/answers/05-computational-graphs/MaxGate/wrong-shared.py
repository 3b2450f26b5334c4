# wrong: gradient shared out
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout / 2, dout / 2
