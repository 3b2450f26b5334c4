# wrong: mask instead of values
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return self.mask

    def backward(self, dout):
        return dout * self.mask
