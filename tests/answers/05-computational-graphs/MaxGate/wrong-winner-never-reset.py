# wrong: state left from the last call
# loses: MaxGate-test-backward
class MaxGate:
    def __init__(self):
        self.x_wins = False

    def forward(self, x, y):
        if x > y:
            self.x_wins = True
        return max(x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)
