# wrong: larger of the inputs
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return max(x, y)

    def backward(self, dout):
        return dout, dout
