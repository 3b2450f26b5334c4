# wrong: ReLU open at 0
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.mask = x >= 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask
