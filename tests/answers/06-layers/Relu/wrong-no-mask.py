# wrong: ReLU without its mask
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout
