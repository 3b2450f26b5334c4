# wrong: passed to one input only
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return x + y

    def backward(self, dout):
        return (dout, 0) if self.x_wins else (0, dout)
