# wrong: array for a number
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return [x, y]

    def backward(self, dout):
        return dout, dout
