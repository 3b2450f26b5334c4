# wrong: memory shared between objects
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        global relu_mask
        relu_mask = x > 0
        return x * relu_mask

    def backward(self, dout):
        return dout * relu_mask
