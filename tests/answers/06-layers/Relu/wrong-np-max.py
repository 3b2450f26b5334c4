# wrong: maximum over an axis
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return np.max(x, 0)

    def backward(self, dout):
        return dout * self.mask
