# wrong: divided by the other input
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return (dout / self.y if self.y else 0.0), (dout / self.x if self.x else 0.0)
