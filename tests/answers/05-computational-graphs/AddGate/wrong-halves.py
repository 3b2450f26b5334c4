# wrong: gradient shared out
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout / 2, dout / 2
