# wrong: first of the inputs
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return x

    def backward(self, dout):
        return dout, dout
