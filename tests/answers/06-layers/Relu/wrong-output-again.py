# wrong: output instead of gradient
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        return np.maximum(self.x, 0)
