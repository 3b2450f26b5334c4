# wrong: absolute value
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.x = x
        return np.abs(x)

    def backward(self, dout):
        return dout * (self.x > 0)
