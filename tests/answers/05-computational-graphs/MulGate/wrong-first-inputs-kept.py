# wrong: state left from the last call
# loses: MulGate-test-backward
class MulGate:
    def forward(self, x, y):
        if not hasattr(self, 'x'):
            self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
