# wrong: upstream added
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout + 1, dout + 1
