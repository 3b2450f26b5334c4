# wrong: added to the last call's
# loses: AddGate-test-forward
class AddGate:
    def __init__(self):
        self.total = 0.0

    def forward(self, x, y):
        self.total += x + y
        return self.total

    def backward(self, dout):
        return dout, dout
