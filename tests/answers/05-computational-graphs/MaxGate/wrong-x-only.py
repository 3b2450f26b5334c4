# wrong: first of the inputs
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return x

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)
