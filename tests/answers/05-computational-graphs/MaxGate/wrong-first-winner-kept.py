# wrong: state left from the last call
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        if not hasattr(self, 'x'):
            self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if self.x > self.y else (0, dout)
