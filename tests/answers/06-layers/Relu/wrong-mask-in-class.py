# wrong: memory shared between objects
# loses: Relu-test-backward
class Relu:
    mask = None

    def forward(self, x):
        Relu.mask = x > 0
        return x * Relu.mask

    def backward(self, dout):
        return dout * Relu.mask
