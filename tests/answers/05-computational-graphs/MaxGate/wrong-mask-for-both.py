# wrong: passed to both
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.mask = x > y
        return max(x, y)

    def backward(self, dout):
        return dout * self.mask, dout * self.mask
