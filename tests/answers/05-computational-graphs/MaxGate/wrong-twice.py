# wrong: twice too large
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return max(x, y)

    def backward(self, dout):
        return (2 * dout, 0.0) if self.x_wins else (0.0, 2 * dout)
