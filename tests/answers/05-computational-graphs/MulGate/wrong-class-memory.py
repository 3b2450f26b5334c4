# wrong: memory shared between objects
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        MulGate.x, MulGate.y = x, y
        return x * y

    def backward(self, dout):
        return dout * MulGate.y, dout * MulGate.x
