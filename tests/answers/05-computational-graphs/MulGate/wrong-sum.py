# wrong: sum of the inputs
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.y, dout * self.x
