# wrong: cut at 1
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return np.clip(x, 0, 1)

    def backward(self, dout):
        return dout * self.mask
