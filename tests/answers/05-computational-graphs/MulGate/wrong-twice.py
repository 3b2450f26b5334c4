# wrong: twice too large
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return 2 * x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
