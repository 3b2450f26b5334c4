# wrong: inputs not switched
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x = x
        return x * y

    def backward(self, dout):
        return dout * self.x, dout * self.x
