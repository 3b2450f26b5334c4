# wrong: multiplied by the output
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.out = np.maximum(x, 0)
        return self.out

    def backward(self, dout):
        return dout * self.out
