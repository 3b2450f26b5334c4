# wrong: state left from the last call
# loses: MaxGate-test-backward
class MaxGate:
    x_wins = True

    def forward(self, x, y):
        if y > x:
            self.x_wins = False
        return max(x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)
