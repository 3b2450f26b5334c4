# wrong: changed its input
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        x[~self.mask] = 0
        return x

    def backward(self, dout):
        return dout * self.mask
