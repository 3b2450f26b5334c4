# wrong: inputs not switched
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x = x
        self.y = self.x
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
