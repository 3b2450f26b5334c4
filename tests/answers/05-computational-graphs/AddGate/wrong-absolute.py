# wrong: absolute value
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return abs(x + y)

    def backward(self, dout):
        return dout, dout
