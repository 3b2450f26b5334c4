# wrong: first of the inputs
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x

    def backward(self, dout):
        return dout * self.y, dout * self.x
