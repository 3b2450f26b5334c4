# wrong: ReLU inverted
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.x = x
        return np.minimum(0, x)

    def backward(self, dout):
        return dout * (self.x > 0)
