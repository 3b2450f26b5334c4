# wrong: state left from the last call
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        if not hasattr(self, 'mask'):
            self.mask = x > 0
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * self.mask
