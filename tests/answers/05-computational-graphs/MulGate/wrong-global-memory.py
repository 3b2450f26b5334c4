# wrong: memory shared between objects
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        global inputs
        inputs = x, y
        return x * y

    def backward(self, dout):
        return dout * inputs[1], dout * inputs[0]
