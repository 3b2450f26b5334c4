# wrong: wrong sign
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, -dout * self.x
