# wrong: passed to one input only
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 0.0, 0.0
