# wrong: sign instead of mask
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * np.sign(self.x)
