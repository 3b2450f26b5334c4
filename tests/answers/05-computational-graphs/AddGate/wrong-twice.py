# wrong: twice too large
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout + dout, dout + dout
