# wrong: changed its input
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        dout *= self.mask
        return dout
