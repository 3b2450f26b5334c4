# wrong: memory shared between objects
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        MaxGate.x_wins = x >= y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if MaxGate.x_wins else (0, dout)
