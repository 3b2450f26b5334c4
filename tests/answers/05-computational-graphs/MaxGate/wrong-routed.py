# wrong: routed to the wrong input
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (0, dout) if self.x > self.y else (dout, 0)
